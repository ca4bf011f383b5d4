import { useState } from 'preact/hooks';
import { type Key, t } from '../../i18n/t';
import type { AnswerScope } from '../../sessions/event';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Segments } from '../../ui/segments';

type Reach = AnswerScope | 'both';
const reaches: readonly { value: Reach; words: Key }[] = [
  { value: 'both', words: 'sessions_scopeBoth' },
  { value: 'device', words: 'sessions_scopeDevice' },
  { value: 'network', words: 'sessions_scopeNetwork' },
  { value: 'once', words: 'sessions_scopeOnce' },
];

/** "It was me" is stored: how far it reaches can be said now, and it can be taken back. Both reject when not stored. */
export function Noted(props: {
  /** It speaks of rows of the list, so that it can reach to others. */
  ofRows: boolean;
  onScope: (scope: AnswerScope | undefined) => Promise<void>;
  onUndo: () => Promise<void>;
}) {
  const [reach, setReach] = useState<Reach>('both');
  const [failed, setFailed] = useState(false);
  const trying = async (work: () => Promise<void>) => {
    setFailed(false);
    try {
      await work();
    } catch {
      setFailed(true); // said below; the answer is as it was
    }
  };
  const choose = (next: Reach) =>
    trying(async () => {
      await props.onScope(next === 'both' ? undefined : next);
      setReach(next);
    });
  return (
    <Notice
      tone="good"
      live
      action={<LinkButton onClick={() => trying(props.onUndo)}>{t('sessions_undo')}</LinkButton>}
    >
      {t(!props.ofRows ? 'sessions_noted' : reach === 'once' ? 'sessions_noted' : 'sessions_notedMe')}
      {props.ofRows && (
        <div class="noted-scope">
          <span class="small">{t('sessions_scope')}</span>
          <Segments<Reach>
            legend={t('sessions_scope')}
            value={reach}
            onChange={(next) => void choose(next)}
            options={reaches.map(({ value, words }) => ({ value, title: t(words) }))}
          />
        </div>
      )}
      {failed && <p role="alert">{t('sessions_answerFailed')}</p>}
    </Notice>
  );
}
