// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speakIn } from '../../../src/i18n/t';
import { GuideView } from '../../../src/pages/guide/guide-view';
import { loadPlace } from '../../../src/pages/place';
import type { KeyKind } from '../../../src/recovery/kind';
import { all, button, click, settle } from '../review/sign-ins';
import { guideWorld, vaultDouble } from './guide-world';

const here = vi.hoisted(() => ({
  ask: (_name: string, _data?: unknown): Promise<unknown> => Promise.resolve(),
  panel: {} as Record<string, unknown>,
}));
vi.mock('../../../src/messages/send', () => ({ ask: (name: string, data?: unknown) => here.ask(name, data) }));
vi.mock('../../../src/platform/tabs', () => ({ openUrl: async () => {}, openPage: async () => {} }));
vi.mock('../../../src/panel', () => ({
  panel: new Proxy({}, { get: (_, name: string) => here.panel[name] }),
}));

beforeEach(() => speakIn('en'));
afterEach(async () => {
  render(null, document.body);
  await here.ask('closeIncident');
});

/** The guide at the form of the new key, over a vault that holds these. */
async function atTheForm(kind: KeyKind, keys: Record<string, unknown>[]) {
  const world = guideWorld();
  const vault = vaultDouble(keys);
  Object.assign(here, { ask: world.ask, panel: vault.panel });
  const know = (group: string, set: object) => world.ask('changeFacts', { group, set });
  await world.ask('openIncident', kind);
  await know('triage', { leaked: 'no', stillSignedIn: 'no', unknownSignIns: 'no', valuables: 'no' });
  await know('search', { outcome: 'lost' });
  await know('reset', { doneAt: 1 });
  await know('review', { reviewedAt: 1, suspicious: 'no' });
  await loadPlace();
  render(<GuideView />, document.body);
  await settle();
  return { vault, world };
}
const type = async (label: string, value: string) => {
  const field = all('label').find((one) => one.textContent?.startsWith(label));
  const input = document.getElementById(field?.getAttribute('for') ?? '') as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};

test('a new passkey is recorded without a secret, in place of the old one', async () => {
  const { vault, world } = await atTheForm('passkey', [
    { id: 'phone', kind: 'passkey', label: 'Phone' },
    { id: 'sign-in', kind: 'account-key', label: 'Sign-in' },
  ]);
  await type('Name', 'New phone');
  await click(button('Save'));
  expect(vault.done).toEqual([
    ['saveKey', expect.objectContaining({ kind: 'passkey', label: 'New phone', replaces: 'phone' })],
  ]);
  expect((await world.facts())?.newKey.savedId).toBe('key-new');
});

test('of several keys that are in use, none is taken for the old one; retired ones do not count', async () => {
  const one = { id: 'one', kind: 'passkey', label: 'One' };
  const { vault } = await atTheForm('passkey', [one, { ...one, id: 'two' }, { ...one, id: 'three', retiredAt: 1 }]);
  await type('Name', 'Third');
  await click(button('Save'));
  expect(vault.done[0]?.[1]).not.toHaveProperty('replaces');
});

test('the key of an account is said to come from the service; for a passkey nothing is said', async () => {
  await atTheForm('account-key', []);
  expect(document.body.textContent).toContain('The service issues this key');
  expect(document.querySelector<HTMLInputElement>('input[value="account-key"]')?.checked).toBe(true);
  render(null, document.body);
  await here.ask('closeIncident');
  await atTheForm('passkey', []);
  expect(document.body.textContent).not.toContain('The service issues this key');
});
