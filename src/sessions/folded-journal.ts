import { assess } from './assess';
import type { SessionEvent } from './event';
import type { JournalStore } from './journal';
import type { Signal } from './signal';
import { packWatch, unpackWatch } from './snapshot';
import { emptyWatch, type WatchState } from './watch-state';

/** The journal and what it says. The folded state is a cache: a worker that dies reads the last snapshot and the tail. */
export interface FoldedJournal {
  /** Complete in the database before it answers; `false` when this id was told before. */
  append(id: string, event: SessionEvent): Promise<boolean>;
  /** What the journal says now. Read it, do not change it. */
  state(): Promise<Readonly<WatchState>>;
  /** Drops what is older than `before`; what was folded of it stays. */
  compact(before: number): Promise<number>;
  clear(): Promise<void>;
}

/** Events folded since the last snapshot before another is kept. */
const snapshotEvery = 100;

export function foldedJournal(store: JournalStore, signals: readonly Signal[]): FoldedJournal {
  let cache: WatchState | undefined;
  let keptSeq = 0;
  let queue: Promise<unknown> = Promise.resolve();
  // One at a time: two folds over the same tail would count it twice.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  };
  const begin = async (): Promise<WatchState> => {
    const kept = unpackWatch(await store.readSnapshot());
    keptSeq = kept?.seq ?? 0;
    return kept ?? emptyWatch();
  };
  const fold = async (): Promise<WatchState> => {
    const past = cache ?? (await begin());
    const tail = await store.readAfter(past.seq);
    cache = undefined; // a fold that throws half way must not be folded on
    cache = assess(past, tail, signals);
    if (cache.seq - keptSeq >= snapshotEvery) await keep(cache);
    return cache;
  };
  const keep = async (state: WatchState): Promise<void> => {
    await store.keepSnapshot(packWatch(state));
    keptSeq = state.seq;
  };
  return {
    append: (id, event) => store.append(id, event),
    state: () => inTurn(fold),
    compact: (before) =>
      inTurn(async () => {
        const state = await fold();
        await keep(state); // first: what is dropped then must not be needed again
        return store.compact(before, state.seq);
      }),
    clear: () =>
      inTurn(async () => {
        await store.clear();
        cache = emptyWatch();
        keptSeq = 0;
      }),
  };
}
