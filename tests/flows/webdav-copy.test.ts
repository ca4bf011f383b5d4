import { expect, test } from 'vitest';
import { keptCopies } from '../../src/backup/webdav/keep';
import type { Send } from '../../src/backup/webdav/request';
import { drillCopy } from '../../src/flows/drill-copy';
import { saveKey } from '../../src/flows/save-key';
import {
  connectFolder,
  copyToFolder,
  type DavDeps,
  disconnectFolder,
  fetchFromFolder,
  listFolder,
  readConnection,
} from '../../src/flows/webdav-copy';
import { withVault } from './vault-fixtures';

/** A server of a few lines: enough for the flow; the real ones are met in `tests/backup/webdav`. */
function server() {
  const files = new Map<string, Uint8Array>();
  const broken = { with: 0 };
  const answer = (status: number, bytes: Uint8Array = new Uint8Array()) => ({ ok: true as const, status, bytes });
  const send: Send = async ({ method, url, body, headers }) => {
    if (broken.with) return answer(broken.with);
    if (method === 'PUT') files.set(url, body ?? new Uint8Array());
    const file = files.get(url);
    if (method === 'GET') return file ? answer(200, file) : answer(404);
    if (method === 'DELETE') return answer(files.delete(url) ? 204 : 404);
    if (method === 'MOVE') {
      const to = headers.destination ?? '';
      if (!file || files.has(to)) return answer(file ? 412 : 404);
      files.set(to, file);
      files.delete(url);
    }
    if (method !== 'PROPFIND') return answer(201);
    const lines = [...files.keys()].map((name) => `<response><href>${new URL(name).pathname}</href></response>`);
    const own =
      '<response><href>/k/</href><propstat><prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>';
    return answer(207, new TextEncoder().encode(`<multistatus>${own}${lines.join('')}</multistatus>`));
  };
  return { files, send, broken };
}
const typed = { url: 'https://dav.test/k/', user: 'mei', password: 'plum-48' };

async function world() {
  const there = server();
  const { world: browser, deps: base, recoveryKey } = await withVault();
  let counted = 0;
  const deps: DavDeps = {
    ...base,
    async forgetCopy(id) {
      browser.made = browser.made.filter((copy) => copy.id !== id);
    },
    folder: {
      send: there.send,
      random: (length) => String(++counted).padStart(length, 'a'),
      wait: async () => undefined,
    },
  };
  return { ...there, deps, base, recoveryKey, copies: () => browser.made };
}

test('connect, copy, list, fetch, drill; the password is in the vault and in no copy', async () => {
  const w = await world();
  expect(await copyToFolder(w.deps)).toEqual({ ok: false, at: 'vault', why: 'notConnected' });
  expect(await connectFolder(w.deps, typed)).toEqual({ ok: true });
  expect(await readConnection(w.deps)).toMatchObject({ ok: true, connection: { url: typed.url, user: 'mei' } });
  const made = await copyToFolder(w.deps);
  expect(made).toMatchObject({ ok: true, swept: 0, copy: { kind: 'webdav' } });
  const listed = await listFolder(w.deps);
  if (!listed.ok || !listed.copies[0]) throw new Error('nothing listed');
  expect(listed.copies).toMatchObject([{ isOwn: true }]);
  const read = await fetchFromFolder(w.deps, listed.copies[0]);
  if (!read.ok) throw new Error(read.why);
  const drilled = await drillCopy(w.base, read.bytes, w.recoveryKey, 'webdav');
  expect(drilled).toMatchObject({ ok: true, kind: 'webdav', missing: [], damaged: [] });
  expect(await disconnectFolder(w.deps)).toEqual({ ok: true });
  expect(await readConnection(w.deps)).not.toHaveProperty('connection');
});

test('the newest few stay, and what is remembered of the others goes with them', async () => {
  const w = await world();
  await connectFolder(w.deps, typed);
  for (let round = 0; round < keptCopies + 2; round++) {
    await saveKey(w.deps, { kind: 'account-key', label: `k${round}`, account: '', secret: 's' });
    expect(await copyToFolder(w.deps)).toMatchObject({ ok: true });
  }
  expect(w.files.size).toBe(keptCopies);
  expect(w.copies()).toHaveLength(keptCopies);
});

test('a copy that was exchanged on the server is not handed on', async () => {
  const w = await world();
  await connectFolder(w.deps, typed);
  await copyToFolder(w.deps);
  const [name] = [...w.files.keys()];
  w.files.set(name ?? '', new Uint8Array([1, 2, 3]));
  const listed = await listFolder(w.deps);
  const [copy] = listed.ok ? listed.copies : [];
  expect(copy && (await fetchFromFolder(w.deps, copy))).toEqual({ ok: false, at: 'server', why: 'altered' });
});

test.each([
  [401, 'wrongPassword'],
  [507, 'full'],
])('answered by %i nothing is connected and no copy is remembered: %s', async (status, why) => {
  const w = await world();
  w.broken.with = status;
  expect(await connectFolder(w.deps, typed)).toEqual({ ok: false, at: 'server', why, status });
  expect(await readConnection(w.deps)).not.toHaveProperty('connection');
  w.broken.with = 0;
  await connectFolder(w.deps, typed);
  w.broken.with = status;
  expect(await copyToFolder(w.deps)).toMatchObject({ ok: false, why });
  expect(w.copies()).toEqual([]);
});
