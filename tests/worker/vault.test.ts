import { fakeBrowser } from '@webext-core/fake-browser';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from '../../src/flows/in-turn';
import { mirrors } from '../../src/platform/mirrors';
import { eraseVault, readVault } from '../../src/platform/vault-db';
import { nextWrite } from '../../src/vault/change';
import { type OpenVault, openVault } from '../../src/vault/open';
import { applied } from '../../src/vault/root';
import type { StoredVault } from '../../src/vault/store';
import { vaultKeeper } from '../../src/worker/vault';
import { key, makeVault, seeded } from '../vault/fixtures';

/** A browser with a private folder whose writing can be refused. */
function browserWith() {
  const files = new Map<string, string>();
  const disk = { refuses: false, dropped: 0 };
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw new DOMException('no such file', 'NotFoundError');
      let next = '';
      return {
        getFile: async () => new Blob([files.get(name) ?? '']),
        async createWritable() {
          if (disk.refuses) throw new DOMException('full', 'QuotaExceededError');
          return {
            async write(text: string) {
              next = text;
            },
            close: async () => void files.set(name, next),
            abort: async () => void disk.dropped++,
          };
        },
      };
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  const turn = inTurn();
  const locks = { request: (_name: string, work: () => Promise<unknown>) => turn(work) };
  vi.stubGlobal('navigator', { locks, storage: { getDirectory: async () => folder } });
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  return { files, disk };
}

let open: OpenVault;
beforeEach(async () => {
  await eraseVault();
  await fakeBrowser.storage.local.clear();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A worker that keeps a vault of three keys, and what it writes next: key `a` again, a version later. */
async function keeping() {
  const world = browserWith();
  const keeper = vaultKeeper();
  const { stored, open: made } = await makeVault('keeper', [key('a'), key('b'), key('c')]);
  const { manifest, slots, records } = stored;
  expect(await keeper.commit({ base: 0, put: records, remove: [], manifest, slots })).toMatchObject({ ok: true });
  open = made;
  const next = async (label: string) => nextWrite(open, { put: [key('a', { label })] }, seeded(label));
  const write = async (label: string) => {
    const write = await next(label);
    const result = await keeper.commit(write);
    const after = await openVault(applied(open.stored, write) as StoredVault, open.vaultKey);
    if (result.ok && after.ok) open = after.vault;
    return result;
  };
  const breath = async () => {
    await vi.advanceTimersByTimeAsync(200);
    await keeper.turn(async () => undefined); // whatever is waiting has its turn first
  };
  return { ...world, keeper, next, write, breath };
}
const stands = async () => {
  const found = await readVault();
  return found.at === 'stored' ? found.vault : undefined;
};

test('the answer waits for one mirror; the other follows by itself', async () => {
  const { write, breath } = await keeping();
  await breath();
  const before = open.stored;
  expect(await write('second')).toEqual({ ok: true, counter: 3, mirrored: true });
  expect(await stands()).toEqual(open.stored);
  expect(await mirrors.read()).toEqual([before, open.stored]);
  await breath();
  expect(await mirrors.read()).toEqual([open.stored, open.stored]);
});

test('of several writes in a breath the last goes to the mirror that follows', async () => {
  const { write, breath } = await keeping();
  await breath();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  for (const label of ['one', 'two', 'three']) expect(await write(label)).toMatchObject({ ok: true, mirrored: true });
  await breath();
  expect(set.mock.calls.filter(([items]) => 'vaultMirror' in (items as object)).length).toBe(1);
  expect(await mirrors.read()).toEqual([open.stored, open.stored]);
});

test('a look in between waits for no timer', async () => {
  const { write, keeper } = await keeping();
  await write('second');
  expect(await keeper.look()).toMatchObject({ manifest: open.stored.manifest, isMirrored: true });
  expect(await mirrors.read()).toEqual([open.stored, open.stored]);
});

test('a mirror that fails leaves it to the other; when both do, that is told, and made good later', async () => {
  const { write, disk, breath } = await keeping();
  await breath();
  disk.refuses = true;
  expect(await write('second')).toMatchObject({ ok: true, mirrored: true });
  expect((await mirrors.read())[0]).toEqual(open.stored);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('no room'));
  expect(await write('third')).toMatchObject({ ok: true, mirrored: false });
  disk.refuses = false;
  vi.restoreAllMocks();
  await breath();
  expect(await mirrors.read()).toEqual([open.stored, open.stored]);
});

/** Changes the database as nobody of ours would. */
async function behindItsBack(change: (store: IDBObjectStore) => void): Promise<void> {
  const db = await openDB('vault');
  const tx = db.transaction('records', 'readwrite');
  change(tx.objectStore('records') as unknown as IDBObjectStore);
  await tx.done;
  db.close();
}

test('a record that vanished is healed before anything is built upon it', async () => {
  const { write, breath } = await keeping();
  await breath();
  await behindItsBack((records) => records.delete('b'));
  expect(await write('second')).toEqual({ ok: true, counter: 3, mirrored: true });
  expect(await stands()).toEqual(open.stored);
});

test('a record that was altered in silence is seen when the write is read back, and healed', async () => {
  const { write, breath } = await keeping();
  await breath();
  await behindItsBack((records) => records.put({ ...open.stored.records[1], sealed: 'AAAA' }));
  expect(await write('second')).toMatchObject({ ok: true });
  await breath();
  expect(await stands()).toEqual(open.stored);
  expect(await mirrors.read()).toEqual([open.stored, open.stored]);
});

test('a write on an older state, and one that does not fit, are refused, and the next one goes on', async () => {
  const { write, next, keeper, disk } = await keeping();
  const stale = await next('stale');
  await write('second');
  const { stored } = open;
  expect(await keeper.commit(stale)).toEqual({ ok: false, why: 'stale' });
  expect(await keeper.commit({ ...(await next('bad')), put: [] })).toEqual({ ok: false, why: 'inconsistent' });
  expect(await stands()).toEqual(stored);
  expect(disk.dropped).toBe(0);
  expect(await write('third')).toMatchObject({ ok: true, counter: 4 });
});

test('a database that takes no more leaves the mirrors as they were', async () => {
  const { write, disk, breath } = await keeping();
  await breath();
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await write('second')).toEqual({ ok: false, why: 'quota' });
  expect(disk.dropped).toBe(1);
  expect(await mirrors.read()).toEqual([open.stored, open.stored]);
  full.mockRestore();
  expect(await write('second')).toMatchObject({ ok: true, counter: 3 });
});

test('what is erased does not come back from what was still to be written', async () => {
  const { write, keeper, breath, files } = await keeping();
  await write('second');
  await keeper.turn(async () => {
    for (const { erase } of keeper.places) await erase();
  });
  await breath();
  expect([await stands(), ...(await mirrors.read())]).toEqual([undefined, undefined, undefined]);
  expect(files.size).toBe(0);
  expect(await keeper.look()).toEqual({ state: 'none' });
});
