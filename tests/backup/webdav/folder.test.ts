import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { davFolder } from '../../../src/backup/webdav/folder';
import { keptCopies, surplus } from '../../../src/backup/webdav/keep';
import { copyName, isPartOf, parseName, partName } from '../../../src/backup/webdav/names';
import type { DavAnswer, DavRequest } from '../../../src/backup/webdav/request';

const access = { url: 'https://dav.test/k/', user: 'mei', password: '冷:plum', device: 'aaaaaaaa' };
const digest = createHash('sha256').update('x').digest('hex');
const at = Date.parse('2026-11-27T12:00:00Z');

/** A server that answers by a function; what it was asked is kept. */
function asked(answer: (request: DavRequest) => DavAnswer | number) {
  const requests: DavRequest[] = [];
  const folder = davFolder(access, {
    async send(request) {
      requests.push(request);
      const said = answer(request);
      return typeof said === 'number' ? { ok: true, status: said, bytes: new Uint8Array() } : said;
    },
    random: (length) => 'z'.repeat(length),
    wait: async () => undefined,
  });
  return { folder, requests };
}

test('the password goes in one header, as UTF-8', async () => {
  const { folder, requests } = asked(() => 401);
  expect(await folder.list()).toEqual({ ok: false, why: 'wrongPassword', status: 401 });
  const [request] = requests;
  expect(Buffer.from(request?.headers.authorization?.slice(6) ?? '', 'base64').toString()).toBe('mei:冷:plum');
  expect(requests).toHaveLength(1);
});

test.each([
  [403, 'forbidden', 1],
  [405, 'notWebdav', 1],
  [200, 'notWebdav', 1],
  [413, 'tooBigForServer', 1],
  [423, 'locked', 4],
  [500, 'serverError', 4],
  [503, 'busy', 4],
  [507, 'full', 1],
  [418, 'strange', 1],
])('a listing answered by %i is %s, asked %i times', async (status, why, times) => {
  const { folder, requests } = asked(() => status);
  expect(await folder.list()).toMatchObject({ ok: false, why });
  expect(requests).toHaveLength(times);
});

test('a redirect is told, not followed, and nothing is written', async () => {
  const { folder, requests } = asked(() => ({ ok: false, why: 'redirected' }));
  expect(await folder.put(new Uint8Array(3), { madeAt: at, counter: 1 })).toMatchObject({ why: 'redirected' });
  expect(requests.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
});

test('a real name is written by MOVE without overwriting, and by nothing else', async () => {
  const files = new Map<string, Uint8Array>();
  const { folder, requests } = asked(({ method, url, body, headers }) => {
    if (method === 'PUT' && body) files.set(url, body);
    if (method === 'GET')
      return { ok: true, status: files.has(url) ? 200 : 404, bytes: files.get(url) ?? new Uint8Array() };
    if (method === 'MOVE') files.set(headers.destination ?? '', files.get(url) as Uint8Array);
    return 201;
  });
  const put = await folder.put(new Uint8Array([1, 2]), { madeAt: at, counter: 7 });
  expect(put).toMatchObject({ ok: true, name: expect.stringMatching(/^tokenim-keys-2026-11-27-7-aaaaaaaa-/) });
  expect(requests.filter(({ method }) => method === 'PUT').every(({ url }) => url.endsWith('.part'))).toBe(true);
  expect(requests.find(({ method }) => method === 'MOVE')?.headers).toMatchObject({ overwrite: 'F' });
});

test('names are read back as they were made, and nothing else is taken for one', () => {
  const name = copyName({ madeAt: at, counter: 12, digest }, 'a1b2c3d4');
  expect(parseName(name)).toEqual({
    name,
    day: '2026-11-27',
    counter: 12,
    device: 'a1b2c3d4',
    digest: digest.slice(0, 16),
  });
  expect(parseName(copyName({ madeAt: at, counter: 12, digest }, 'a1b2c3d4', 'q7q7'))?.counter).toBe(12);
  for (const other of ['tokenim-keys-2026-11-27-12.age', `${name}.bak`, `x${name}`, name.toUpperCase(), ''])
    expect(parseName(other)).toBeUndefined();
  expect(isPartOf('a1b2c3d4', partName('a1b2c3d4', 'zzzzzzzz'))).toBe(true);
  expect(isPartOf('b1b2c3d4', partName('a1b2c3d4', 'zzzzzzzz'))).toBe(false);
});

test('only our own older copies may go, and only beside one that was read back', () => {
  const copy = (counter: number, device = 'aaaaaaaa') => {
    const name = copyName({ madeAt: at, counter, digest }, device);
    return { name, day: '2026-11-27', counter, device, digest };
  };
  const all = [...Array.from({ length: 9 }, (_, n) => copy(n + 1)), ...[1, 2, 3].map((n) => copy(n, 'bbbbbbbb'))];
  const [, , , , , , , , ninth] = all;
  const gone = surplus(all, { name: ninth?.name ?? '', device: 'aaaaaaaa' });
  expect(gone.map(({ counter, device }) => `${device} ${counter}`)).toEqual(
    [4, 3, 2, 1].map((n) => `aaaaaaaa ${n}`).slice(4 - (9 - keptCopies)),
  );
  expect(surplus(all, { name: 'not there', device: 'aaaaaaaa' })).toEqual([]);
  expect(surplus(all, { name: copy(4).name, device: 'aaaaaaaa' })).toEqual([]);
});
