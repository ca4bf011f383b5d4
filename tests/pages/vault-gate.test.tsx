// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { VaultGate } from '../../src/pages/vault-gate';
import type { VaultStatus } from '../../src/panel';
import { screen } from '../ui/screen';

const vault = vi.hoisted(() => ({ state: 'locked' as string, opened: [] as string[], slowMs: 0 }));
vi.mock('../../src/panel', () => ({
  panel: {
    status: async () => {
      if (vault.slowMs > 0) await new Promise((done) => setTimeout(done, vault.slowMs));
      return { state: vault.state };
    },
    hasPasskey: async () => false,
    catchUp: async () => undefined,
    readyToUnlock: async () => () => undefined,
    unlock: async () => {
      vault.state = 'unlocked';
      return { ok: true };
    },
  },
}));
vi.mock('../../src/platform/tabs', () => ({ openPage: async (page: string) => void vault.opened.push(page) }));

const open = async (state: VaultStatus['state']) => {
  vault.state = state;
  const seen = await screen(<VaultGate>the secret part</VaultGate>);
  await seen.settle();
  return seen;
};

test.each([
  ['none', 'You have no vault yet'],
  ['creating', 'Continue setting up'],
  ['locked', 'Open your vault'],
  ['damaged', "The vault's data is damaged"],
  ['notHere', 'not available in a private window'],
] as const)('%s: says so and shows nothing', async (state, words) => {
  const seen = await open(state);
  expect(seen.text()).toContain(words);
  expect(seen.text()).not.toContain('the secret part');
});

test('opens with the passphrase, and closes when it is locked from elsewhere', async () => {
  const seen = await open('locked');
  await seen.type('Passphrase', 'right');
  (seen.root.querySelector('form') as HTMLFormElement).requestSubmit();
  await seen.settle();
  await seen.settle();
  expect(seen.text()).toBe('the secret part');
  vault.state = 'locked';
  await new Promise((done) => setTimeout(done, 2200));
  await seen.settle();
  expect(seen.text()).toContain('Open your vault');
});

test('in a tab that is not in front it closes too', async () => {
  const seen = await open('unlocked');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  vault.state = 'locked';
  await new Promise((done) => setTimeout(done, 2200));
  await seen.settle();
  expect(seen.text()).not.toContain('the secret part');
});

test('a computer that takes longer for an answer than between two looks gets one', async () => {
  vault.slowMs = 2500;
  const seen = await open('unlocked');
  await new Promise((done) => setTimeout(done, 5200));
  vault.slowMs = 0;
  await seen.settle();
  expect(seen.text()).toBe('the secret part');
});

test('without a vault it leads to the set-up', async () => {
  const seen = await open('none');
  await seen.press('Set up in 5 minutes');
  expect(vault.opened).toEqual(['welcome']);
});
