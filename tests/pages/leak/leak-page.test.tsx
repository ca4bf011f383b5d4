// @vitest-environment happy-dom

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Leak, ShownLeak } from '../../../src/guard/held/leak';
import { LeakPage } from '../../../src/pages/leak/leak-page';
import { armAfterMs } from '../../../src/pages/warning/use-armed';
import { tokenim } from '../../../src/services/tokenim';
import { type Screen, screen } from '../../ui/screen';

const leak: Leak = {
  id: 'l1',
  tabId: 1,
  at: 1,
  what: { mark: 'a' },
  got: 'nothing',
  by: 'typed',
  trusted: true,
  host: 'forum.example',
  site: 'https://forum.example',
  url: 'https://forum.example/login',
  kind: 'account-key',
};
const shown: ShownLeak = { leak, almost: false, canAllow: true };
const asked = vi.hoisted(() => ({ left: [] as unknown[], shown: undefined as unknown, silent: false }));
vi.mock('../../../src/messages/send', () => ({
  ask: async (name: string, data: unknown) => {
    if (asked.silent) throw new Error('no answer');
    if (name === 'readLeak') return asked.shown;
    if (name === 'readService') return tokenim;
    if (name === 'leaveLeak') return void asked.left.push(data);
    throw new Error(`unexpected ${name}`);
  },
}));

const vault = vi.hoisted(() => ({ state: 'unlocked' }));
vi.mock('../../../src/panel', () => ({
  panel: {
    status: async () => vault,
    listKeys: async () => ({ ok: true, keys: [{ id: 'a', label: 'Main account' }], damage: [] }),
  },
}));

let seen: Screen;
const open = async (change: Partial<Leak> = {}, more: Partial<ShownLeak> = {}) => {
  asked.shown = { ...shown, ...more, leak: { ...leak, ...change } };
  seen = await screen(<LeakPage />);
  await seen.settle();
};
const pass = async (ms: number) => {
  await new Promise((done) => setTimeout(done, ms));
  await seen.settle();
};
beforeEach(() => {
  history.replaceState(null, '', '?id=l1');
  Object.assign(asked, { left: [], shown, silent: false });
  vault.state = 'unlocked';
});

describe('a key that was held back', () => {
  beforeEach(() => open());
  test('is named with the site, and the site got nothing', () => {
    for (const words of ['Held back in time', 'your key “Main account”', 'forum.example', 'got nothing of it'])
      expect(seen.text()).toContain(words);
  });
  test('is explained without blame: the same password twice', () =>
    expect(seen.text()).toContain('your password on this site too'));
  test.each([
    ['Leave this site', 'back'],
    ['Take me to the official site', 'official'],
  ])('%s', async (button, choice) => {
    await seen.press(button);
    expect(asked.left).toEqual([{ id: 'l1', choice }]);
  });
  test('the ways back are not armed at once', async () => {
    await seen.press('Go back without the key');
    await seen.press('This site may have this key');
    expect(seen.has('Let this site have it')).toBe(false);
    expect(asked.left).toEqual([]);
    await pass(armAfterMs + 100);
    await seen.press('Go back without the key');
    expect(asked.left).toEqual([{ id: 'l1', choice: 'return' }]);
  });
  test('giving the key takes a while and two presses', async () => {
    await pass(armAfterMs + 100);
    await seen.press('This site may have this key');
    expect(asked.left).toEqual([]);
    await seen.press('Let this site have it');
    expect(asked.left).toEqual([{ id: 'l1', choice: 'allow' }]);
  });
});

describe('what the site has', () => {
  test.each<[string, Partial<Leak>, Partial<ShownLeak>, string]>([
    ['half a long key', { got: 'part' }, {}, 'at most the first half'],
    ['almost all of a short one', { got: 'part' }, { almost: true }, 'all the others'],
    ['a few words', { got: 'part', what: { shape: 'phrase' } }, { canAllow: false }, 'at most seven words'],
  ])('%s', async (_, change, more, words) => {
    await open(change, more);
    expect(seen.text()).toContain(words);
  });
  test('of a short key: changing it is offered', async () => {
    await open({ got: 'part' }, { almost: true });
    await seen.press('Change it now');
    expect(asked.left).toEqual([{ id: 'l1', choice: 'change' }]);
  });
});

describe('a key that got out', () => {
  test.each<[string, Partial<Leak>, string, string]>([
    ['of an account', {}, 'Change it now', 'step by step'],
    ['of a wallet', { what: { shape: 'phrase' } }, 'Move your assets now', 'must move to a new wallet'],
    ['to the vault', { kind: 'passphrase' }, 'Change the passphrase', 'only its passphrase'],
    ['to the copies', { what: { shape: 'recoveryKey' } }, 'See your copies', 'every copy of your vault'],
  ])('%s: what to do comes first', async (_, change, button, words) => {
    await open({ got: 'whole', by: 'filled', ...change }, { canAllow: false });
    expect(seen.text()).toContain('A key got out. Act now.');
    expect(seen.text()).toContain(words);
    expect(seen.root.querySelector('main button')?.textContent).toBe(button);
    await seen.press(button);
    expect(asked.left).toEqual([{ id: 'l1', choice: 'change' }]);
  });
  test.each([
    ['filled', 'filled in automatically'],
    ['composed', 'input method'],
    ['submitted', 'already stood'],
    ['pasted', 'only be noticed'],
  ] as const)('%s: why it could not be held', async (by, words) => {
    await open({ got: 'whole', by });
    expect(seen.text()).toContain(words);
  });
});

test.each<[string, Partial<Leak>]>([
  ['a phrase', { what: { shape: 'phrase' } }],
  ['a wallet’s key', { kind: 'wallet-secret' }],
  ['a recovery key', { what: { shape: 'recoveryKey' } }],
])('%s is never let through, and the page says why', async (_, change) => {
  await open(change, { canAllow: false });
  expect(seen.has('This site may have this key')).toBe(false);
  expect(seen.text()).toContain('never let through');
});

test('a site that looks like an imitation is given no key', async () => {
  await open({ suspect: true }, { canAllow: false });
  expect(seen.text()).toContain('looks like an imitation');
  expect(seen.has('This site may have this key')).toBe(false);
  expect(seen.text()).not.toContain('your password on this site too');
});

test('while the vault is locked the key has no name, and the page says why; once it is open, it has', async () => {
  vault.state = 'locked';
  await open();
  expect(seen.text()).toContain('one of your guarded keys');
  expect(seen.text()).toContain('sealed in your vault');
  vault.state = 'unlocked';
  await pass(2100);
  expect(seen.text()).toContain('Main account');
});

test('a leak that nobody knows is calm and offers the official site only', async () => {
  asked.shown = undefined;
  seen = await screen(<LeakPage />);
  await seen.settle();
  expect(seen.text()).toContain('Nothing to decide here');
  expect(seen.has('Take me to the official site')).toBe(true);
  expect(seen.has('This site may have this key')).toBe(false);
});

test('without an answer the page can ask again', async () => {
  asked.silent = true;
  asked.shown = shown;
  seen = await screen(<LeakPage />);
  await seen.settle();
  asked.silent = false;
  await seen.press('Try again');
  await seen.settle();
  expect(seen.text()).toContain('Held back in time');
});
