// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { Glance, NextAction } from '../../../src/messages/protocol';
import type { ScreenId } from '../../../src/popup/screen';
import { Home } from '../../../src/popup/screens/home';
import { type Screen, screen } from '../../ui/screen';

const opened = vi.hoisted(() => [] as string[]);
vi.mock('../../../src/panel', () => ({
  panel: {
    lock: async () => undefined,
    hasPasskey: async () => false,
    catchUp: async () => undefined,
    readyToUnlock: async () => () => undefined,
    unlock: async (typed: string) => ({ ok: typed === 'right', why: 'wrongPassphrase' }),
  },
}));
vi.mock('../../../src/platform/tabs', () => ({
  openPage: async (page: string) => void opened.push(page),
  openUrl: async (url: string) => void opened.push(url),
  openOptions: async () => void opened.push('options'),
}));
vi.mock('../../../src/messages/send', () => ({
  ask: async () => ({ urls: { signInList: 'https://token.im/list' } }),
}));

const glance = (part: Partial<Glance> = {}): Glance => ({
  shield: 'calm',
  vault: 'unlocked',
  alerts: [],
  copies: [],
  watch: { on: true },
  next: 'nothing',
  ...part,
});
let seen: Screen;
let went: ScreenId[] = [];
const open = async (part: Partial<Glance>) => {
  went = [];
  opened.length = 0;
  seen = await screen(
    <Home glance={glance(part)} go={(to) => went.push(to)} refresh={async () => undefined} say={() => undefined} />,
  );
};

describe('the one next thing', () => {
  const ways: [NextAction, string, string][] = [
    ['setUp', 'Set up in 5 minutes', 'welcome'],
    ['answerAlert', 'Look at it', 'sessions'],
    ['continueGuide', 'Next step', 'guide'],
    ['makeCopy', 'Make a copy', 'backups'],
    ['drillCopy', 'Start the drill', 'drill'],
    ['addKey', 'Add a key', 'keys'],
    ['openSignInList', 'Open the list', 'https://token.im/list'],
  ];
  test.each(ways)('%s leads there', async (next, button, where) => {
    await open({ next, shield: 'due' });
    await seen.press(button);
    expect([...went, ...opened]).toEqual([where]);
  });
  test('nothing: no big button', async () => {
    await open({});
    expect(seen.text()).toContain('The guard is on');
    expect(seen.root.querySelectorAll('.hero .button')).toHaveLength(0);
  });
});

const lost = 'I lost my keyOr someone may have it. Step by step.';
test.each(['none', 'locked', 'unlocked', 'damaged'] as const)(
  'with the vault %s, "I lost my key" is there',
  async (vault) => {
    await open({ vault, next: 'setUp' });
    await seen.press(lost);
    expect(went).toEqual(['guide']);
  },
);

test('a damaged vault is said so instead of offering the next thing', async () => {
  await open({ vault: 'damaged', shield: 'alert', next: 'makeCopy' });
  expect(seen.root.querySelector('h1')?.textContent).toBe("The vault's data is damaged");
  expect(seen.has('Make a copy')).toBe(false);
});

test.each([
  ['official', 'token.im: the official site'],
  ['unknown', 'token.im: not TokenIM’s site'],
  ['suspect', 'token.im: be careful here'],
] as const)('the tab in front: %s', async (severity, words) => {
  await open({ site: { host: 'token.im', severity } });
  expect(seen.text()).toContain(words);
});

test('locked, it is opened in place, and the way to the guide stays', async () => {
  await open({ vault: 'locked' });
  await seen.press('Unlock');
  await seen.type('Passphrase', 'wrong');
  const form = () => seen.root.querySelector('form') as HTMLFormElement;
  form().requestSubmit();
  await seen.settle();
  expect(seen.text()).toContain('This passphrase does not open the vault');
  expect(seen.has(lost)).toBe(true);
  await seen.type('Passphrase', 'right');
  form().requestSubmit();
  await seen.settle();
  expect(seen.root.querySelector('form')).toBeNull();
});

test('only an open vault can be locked', async () => {
  await open({ vault: 'locked' });
  expect(seen.has('Lock the vault')).toBe(false);
});
