import { assess } from './assess';
import type { JournalEntry } from './journal';
import type { Signal } from './signal';
import { emptyWatch, type WatchState } from './watch-state';

/** The account that the journal is about where it names none: the only one of most people. */
export const firstAccount = '1';

/** One fold per account, side by side over one journal. */
export interface Watches {
  /** Place of the last entry that was folded. */
  seq: number;
  accounts: Map<string, WatchState>;
}

export const emptyWatches = (): Watches => ({ seq: 0, accounts: new Map([[firstAccount, emptyWatch()]]) });

/** Folds the journal: what concerns one account reaches that one alone, what concerns none of them reaches all. */
export function assessAll(watches: Watches, entries: readonly JournalEntry[], signals: readonly Signal[]): Watches {
  const { accounts } = watches;
  for (const entry of entries) {
    if (entry.seq <= watches.seq) continue;
    watches.seq = entry.seq;
    const { event } = entry;
    if (event.kind === 'other-signed-in') begin(accounts, event.account);
    for (const key of event.of ?? accounts.keys()) assess(begin(accounts, key), [entry], signals);
  }
  return watches;
}

/** An account that is met for the first time: the sign-in that leads to it was begun before anybody knew whose it is. */
function begin(accounts: Map<string, WatchState>, key: string): WatchState {
  const known = accounts.get(key);
  if (known) return known;
  const [other] = accounts.values();
  const signIns = (other?.signIns ?? []).filter(({ outcome }) => outcome === 'pending').map((one) => ({ ...one }));
  const state: WatchState = { ...emptyWatch(), signIns, session: other?.session === 'out' ? 'out' : 'unknown' };
  accounts.set(key, state);
  return state;
}

/** A row or an alert of one account, where there are several: the first one's keep their plain ids. */
export const idIn = (account: string, id: string): string => (account === firstAccount ? id : `${account}~${id}`);

export function partsOf(id: string): { account: string; id: string } {
  const [, account = firstAccount, plain = id] = /^(\d{1,3})~(.+)$/s.exec(id) ?? [];
  return { account, id: plain };
}
