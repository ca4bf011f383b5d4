import type { CDPSession, Page } from '@playwright/test';
import { type Extension, expect, test } from './fixture';
import { haveKeyAndCopy, haveVault } from './support/laid-vault';
import { openOptions, words } from './support/options';
import { dump, holds } from './support/stored';
import { patienceMs, see } from './support/vault-in-popup';
import { offerToDrill } from './support/walk/drill';
import { button, walker } from './support/walk/walker';

/** A security token in this page, which knows its user and has PRF; another one with `hasPrf: false`. */
async function token(page: Page, { hasPrf = true, isUserVerified = true } = {}): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified, hasPrf, automaticPresenceSimulation: true },
    },
  });
  return session;
}

async function withVault(ext: Extension) {
  const w = await walker(ext);
  await haveVault(w);
  return { w, page: await openOptions(ext, 'vault') };
}

const card = (page: Page, title: string) => page.getByRole('region', { name: words(title) });

async function addPasskey(page: Page, name: string, passphrase: string): Promise<void> {
  const doors = card(page, 'doors_title');
  await doors.getByRole('button', { name: words('passkey_add') }).click();
  await doors.getByLabel(words('passkey_label'), { exact: true }).fill(name);
  await doors.getByLabel(words('owner_passphrase'), { exact: true }).fill(passphrase);
  await doors.getByRole('button', { name: words('passkey_add') }).click();
}

test('a passkey: added, opens the vault, comes along when the key is renewed, and is taken away', async ({ ext }) => {
  test.setTimeout(patienceMs);
  const { w, page } = await withVault(ext);
  await token(page);
  await addPasskey(page, 'My laptop', w.paper.passphrase);
  await see(page.getByText(words('passkey_added'))).toBeVisible();
  const row = card(page, 'doors_title').getByRole('listitem').filter({ hasText: 'My laptop' });
  await expect(row).toContainText(words('door_passkey_text'));

  const lockAndOpen = async () => {
    await button(page, words('options_vault_lockNow')).click();
    await page.getByRole('button', { name: words('unlock_usePasskey') }).click();
    await see(page.getByText(words('options_vault_unlocked'))).toBeVisible();
  };
  await lockAndOpen();

  const rotate = card(page, 'rotate_title');
  await rotate.getByRole('button', { name: words('rotate_take') }).click();
  await see(rotate.getByText(words('rotate_taken'))).toBeVisible();
  await rotate.getByLabel(words('owner_passphrase'), { exact: true }).fill(w.paper.passphrase);
  await rotate.getByRole('button', { name: words('rotate_do') }).click();
  await see(rotate.getByText(words('rotate_done', { count: 0 }))).toBeVisible();
  await lockAndOpen();

  await row.getByRole('button', { name: words('action_remove') }).click();
  await row.getByRole('button', { name: words('action_remove'), exact: true }).click();
  await see(page.getByText(words('door_removed'))).toBeVisible();
  await expect(row).toHaveCount(0);
  await button(page, words('options_vault_lockNow')).click();
  await see(page.getByLabel(words('unlock_passphrase'), { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: words('unlock_usePasskey') })).toHaveCount(0);
});

test.describe('a device that cannot protect a vault', () => {
  test('without PRF it is refused by name, and nothing is added', async ({ ext }) => {
    test.setTimeout(patienceMs);
    const { w, page } = await withVault(ext);
    await token(page, { hasPrf: false });
    await addPasskey(page, 'Old token', w.paper.passphrase);
    await see(page.getByText(words('vaultError_noPrf'))).toBeVisible();
    await expect(card(page, 'doors_title').getByRole('listitem')).toHaveCount(2);
  });

  test('one that does not know its user is not taken', async ({ ext }) => {
    test.setTimeout(patienceMs);
    const { w, page } = await withVault(ext);
    await token(page, { isUserVerified: false });
    await addPasskey(page, 'Found token', w.paper.passphrase);
    await see(page.getByText(words('vaultError_passkeyCancelled'))).toBeVisible();
    await expect(card(page, 'doors_title').getByRole('listitem')).toHaveCount(2);
  });
});

test('another token than the vault knows does not open it', async ({ ext }) => {
  test.setTimeout(patienceMs);
  const { w, page } = await withVault(ext);
  const first = await token(page);
  await addPasskey(page, 'First', w.paper.passphrase);
  await see(page.getByText(words('passkey_added'))).toBeVisible();
  await first.send('WebAuthn.disable');
  await token(page);
  await button(page, words('options_vault_lockNow')).click();
  await page.getByRole('button', { name: words('unlock_usePasskey') }).click();
  await see(page.getByText(words('vaultError_passkeyCancelled'))).toBeVisible();
  await expect(page.getByText(words('options_vault_unlocked'))).toHaveCount(0);
});

test('a new recovery key: waits while the page is closed, replaces the old one from paper, lists old copies', async ({
  ext,
}) => {
  test.setTimeout(patienceMs);
  const w = await walker(ext);
  await haveKeyAndCopy(w, test.info().outputDir);
  const first = await openOptions(ext, 'vault');
  const replace = card(first, 'reissue_title');
  await replace.getByLabel(words('owner_passphrase'), { exact: true }).fill(w.paper.passphrase);
  await replace.getByRole('button', { name: words('reissue_begin') }).click();
  await see(replace.locator('.secret-text')).toBeVisible();
  await first.close();

  const page = await openOptions(ext, 'recovery');
  const again = card(page, 'reissue_title');
  const fresh = (
    await again.locator('.recovery-key').evaluate((box) => {
      const lead = box.querySelector('.mono')?.textContent ?? '';
      return lead + (box.querySelector('.secret-text')?.textContent ?? '');
    })
  ).replaceAll(/\s/g, '');
  expect(fresh).not.toBe(w.paper.recoveryKey);
  await again.getByRole('button', { name: words('welcome_recovery_have') }).click();
  const field = again.getByLabel(words('unlock_recoveryKey'), { exact: true });
  await field.fill(w.paper.recoveryKey);
  await again.getByRole('button', { name: words('reissue_confirm') }).click();
  await see(again.getByText(words('vaultError_wrongKey'))).toBeVisible();
  await field.fill(fresh.toLowerCase());
  await again.getByRole('button', { name: words('reissue_confirm') }).click();
  await see(again.getByText(words('reissue_done'))).toBeVisible();
  const stores = await dump(ext, ['local', 'session', 'databases']);
  expect(holds(stores, fresh)).toBe(false); // neither kept nor left behind

  const gone = page.getByRole('button', { name: words('oldCopies_gone') });
  await see(gone).toHaveCount(1);
  await gone.click();
  await see(gone).toHaveCount(0);
  const drill = await offerToDrill(w, w.copyPath, w.paper.recoveryKey); // it was not destroyed after all
  await see(drill.getByRole('heading', { name: words('drill_oldKey') }).first()).toBeVisible();
  await drill.close();
  await see(gone).toHaveCount(1);

  await button(page, words('options_vault_lockNow')).click();
  await page.getByRole('button', { name: words('unlock_useRecoveryKey') }).click();
  await page.getByLabel(words('unlock_recoveryKey'), { exact: true }).fill(w.paper.recoveryKey);
  await button(page, words('unlock_open')).click();
  await see(page.getByText(words('vaultError_wrongKey'))).toBeVisible();
  await page.getByLabel(words('unlock_recoveryKey'), { exact: true }).fill(fresh);
  await button(page, words('unlock_open')).click();
  await see(page.getByText(words('options_vault_unlocked'))).toBeVisible();
});
