import type { Answer, AnswerScope } from './event';
import type { WatchState } from './watch-state';

/**
 * Takes the user's word for a row, or for all rows of the alert of that id. The last word counts, and may be taken back.
 * An alert is answered when all its rows are: "not me" for one of them is "not me" for the alert.
 */
export function takeAnswer(
  state: WatchState,
  { rowId, answer, at, scope }: { rowId: string; answer: Answer | 'withdrawn'; at: number; scope?: AnswerScope },
): void {
  const alertOfId = state.alerts.get(rowId);
  const ids = alertOfId?.rows.map(({ id }) => id) ?? [rowId];
  for (const id of ids) {
    const known = state.rows.get(id);
    if (!known) continue;
    delete known.answer;
    delete known.scope;
    if (answer === 'withdrawn') continue;
    known.answer = answer;
    if (answer === 'me' && scope) known.scope = scope;
  }
  for (const alert of state.alerts.values()) {
    const isNamed = alert === alertOfId || alert.rows.some(({ id }) => ids.includes(id));
    if (!isNamed) continue;
    const { answer: _answer, answeredAt: _at, ...open } = alert;
    const given: unknown[] = alert.rows.length > 0 ? alert.rows.map(({ id }) => state.rows.get(id)?.answer) : [answer];
    if (answer === 'withdrawn' || given.includes(undefined)) state.alerts.set(alert.id, open);
    else state.alerts.set(alert.id, { ...open, answer: given.includes('not-me') ? 'not-me' : 'me', answeredAt: at });
  }
}
