import type { JudgedRow, SessionsView } from '../messages/protocol';
import type { FoldedJournal } from '../sessions/folded-journal';
import { cannotCheck, openAlerts, rowsToReview } from '../sessions/review';
import type { Settings } from '../settings/settings';

export interface ReadSessionsDeps {
  journal: FoldedJournal;
  readSettings(): Promise<Pick<Settings, 'watch'>>;
  /** The browser lets us see the official hosts. */
  hasAccess(): Promise<boolean>;
  now(): number;
}

/** Most rows that one view holds; older ones stay in the journal. */
const mostRows = 500;

/** What the watch knows: open questions, the rows with their origin, and what cannot be checked. */
export const readSessions =
  ({ journal, readSettings, hasAccess, now }: ReadSessionsDeps) =>
  async (): Promise<SessionsView> => {
    const [state, { watch }] = [await journal.state(), await readSettings()];
    const alerts = openAlerts(state, now());
    const alertOf = new Map(alerts.flatMap(({ id, rows }) => rows.map((row) => [row.id, id] as const)).reverse());
    const rows = rowsToReview(state)
      .slice(0, mostRows)
      .map(({ row, origin, answer, scope, risk }): JudgedRow => {
        const alert = alertOf.get(row.id);
        return {
          row,
          origin,
          ...(answer ? { answer } : {}),
          ...(scope ? { scope } : {}),
          ...(alert ? { alert } : {}),
          ...(risk && risk.reasons.length > 0 ? { reasons: risk.reasons } : {}),
        };
      });
    return {
      alerts,
      rows,
      watch: {
        on: watch,
        ...(state.since === null ? {} : { since: state.since }),
        ...(state.listReadAt === null ? {} : { listReadAt: state.listReadAt }),
      },
      cannotCheck: [...((await hasAccess()) ? [] : ['cannotCheck_noPermission']), ...cannotCheck(state, now())],
    };
  };
