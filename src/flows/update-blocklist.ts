import { type Blocklist, dueAt, type ListFailure, originsOfList, parseListUrl } from '../guard/blocklist/blocklist';
import { compileList, listCaps } from '../guard/blocklist/compile-list';
import { isOfficial, isRelated } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import { inTurn } from './in-turn';
import { type KeepListDeps, type Kept, keepBlocklists } from './keep-blocklists';

type Downloaded = { is: 'text'; text: string; etag?: string } | { is: 'same' } | { is: 'failed'; why: ListFailure };

export interface UpdateListDeps extends KeepListDeps {
  readService(): Promise<ServiceProfile>;
  download(
    url: string,
    options: { origins: readonly string[]; etag?: string | undefined; mostBytes: number },
  ): Promise<Downloaded>;
  /** Lets other work of the worker come in between. */
  breathe(): Promise<unknown>;
}

export type Updated =
  | Kept
  | { ok: true; list: Blocklist; same: true }
  | { ok: false; why: 'notAUrl' | 'already' | 'gone' };

/** Fetches lists, one after the other. Whatever goes wrong, the set that is in force stays in force. */
export function updateBlocklists(deps: UpdateListDeps) {
  const keep = keepBlocklists(deps);
  const turn = inTurn();

  const fetched = async (url: string, etag: string | undefined) => {
    const got = await deps.download(url, { origins: originsOfList(url), etag, mostBytes: listCaps.bytes });
    if (got.is === 'same') return got;
    if (got.is === 'failed') return { is: 'failed' as const, why: got.why };
    const profile = await deps.readService();
    const isOurs = (name: string) => isOfficial(profile, name) || isRelated(profile, name);
    const set = await compileList(got.text, { isOurs, breathe: deps.breathe });
    if (!set.ok) return { is: 'failed' as const, why: set.why };
    return { is: 'set' as const, set, etag: got.etag };
  };

  const add = ({ url: typed, name }: { url: string; name: string }): Promise<Updated> =>
    turn(async () => {
      const url = parseListUrl(typed);
      if (!url) return { ok: false, why: 'notAUrl' };
      const lists = await deps.readLists();
      if (lists.some(({ source }) => 'url' in source && source.url === url)) return { ok: false, why: 'already' };
      const got = await fetched(url, undefined);
      if (got.is !== 'set') return { ok: false, why: got.is === 'failed' ? got.why : 'refused' };
      return keep.put({ name, source: { url }, interval: 'daily', etag: got.etag }, got.set);
    });

  const note = (id: string, change: (old: Blocklist) => Blocklist) =>
    deps.changeLists((lists) => lists.map((one) => (one.id === id ? change(one) : one)));

  const updateOne = async (id: string, evenIfShrunk = false): Promise<Updated> => {
    const list = (await deps.readLists()).find((one) => one.id === id);
    if (!list || !('url' in list.source)) return { ok: false, why: 'gone' };
    // What came before was not taken when it had shrunk, and is gone when it was damaged: then "the same" would not help.
    const got = await fetched(list.source.url, list.damaged ? undefined : list.etag);
    const checkedAt = deps.now();
    if (got.is === 'same') {
      const same: Blocklist = { ...list, checkedAt, outcome: 'same', failures: 0 };
      await note(id, (old) => ({ ...old, checkedAt, outcome: 'same', failures: 0 }));
      return { ok: true, list: same, same: true };
    }
    const kept: Kept =
      got.is === 'failed'
        ? { ok: false, why: got.why }
        : await keep.put({ ...list, etag: got.etag }, got.set, { replaces: id, evenIfShrunk });
    if (!kept.ok && kept.why !== 'tooManyLists') {
      const outcome = kept.why;
      await note(id, (old) => ({ ...old, checkedAt, outcome, failures: old.failures + 1 }));
    }
    return kept;
  };

  return {
    add,
    /** One, because the user asked. */
    update: (id: string, evenIfShrunk?: boolean): Promise<Updated> => turn(() => updateOne(id, evenIfShrunk)),
    /** Those whose time has come. */
    updateDue: (): Promise<void> =>
      turn(async () => {
        for (const list of await deps.readLists()) if (dueAt(list) <= deps.now()) await updateOne(list.id);
      }),
    /** A file that one of our pages has read and compiled. One of the same name takes the place of the earlier. */
    take: (file: string, set: { file: Uint8Array; ours: readonly string[] }, evenIfShrunk?: boolean): Promise<Kept> =>
      turn(async () => {
        const replaces = (await deps.readLists()).find(({ source }) => 'file' in source && source.file === file)?.id;
        return keep.put({ name: file, source: { file }, interval: 'never' }, set, { replaces, evenIfShrunk });
      }),
    remove: (id: string) => turn(() => keep.remove(id)),
    setInterval: keep.setInterval,
  };
}
