import type { Alert } from './alert';
import { openAlerts } from './review';
import type { WatchState } from './watch-state';
import { firstAccount, idIn } from './watches';

/** The open questions of all accounts, gravest and newest first; what concerns none of them is asked once. */
export function allOpenAlerts(accounts: ReadonlyMap<string, Readonly<WatchState>>, now: number): Alert[] {
  const all = new Map<string, Alert>();
  for (const [key, state] of accounts)
    for (const alert of openAlerts(state, now)) {
      const shown = inAccount(alert, key);
      if (!all.has(shown.id)) all.set(shown.id, shown);
    }
  return [...all.values()].sort((a, b) => b.level - a.level || b.at - a.at);
}

/** The alert under names that are its own among all accounts. */
export function inAccount(alert: Alert, key: string): Alert {
  if (key === firstAccount || alert.rows.length === 0) return alert;
  const rows = alert.rows.map((row) => ({ ...row, id: idIn(key, row.id) }));
  return { ...alert, id: idIn(key, alert.id), rows, account: key };
}
