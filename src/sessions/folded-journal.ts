import { assess } from './assess';
import type { SessionEvent } from './event';
import type { JournalStore } from './journal';
import type { Signal } from './signal';
import { emptyWatch, type WatchState } from './watch-state';

/** The journal and what it says. The folded state is a cache: a worker that dies folds anew and gets the same. */
export interface FoldedJournal {
  /** Complete in the database before it answers; `false` when this id was told before. */
  append(id: string, event: SessionEvent): Promise<boolean>;
  /** What the journal says now. Read it, do not change it. */
  state(): Promise<Readonly<WatchState>>;
  /** Drops what is older than `before` and folds the rest anew. */
  compact(before: number): Promise<number>;
  clear(): Promise<void>;
}

export function foldedJournal(store: JournalStore, signals: readonly Signal[]): FoldedJournal {
  let cache = emptyWatch();
  let queue: Promise<unknown> = Promise.resolve();
  // One at a time: two folds over the same tail would count it twice.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  };
  return {
    append: (id, event) => store.append(id, event),
    state: () =>
      inTurn(async () => {
        const tail = await store.readAfter(cache.seq);
        const past = cache;
        cache = emptyWatch(); // a fold that throws half way must not be folded on
        cache = assess(past, tail, signals);
        return cache;
      }),
    compact: (before) =>
      inTurn(async () => {
        const dropped = await store.compact(before);
        if (dropped > 0) cache = emptyWatch();
        return dropped;
      }),
    clear: () =>
      inTurn(async () => {
        await store.clear();
        cache = emptyWatch();
      }),
  };
}
