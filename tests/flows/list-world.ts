import { readListed } from '../../src/flows/read-listed';
import { type UpdateListDeps, updateBlocklists } from '../../src/flows/update-blocklist';
import type { Blocklist } from '../../src/guard/blocklist/blocklist';
import { tokenim } from '../../src/services/tokenim';

type Answer = Awaited<ReturnType<UpdateListDeps['download']>>;

/** Lists, their database and their source, held by hand. */
export function listWorld() {
  const lists: { value: Blocklist[] } = { value: [] };
  const sets = new Map<string, Uint8Array>();
  const clock = { now: 1_000_000 };
  const source: { answer: Answer; asked: { url: string; etag: string | undefined }[] } = {
    answer: { is: 'failed', why: 'unreachable' },
    asked: [],
  };
  const disk: { says: 'stored' | 'noRoom' | 'failed'; damages: boolean; reads: number } = {
    says: 'stored',
    damages: false,
    reads: 0,
  };
  const damaged: string[] = [];
  let ids = 0;
  const deps: UpdateListDeps = {
    readLists: async () => lists.value,
    changeLists: async (next) => {
      lists.value = next(lists.value);
      return lists.value;
    },
    async writeSet(id, file) {
      if (disk.says === 'stored') sets.set(id, disk.damages ? file.slice(0, -1) : file);
      return disk.says;
    },
    async readSet(id) {
      disk.reads++;
      return sets.get(id);
    },
    keepSets: async (ids) => {
      for (const id of sets.keys()) if (!ids.includes(id)) sets.delete(id);
    },
    async download(url, { etag }) {
      source.asked.push({ url, etag });
      return source.answer;
    },
    readService: async () => tokenim,
    breathe: async () => undefined,
    newId: () => `n${++ids}`,
    now: () => clock.now,
  };
  const worker = () => readListed({ ...deps, reportDamage: async (setId) => damaged.push(setId) }); // one worker's life
  return {
    deps,
    lists,
    sets,
    clock,
    source,
    disk,
    damaged,
    worker,
    updates: updateBlocklists(deps),
    serve: (text: string, etag?: string) => {
      source.answer = { is: 'text', text, ...(etag ? { etag } : {}) };
    },
    serveNames: (count: number, etag?: string) => {
      const names = Array.from({ length: count }, (_, at) => `bad${at}.com`).join('\n');
      source.answer = { is: 'text', text: names, ...(etag ? { etag } : {}) };
    },
    /** What a worker that has just started says. */
    says: async (host: string) => (await worker()())?.(host)?.list,
  };
}
