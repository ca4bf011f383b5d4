import './review.css';
import { t } from '../../i18n/t';
import type { JudgedRow } from '../../messages/protocol';
import { Icon } from '../../ui/icon';
import { origins } from './words';

/** Who made the sign-in: an icon and a word, never the colour alone. */
export function Mark({ origin }: { origin: JudgedRow['origin'] }) {
  const { icon, words } = origins[origin];
  return (
    <span class={`sign-in-mark ${origin}`}>
      <Icon name={icon} size={15} />
      <span>{t(words)}</span>
    </span>
  );
}
