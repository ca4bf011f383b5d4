import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test } from './fixture';
import { shop } from './support/leak';
import { dump, holds } from './support/stored';
import { addKey, lockInPopup, type NewKey, patienceMs, popupAt, see, tryPassphrase } from './support/vault-in-popup';
import { makeVault } from './support/walk/set-up';
import { button, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const leaked: NewKey = {
  kind: 'account-key',
  label: 'Main account',
  account: 'mei@example.com',
  secret: 'q7Vd-Zk2M-x9Rt-L4wB-h8Ny-P3cF-s6Jg-T1uE',
};
const other: NewKey = { ...leaked, label: 'Old forum', secret: 'w3Kx-Pq8N-b5Ty-R2vD-m7Hz-C9jF-g4Ls-V6aE' };

interface StoredInbox {
  notes: { number: number; sealed: string }[];
}
const inbox = (ext: Extension) =>
  ext.worker().evaluate(async () => {
    const { inbox: lies } = await chrome.storage.local.get('inbox');
    return lies as StoredInbox | undefined;
  });
const noted = (ext: Extension, count: number) =>
  expect.poll(async () => (await inbox(ext))?.notes.length, { timeout: 15_000 }).toBe(count);

/** A password manager fills a key in where it does not belong. */
async function leakAtShop(ext: Extension): Promise<Page> {
  const page = await ext.newPage(shop);
  await page.locator('#email').click();
  await page.waitForTimeout(500);
  await page.locator('#password').evaluate((field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, leaked.secret ?? '');
  return page;
}

test('what a page got while the vault was locked is part of that key’s history once it is unlocked', async ({
  ext,
}) => {
  const w = await walker(ext);
  const { say } = w;
  await (await makeVault(w)).close();
  let popup = await popupAt(w, 'keys');
  for (const key of [leaked, other]) await addKey(popup, w, key);
  await popup.close();
  await lockInPopup(w);

  await leakAtShop(ext);
  await noted(ext, 1);
  const sealed = JSON.stringify(await inbox(ext));
  for (const text of [cast.shop, leaked.label, 'filled']) expect(sealed).not.toContain(text);
  expect(holds(await dump(ext, ['local', 'databases']), leaked.label)).toBe(false);

  popup = await popupAt(w, 'keys');
  await tryPassphrase(popup, w, w.paper.passphrase);
  await see(popup.getByRole('button', { name: leaked.label })).toContainText(say('keys_exposed'));
  await expect(popup.getByRole('button', { name: other.label })).not.toContainText(say('keys_exposed'));
  await noted(ext, 0);
  await popup.getByRole('button', { name: leaked.label }).click();
  await see(
    popup.getByText(say('keys_sighting', { host: cast.shop, how: say('leak_by_filled') }), { exact: true }),
  ).toBeVisible();
  await expect(popup.getByText(say('keys_sighting_locked'))).toBeVisible();
  await expect(button(popup, say('leak_change'))).toBeVisible();

  await button(popup, say('keys_settle')).click();
  await button(popup, say('keys_settle_yes')).click();
  await see(popup.getByText(say('keys_settled'))).toBeVisible();
  await expect(popup.getByText(say('keys_exposed'))).toHaveCount(0);
  await popup.close();

  // Somebody who writes to the storage alters what was noted next, and takes away what came after it.
  await lockInPopup(w);
  await leakAtShop(ext);
  await noted(ext, 1);
  await ext.worker().evaluate(async () => {
    const { inbox: lies } = await chrome.storage.local.get('inbox');
    const { notes, ...rest } = lies as StoredInbox & { next: number };
    const altered = notes.map((note) => ({
      ...note,
      sealed: note.sealed.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    }));
    await chrome.storage.local.set({ inbox: { ...rest, next: rest.next + 1, notes: altered } });
  });
  popup = await popupAt(w, 'keys');
  await tryPassphrase(popup, w, w.paper.passphrase);
  // The popup opens where it was closed: at this key.
  await see(popup.getByText(say('keys_sighting', { host: cast.shop, how: say('leak_by_filled') }))).toHaveCount(1);
  await popup.locator('.bottom-nav button', { hasText: say('nav_home') }).click();
  await see(popup.getByText(say('inbox_trouble'))).toBeVisible();
  await expect(popup.getByText(say('inbox_unusable_one', { count: '1' }), { exact: false })).toBeVisible();
  await button(popup, say('action_understood')).click();
  await expect(popup.getByText(say('inbox_trouble'))).toHaveCount(0);
});
