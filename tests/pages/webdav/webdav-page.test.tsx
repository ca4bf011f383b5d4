// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { WebdavPage } from '../../../src/pages/webdav/webdav-page';
import { screen } from '../../ui/screen';

const here = vi.hoisted(() => ({
  connection: undefined as unknown,
  copies: [] as unknown[],
  allowed: true,
  connect: { ok: true } as unknown,
  copy: { ok: true, name: 'tokenim-keys-x.age' } as unknown,
  read: { ok: true, bytes: new Uint8Array() } as unknown,
  drill: {} as unknown,
  calls: [] as unknown[],
}));
vi.mock('../../../src/messages/send', () => ({ ask: async () => ({ copies: [] }) }));
vi.mock('../../../src/platform/tabs', () => ({ openPage: async () => {} }));
vi.mock('../../../src/panel', () => ({ panel: { status: async () => ({ state: 'unlocked' }) } }));
vi.mock('../../../src/platform/permissions', () => ({
  requestHosts: async (origins: unknown) => {
    here.calls.push(origins);
    return here.allowed;
  },
}));
vi.mock('../../../src/copy-panel', () => ({
  copyPanel: {
    webdav: {
      connection: async () => ({ ok: true, counter: 9, connection: here.connection }),
      connect: async (typed: unknown) => {
        here.calls.push(typed);
        if ((here.connect as { ok: boolean }).ok) here.connection = typed;
        return here.connect;
      },
      disconnect: async () => {
        here.connection = undefined;
        return { ok: true };
      },
      copy: async () => here.copy,
      list: async () => ({ ok: true, copies: here.copies }),
      read: async () => here.read,
      drill: async () => here.drill,
    },
  },
}));

const connected = { url: 'https://dav.test/my%20keys/', user: 'mei' };
const copy = (counter: number, more = {}) => ({
  ...{ name: `n${counter}`, day: '2026-11-20', counter, device: 'aaaaaaaa', digest: `${counter}`.repeat(16) },
  ...{ isOwn: true, bytes: 2_048 },
  ...more,
});
beforeEach(() =>
  Object.assign(here, { connection: undefined, copies: [], allowed: true, connect: { ok: true }, calls: [] }),
);
const fill = async (s: Awaited<ReturnType<typeof screen>>, address: string) => {
  await s.type('Address of the folder', address);
  await s.type('User name', 'mei');
  await s.type('Password of the server', 'plum');
  await s.press('Connect');
  await s.settle();
};

test('the browser is asked first, for this server alone; then the folder is connected', async () => {
  const s = await screen(<WebdavPage />);
  await s.settle();
  await fill(s, 'dav.test/keys');
  const url = 'https://dav.test/keys/';
  expect(here.calls).toEqual([['https://dav.test/*'], { url, user: 'mei', password: 'plum' }]);
  expect(s.text()).toContain('No copy yet.');
});

test('an address over http, a refusal and a wrong password are each said, and nothing is connected', async () => {
  const s = await screen(<WebdavPage />);
  await s.settle();
  await fill(s, 'http://dav.test/keys');
  expect(s.text()).toContain('Only https');
  expect(here.calls).toEqual([]);
  here.allowed = false;
  await fill(s, 'https://dav.test/keys');
  expect(s.text()).toContain('not allowed to reach this server');
  here.allowed = true;
  here.connect = { ok: false, at: 'server', why: 'wrongPassword', status: 401 };
  await fill(s, 'https://dav.test/keys');
  expect(s.text()).toContain('does not take this user name and password. (The server answered 401.)');
  expect(here.connection).toBeUndefined();
});

test('what lies there is named by day and version, and how it stands to the vault', async () => {
  Object.assign(here, { connection: connected, copies: [copy(12), copy(9), copy(7, { isOwn: false })] });
  const s = await screen(<WebdavPage />);
  await s.settle();
  await s.settle();
  expect(s.text()).toContain('dav.test/my keys/');
  const rows = [...s.root.querySelectorAll('.distant-list > li')].map((row) => row.textContent ?? '');
  expect(rows.map((row) => row.match(/version \d+/)?.[0])).toEqual(['version 12', 'version 9', 'version 7']);
  expect(rows[0]).toContain('Says it is newer');
  expect(rows[1]).toContain('As the vault is now');
  expect(rows[2]).toContain('changed 2 times since');
  expect(rows[2]).toContain('from another browser');
});

test('a forged copy is refused by its day and version, and a renamed one is called so', async () => {
  Object.assign(here, { connection: connected, copies: [copy(9)], drill: { ok: false, why: 'forged' } });
  const s = await screen(<WebdavPage />);
  await s.settle();
  await s.settle();
  await s.press('Try this copy');
  await s.type('Recovery key from your paper', 'AGE-SECRET-KEY-1');
  await s.press('Start the drill');
  await s.settle();
  expect(s.text()).toMatch(/Nov 20, 2026 · version 9: not proven/);
  here.read = { ok: false, at: 'server', why: 'altered' };
  await s.press('Start the drill');
  await s.settle();
  expect(s.text()).toContain('changed or exchanged on the server');

  here.read = { ok: true, bytes: new Uint8Array() };
  const proof = { at: 1, by: 'recovery-key', digest: 'd'.repeat(64), counter: 4, restorable: 1, total: 1 };
  const lists = { newer: [], missing: [], damaged: [], removed: [] };
  here.drill = {
    ...{ ok: true, kind: 'webdav', proof: { ...proof, newer: 0, missing: 0, damaged: 0 }, madeAt: 1, fingerprint: 'a' },
    ...{ restorable: 1, total: 1, vaultIsOlder: false, ...lists },
  };
  await s.press('Start the drill');
  await s.settle();
  expect(s.text()).toContain('Its name says version 9, but it holds version 4.');
});
