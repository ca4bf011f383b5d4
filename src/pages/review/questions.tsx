import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Alert } from '../../sessions/alert';
import type { Answer } from '../../sessions/event';
import { Notice } from '../../ui/notice';
import { Noted } from './noted';
import { Question } from './question';
import { beginReview, type Sessions } from './use-sessions';

export const isOpen = ({ level, answer }: Alert): boolean => level >= 2 && answer === undefined;

/** What concerns no row concerns no account. */
const accountOf = ({ account, rows }: Alert): string => (rows.length === 0 ? '' : (account ?? '1'));

/** The rows that an answer to this alert speaks of; an alert without rows is answered by its own id. */
export const answeredBy = ({ id, rows }: Alert): string[] => (rows.length ? rows.map((row) => row.id) : [id]);

/** The open questions, gravest and newest first. `toGuide` is called once the guide is ready at its review. */
export function Questions(props: {
  alerts: readonly Alert[];
  /** What the accounts are called, where there are several. */
  names?: ReadonlyMap<string, string>;
  now: number;
  answer: Sessions['answer'];
  toGuide: () => unknown;
}) {
  const [noted, setNoted] = useState<{ ids: string[]; ofRows: boolean } | 'undone'>();
  const note = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone with its question.
  useEffect(() => {
    if (noted) note.current?.focus();
  }, [noted]);
  const open = props.alerts.filter(isOpen).sort((a, b) => b.level - a.level || b.at - a.at);
  const give = (alert: Alert) => async (answer: Answer) => {
    const ids = answeredBy(alert);
    await props.answer(ids, answer);
    if (answer === 'me') return setNoted({ ids, ofRows: alert.rows.length > 0 });
    await beginReview();
    await props.toGuide();
  };
  return (
    <>
      <div ref={note} tabIndex={-1} class="question-noted">
        {noted === 'undone' && (
          <Notice tone="info" live>
            {t('sessions_undone')}
          </Notice>
        )}
        {typeof noted === 'object' && (
          <Noted
            key={noted.ids.join()}
            ofRows={noted.ofRows}
            onScope={(scope) => props.answer(noted.ids, 'me', scope)}
            onUndo={async () => {
              await props.answer(noted.ids, 'withdrawn');
              setNoted('undone');
            }}
          />
        )}
      </div>
      {open.map((alert) => (
        <Question
          key={alert.id}
          alert={alert}
          account={props.names && props.names.size > 1 ? props.names.get(accountOf(alert)) : undefined}
          now={props.now}
          onAnswer={give(alert)}
        />
      ))}
    </>
  );
}
