import type { AccountView, JudgedRow, SessionsView } from '../messages/protocol';
import type { Accounts } from '../sessions/accounts';
import type { Alert } from '../sessions/alert';
import { allOpenAlerts, inAccount } from '../sessions/all-accounts';
import type { FoldedJournal } from '../sessions/folded-journal';
import { blindSpans, cannotCheck, notedAlerts, openAlerts, rowsToReview } from '../sessions/review';
import type { WatchState } from '../sessions/watch-state';
import { idIn } from '../sessions/watches';
import type { Settings } from '../settings/settings';

export interface ReadSessionsDeps {
  journal: FoldedJournal;
  readSettings(): Promise<Pick<Settings, 'watch' | 'recordDays'>>;
  readAccounts(): Promise<Accounts>;
  /** Names of the services that are watched, by id. */
  readNames(): Promise<ReadonlyMap<string, string>>;
  /** The browser lets us see the official hosts. */
  hasAccess(): Promise<boolean>;
  now(): number;
}

const dayMs = 86_400_000;
/** Most rows of an account that one view holds; older ones stay in the journal. */
const mostRows = 500;

/** What the watch knows, by account and of all together: open questions, rows with their origin, what it cannot check. */
export const readSessions = (deps: ReadSessionsDeps) => async (): Promise<SessionsView> => {
  const [states, { watch: on, recordDays }, { list }, names, hasAccess] = await Promise.all([
    deps.journal.accounts(),
    deps.readSettings(),
    deps.readAccounts(),
    deps.readNames(),
    deps.hasAccess(),
  ]);
  const now = deps.now();
  const accounts = [...states].map(([key, state]): AccountView => {
    const { service = '', sealed } = list.find((one) => one.key === key) ?? {};
    const alerts = openAlerts(state, now).map((alert) => inAccount(alert, key));
    return {
      key,
      service: names.get(service) ?? '',
      serviceId: service,
      nth: list.filter((one) => one.service === service).findIndex((one) => one.key === key) + 1,
      ...(sealed === undefined ? {} : { sealed }),
      alerts,
      noted: notedAlerts(state, now),
      rows: judgedRows(state, key, alerts).filter(({ row }) => row.at === null || now - row.at < recordDays * dayMs),
      watch: {
        on,
        ...(state.since === null ? {} : { since: state.since }),
        ...(state.listReadAt === null ? {} : { listReadAt: state.listReadAt }),
      },
      cannotCheck: [...(hasAccess ? [] : ['cannotCheck_noPermission']), ...cannotCheck(state, now)],
      blind: blindSpans(state, now),
    };
  });
  const [first] = accounts;
  return {
    accounts,
    alerts: allOpenAlerts(states, now),
    rows: accounts.length > 1 ? newestFirst(accounts.flatMap(({ rows }) => rows)) : (first?.rows ?? []),
    watch: first?.watch ?? { on },
    cannotCheck: [...new Set(accounts.flatMap((account) => account.cannotCheck))],
  };
};

const newestFirst = (rows: readonly JudgedRow[]) => [...rows].sort((a, b) => (b.row.at ?? 0) - (a.row.at ?? 0));

function judgedRows(state: Readonly<WatchState>, key: string, alerts: readonly Alert[]): JudgedRow[] {
  const alertOf = new Map(alerts.flatMap(({ id, rows }) => rows.map((row) => [row.id, id] as const)).reverse());
  return rowsToReview(state)
    .slice(0, mostRows)
    .map(({ row, origin, answer, scope, risk }): JudgedRow => {
      const id = idIn(key, row.id);
      const alert = alertOf.get(id);
      return {
        row: { ...row, id },
        origin,
        ...(answer ? { answer } : {}),
        ...(scope ? { scope } : {}),
        ...(alert ? { alert } : {}),
        ...(risk && risk.reasons.length > 0 ? { reasons: risk.reasons } : {}),
      };
    });
}
