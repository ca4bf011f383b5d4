import type { Blocklist } from '../guard/blocklist/blocklist';
import { type Listed, type LoadedList, listedIn } from '../guard/blocklist/listed';
import { type ListSet, openSet } from '../guard/blocklist/set-file';

export interface ReadListedDeps {
  readLists(): Promise<readonly Blocklist[]>;
  readSet(setId: string): Promise<Uint8Array | undefined>;
  /** What lies in the database is not what was put there. */
  reportDamage(setId: string): Promise<unknown>;
}

/**
 * What the lists in force say. Read from the database at the first question of a worker's life and whenever a list was
 * exchanged; without a list, nothing is opened at all.
 */
export function readListed(deps: ReadListedDeps): () => Promise<Listed | undefined> {
  const opened = new Map<string, Promise<ListSet | undefined>>(); // a cache: what is lost is read again

  const open = async ({ setId }: Blocklist): Promise<ListSet | undefined> => {
    try {
      const file = await deps.readSet(setId);
      const set = file && (await openSet(file));
      if (!set) await deps.reportDamage(setId);
      return set;
    } catch {
      opened.delete(setId); // the database is busy or broken: the next page asks again
      return undefined;
    }
  };
  const setOf = (list: Blocklist) => {
    const known = opened.get(list.setId) ?? open(list);
    opened.set(list.setId, known);
    return known;
  };

  return async () => {
    const lists = await deps.readLists();
    for (const setId of opened.keys()) if (!lists.some((list) => list.setId === setId)) opened.delete(setId);
    if (lists.length === 0) return undefined;
    const loaded = await Promise.all(
      lists.map(async (list): Promise<LoadedList[]> => {
        const set = await setOf(list);
        return set ? [{ name: list.name, set }] : [];
      }),
    );
    return listedIn(loaded.flat());
  };
}
