import { type Blocklist, type ListFailure, type ListInterval, mostLists } from '../guard/blocklist/blocklist';
import { openSet } from '../guard/blocklist/set-file';

/** A compiled list that is to take its place. */
export interface NewSet {
  file: Uint8Array;
  ours: readonly string[];
}

export interface KeepListDeps {
  readLists(): Promise<readonly Blocklist[]>;
  changeLists(next: (old: Blocklist[]) => Blocklist[]): Promise<Blocklist[]>;
  writeSet(setId: string, file: Uint8Array): Promise<'stored' | 'noRoom' | 'failed'>;
  readSet(setId: string): Promise<Uint8Array | undefined>;
  /** Drops every set but these. */
  keepSets(setIds: readonly string[]): Promise<unknown>;
  newId(): string;
  now(): number;
}

export type Kept = { ok: true; list: Blocklist } | { ok: false; why: ListFailure | 'tooManyLists' };

/**
 * Puts a set in force. The new one is written, read back and opened before the list points to it, and the old one is
 * dropped after that: whenever the worker dies, one of the two is whole and in force.
 */
export const keepBlocklists = (deps: KeepListDeps) => {
  const sweep = async () => deps.keepSets((await deps.readLists()).map(({ setId }) => setId));

  const store = async ({ file }: NewSet): Promise<{ setId: string; entries: number } | ListFailure> => {
    const setId = deps.newId();
    const written = await deps.writeSet(setId, file);
    if (written !== 'stored') return written === 'noRoom' ? 'noRoom' : 'notStored';
    const back = await deps.readSet(setId);
    const set = back && (await openSet(back));
    return set ? { setId, entries: set.denied.size } : 'notStored';
  };

  /** `replaces`: the list whose place it takes, if it is one that is there already. */
  const put = async (
    list: Pick<Blocklist, 'name' | 'source' | 'interval'> & { etag?: string | undefined },
    set: NewSet,
    { replaces, evenIfShrunk = false }: { replaces?: string | undefined; evenIfShrunk?: boolean | undefined } = {},
  ): Promise<Kept> => {
    const stored = await store(set);
    try {
      if (typeof stored === 'string') return { ok: false, why: stored };
      const at = deps.now();
      let kept: Kept = { ok: false, why: 'tooManyLists' };
      await deps.changeLists((lists) => {
        const old = lists.find(({ id }) => id === replaces);
        if (old && !evenIfShrunk && stored.entries * 2 < old.entries) {
          kept = { ok: false, why: 'shrunk' };
          return lists;
        }
        if (!old && lists.length >= mostLists) return lists;
        const fresh: Blocklist = {
          id: old?.id ?? deps.newId(),
          name: list.name,
          source: list.source,
          interval: old?.interval ?? list.interval,
          ...stored,
          ours: set.ours,
          updatedAt: at,
          checkedAt: at,
          outcome: 'updated',
          failures: 0,
          ...(list.etag ? { etag: list.etag } : {}),
        };
        kept = { ok: true, list: fresh };
        return old ? lists.map((one) => (one === old ? fresh : one)) : [...lists, fresh];
      });
      return kept;
    } finally {
      await sweep();
    }
  };

  return {
    put,
    sweep,
    remove: async (id: string): Promise<void> => {
      await deps.changeLists((lists) => lists.filter((one) => one.id !== id));
      await sweep();
    },
    setInterval: async (id: string, interval: ListInterval): Promise<void> => {
      await deps.changeLists((lists) => lists.map((one) => (one.id === id ? { ...one, interval } : one)));
    },
  };
};
