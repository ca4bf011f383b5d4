import { readFileSync } from 'node:fs';
import { expect, test } from './fixture';
import { dump, holds } from './support/stored';
import { addKey, type NewKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { makeVault } from './support/walk/set-up';
import { button, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const key: NewKey = { kind: 'account-key', label: 'Main account', account: 'mei', secret: 'TIM-7H2K-9QXD-安全' };
const keystore = Buffer.from(`${JSON.stringify({ version: 3, crypto: { ciphertext: 'd1ce'.repeat(400) } })}\n`);

test('a keystore is kept with a key, saved again byte by byte, and removed', async ({ ext }) => {
  const w = await walker(ext);
  const { say } = w;
  await (await makeVault(w)).close();
  let popup = await popupAt(w, 'keys');
  await addKey(popup, w, key);
  await popup.getByRole('button', { name: key.label }).click();
  const opening = ext.context.waitForEvent('page');
  await button(popup, say('files_add')).click();
  const page = await opening;
  await popup.close();

  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await see(page.getByText(say('files_add'), { exact: true })).toBeVisible();
  await choose('large.bin', Buffer.alloc(1_048_577, 1));
  await expect(page.getByText(say('vaultError_fileTooBig'))).toBeVisible();
  await expect(button(page, say('files_keep'))).toBeDisabled();

  await choose('UTC--2026.json', keystore);
  await button(page, say('files_keep')).click();
  await see(page.getByText(say('files_kept', { name: 'UTC--2026.json' }))).toBeVisible();
  const atRest = await dump(ext, ['local', 'databases', 'files']);
  for (const text of ['UTC--2026', 'd1ced1ce', 'ciphertext']) expect(holds(atRest, text), text).toBe(false);

  popup = await popupAt(w, 'keys');
  await see(popup.getByText('UTC--2026.json')).toBeVisible();
  const saving = popup.waitForEvent('download');
  await popup.getByRole('button', { name: say('files_save_label', { name: 'UTC--2026.json' }) }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('UTC--2026.json');
  expect(readFileSync(await saved.path()).equals(keystore)).toBe(true);

  await button(popup, say('files_remove')).click();
  await popup
    .locator('.confirm')
    .getByRole('button', { name: say('files_remove'), exact: true })
    .click();
  await see(popup.getByText(say('files_none'))).toBeVisible();
});
