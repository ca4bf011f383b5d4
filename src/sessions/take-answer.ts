import type { Answer } from './event';
import type { WatchState } from './watch-state';

/**
 * Takes the user's word for a row, or for all rows of the alert of that id. The last word counts. An alert is answered
 * when all its rows are: "not me" for one of them is "not me" for the alert.
 */
export function takeAnswer(state: WatchState, rowId: string, answer: Answer, at: number): void {
  const ids = state.alerts.get(rowId)?.rows.map(({ id }) => id) ?? [rowId];
  for (const id of ids) {
    const known = state.rows.get(id);
    if (known) known.answer = answer;
  }
  const direct = state.alerts.get(rowId);
  if (direct && direct.rows.length === 0) state.alerts.set(rowId, { ...direct, answer, answeredAt: at });
  for (const alert of state.alerts.values()) {
    if (!alert.rows.some(({ id }) => ids.includes(id))) continue;
    const answers = alert.rows.map(({ id }) => state.rows.get(id)?.answer);
    if (answers.includes(undefined)) continue;
    state.alerts.set(alert.id, { ...alert, answer: answers.includes('not-me') ? 'not-me' : 'me', answeredAt: at });
  }
}
