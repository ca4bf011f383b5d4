import './review.css';
import { t } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import { Icon } from '../../ui/icon';
import { origins } from './words';

/** Who made the sign-in: an icon and a word, never the colour alone. What the user knows does not stand out. */
export function Mark({ origin, answer }: { origin: JudgedRow['origin']; answer?: JudgedRow['answer'] | undefined }) {
  const { icon, words } = origins[origin];
  return (
    <span class={`sign-in-mark ${origin}${answer === 'me' ? ' known' : ''}`}>
      <Icon name={icon} size={15} />
      <span>{t(words)}</span>
    </span>
  );
}
