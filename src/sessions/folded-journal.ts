import type { SessionEvent } from './event';
import type { JournalStore } from './journal';
import type { Signal } from './signal';
import { packWatches, unpackWatches } from './snapshot';
import { emptyWatch, type WatchState } from './watch-state';
import { assessAll, emptyWatches, firstAccount, type Watches } from './watches';

/** The journal and what it says. The folded state is a cache: a worker that dies reads the last snapshot and the tail. */
export interface FoldedJournal {
  /** Complete in the database before it answers; `false` when this id was told before. */
  append(id: string, event: SessionEvent): Promise<boolean>;
  /** What the journal says now of one account, the first if none is named. Read it, do not change it. */
  state(account?: string): Promise<Readonly<WatchState>>;
  /** The same of all accounts, the first one first. */
  accounts(): Promise<ReadonlyMap<string, Readonly<WatchState>>>;
  /** Drops what is older than `before`; what was folded of it stays. */
  compact(before: number): Promise<number>;
  clear(): Promise<void>;
}

/** Events folded since the last snapshot before another is kept. */
const snapshotEvery = 100;

export function foldedJournal(store: JournalStore, signals: readonly Signal[]): FoldedJournal {
  let cache: Watches | undefined;
  let keptSeq = 0;
  let queue: Promise<unknown> = Promise.resolve();
  // One at a time: two folds over the same tail would count it twice.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  };
  const begin = async (): Promise<Watches> => {
    const kept = unpackWatches(await store.readSnapshot());
    keptSeq = kept?.seq ?? 0;
    return kept ?? emptyWatches();
  };
  const fold = async (): Promise<Watches> => {
    const past = cache ?? (await begin());
    const tail = await store.readAfter(past.seq);
    cache = undefined; // a fold that throws half way must not be folded on
    cache = assessAll(past, tail, signals);
    if (cache.seq - keptSeq >= snapshotEvery) await keep(cache);
    return cache;
  };
  const keep = async (state: Watches): Promise<void> => {
    await store.keepSnapshot(packWatches(state));
    keptSeq = state.seq;
  };
  return {
    append: (id, event) => store.append(id, event),
    state: (account = firstAccount) => inTurn(async () => (await fold()).accounts.get(account) ?? emptyWatch()),
    accounts: () => inTurn(async () => (await fold()).accounts),
    compact: (before) =>
      inTurn(async () => {
        const watches = await fold();
        for (const { rows } of watches.accounts.values()) unseal(rows, before);
        await keep(watches); // first: what is dropped then must not be needed again
        return store.compact(before, watches.seq);
      }),
    clear: () =>
      inTurn(async () => {
        await store.clear();
        cache = emptyWatches();
        keptSeq = 0;
      }),
  };
}

/** The model may remember that there was a sign-in longer than the user wants its address kept. */
function unseal(rows: WatchState['rows'], before: number): void {
  for (const known of rows.values()) {
    if ((known.row.at ?? known.seenAt) >= before || known.row.sealed === undefined) continue;
    const { sealed: _gone, ...row } = known.row;
    known.row = row;
  }
}
