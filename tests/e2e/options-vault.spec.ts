import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { haveVault } from './support/laid-vault';
import { flip, openOptions, saved, words } from './support/options';
import { button, walker } from './support/walk/walker';

/** Deriving a key takes its time on purpose. */
const slow = { timeout: 20_000 };

const isUnlocked = (page: Page) => page.evaluate(async () => 'unlocked' in (await chrome.storage.session.get()));

/** As if the vault had last been used a while ago. */
const unusedFor = (page: Page, minutes: number) =>
  page.evaluate(async (ms) => {
    const { unlocked } = await chrome.storage.session.get('unlocked');
    await chrome.storage.session.set({ unlocked: { ...(unlocked as object), usedAt: Date.now() - ms } });
  }, minutes * 60_000);

async function withVault(ext: Extension, section: string) {
  const w = await walker(ext);
  await haveVault(w);
  return { w, page: await openOptions(ext, section) };
}

test('the vault locks after the chosen minutes, counted from its last use', async ({ ext }) => {
  const { page } = await withVault(ext, 'vault');
  await expect(page.getByText(words('options_vault_unlocked'))).toBeVisible();
  await unusedFor(page, 10);
  await page.waitForTimeout(2500);
  await expect(page.getByText(words('options_vault_unlocked'))).toBeVisible(); // 15 minutes are the default
  await page.getByRole('radio', { name: words('options_minutes', { count: 5 }), exact: true }).check();
  await saved(page);
  await expect(page.getByLabel(words('unlock_passphrase'), { exact: true })).toBeVisible();
  await expect(page.getByText(words('options_vault_unlocked'))).toHaveCount(0);
});

test('it locks with the screen only while that is on', async ({ ext }) => {
  const { page } = await withVault(ext, 'vault');
  const lockScreen = () =>
    ext.worker().evaluate(() => {
      const event = chrome.idle.onStateChanged as unknown as { dispatch(state: string): void };
      event.dispatch('locked');
    });
  await flip(page, 'options_lockWithScreen', false);
  await lockScreen();
  await page.waitForTimeout(500);
  expect(await isUnlocked(page)).toBe(true);
  await flip(page, 'options_lockWithScreen', true);
  await lockScreen();
  await expect.poll(() => isUnlocked(page)).toBe(false);
  await expect(page.getByLabel(words('unlock_passphrase'), { exact: true })).toBeVisible();
});

test('lock now; then only the new passphrase opens', async ({ ext }) => {
  test.setTimeout(120_000); // seven derivations, each slow on purpose
  const { w, page } = await withVault(ext, 'passphrase');
  const next = 'lantern gravel comet bamboo whistle ridge';
  const change = async (old: string, again = next) => {
    await page.getByLabel(words('options_passphrase_old'), { exact: true }).fill(old);
    await page.getByLabel(words('options_passphrase_next'), { exact: true }).fill(next);
    await page.getByLabel(words('options_passphrase_again'), { exact: true }).fill(again);
    await button(page, words('options_passphrase_change')).click();
  };
  await change(w.paper.passphrase, 'something else entirely');
  await expect(page.getByText(words('options_passphrase_differs'))).toBeVisible();
  await change('not the passphrase at all');
  await expect(page.getByText(words('vaultError_wrongPassphrase'))).toBeVisible(slow);
  await change(w.paper.passphrase);
  await expect(page.getByText(words('options_passphrase_done'))).toBeVisible(slow);

  await button(page, words('options_vault_lockNow')).click();
  const passphrase = page.getByLabel(words('unlock_passphrase'), { exact: true });
  await passphrase.fill(w.paper.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('vaultError_wrongPassphrase'))).toBeVisible(slow);
  expect(await isUnlocked(page)).toBe(false);
  await passphrase.fill(next);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('options_vault_unlocked'))).toBeVisible(slow);
});

test('reminders: the popup asks for the next thing, or leaves it', async ({ ext }) => {
  const { page } = await withVault(ext, 'copies');
  const next = async () => (await askWorker(page, 'readGlance')).next;
  expect(await next()).toBe('addKey');
  await flip(page, 'options_reminders', false);
  expect(await next()).toBe('nothing');
  await flip(page, 'options_reminders', true);
  expect(await next()).toBe('addKey');
});

test('guarded keys are named while the vault is open, and not before', async ({ ext }) => {
  const { page } = await withVault(ext, 'keys');
  await expect(page.getByText(words('options_keys_count', { count: 0 }))).toBeVisible();
  await page.evaluate(() => chrome.storage.session.remove('unlocked'));
  await expect(page.getByText(words('options_keys_why'))).toBeVisible();
  await expect(page.getByText(words('options_keys_count', { count: 0 }))).toHaveCount(0);
});
