import './distant.css';
import type { Copy } from '../backup/copy';
import { t } from '../i18n/t';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Ring } from '../ui/ring';
import { copyWords } from './copy-words';

/** One copy that lies elsewhere: when, which state of the vault, how good it is known to be, and the way to try it. */
export function DistantRow(props: {
  title: string;
  text: string;
  counter: number;
  vaultCounter: number;
  /** What this browser remembers of it. */
  known: Copy | undefined;
  onTry: () => unknown;
}) {
  const { title, text, counter, vaultCounter, known } = props;
  const health = known && copyWords(known, Date.now());
  const behind = vaultCounter - counter;
  const state =
    behind === 0
      ? { tone: 'good', icon: 'tick' as const, words: t('distant_current') }
      : behind > 0
        ? { tone: '', icon: 'due' as const, words: t('distant_older', { count: behind }) }
        : { tone: 'due', icon: 'alert' as const, words: t('distant_newer') };
  return (
    <li>
      <Ring
        share={health?.share ?? 0}
        tone={health?.tone ?? 'plain'}
        label={health?.text ?? t('copy_unproven')}
        size={44}
      >
        {health?.mark ?? '?'}
      </Ring>
      <div class="grow">
        <b>{title}</b>
        <div class="small soft">{text}</div>
        <div class={`distant-state ${state.tone}`}>
          <Icon name={state.icon} size={15} />
          <span>{state.words}</span>
        </div>
      </div>
      <Button small kind={known?.proof ? 'quiet' : 'soft'} onClick={props.onTry}>
        {t(known?.proof ? 'copies_drillAgain' : 'copies_drill')}
      </Button>
    </li>
  );
}
