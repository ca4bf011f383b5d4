import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { button, choose, type Walker } from './walker';

const words = 'violin kettle harbour mosaic pepper lantern';

/** The welcome page up to the question of the first key: a vault, and its recovery key on paper. */
export async function makeVault(w: Walker, passphrase = words): Promise<Page> {
  const { say } = w;
  const page = await w.ext.newPage(w.ext.url('src/pages/welcome/welcome.html'));
  await button(page, say('welcome_begin')).waitFor();
  await w.see(page, 'welcome');
  await button(page, say('welcome_begin')).click();
  await choose(page, 'yes');
  await w.see(page, 'welcome-site');
  await button(page, say('action_continue')).click();
  await page.getByLabel(say('unlock_passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(say('welcome_passphrase_again'), { exact: true }).fill(passphrase);
  await w.see(page, 'welcome-passphrase');
  await button(page, say('welcome_passphrase_do')).click();
  await page.locator('.recovery-key .secret-text').waitFor();
  await w.see(page, 'welcome-recovery-key');
  const written = await page.locator('.recovery-key').evaluate((box) => {
    const lead = box.querySelector('.mono')?.textContent ?? '';
    return lead + (box.querySelector('.secret-text')?.textContent ?? '');
  });
  w.paper = { passphrase, recoveryKey: written.replaceAll(/\s/g, '') };
  await button(page, say('welcome_recovery_have')).click();
  await page.getByLabel(say('unlock_recoveryKey'), { exact: true }).fill(w.paper.recoveryKey);
  await button(page, say('welcome_confirm_do')).click();
  await page.getByRole('heading', { name: say('welcome_key') }).waitFor();
  return page;
}

/** Fills the key form that is on this page and saves it. */
export async function saveKey(
  w: Walker,
  page: Page,
  key: { label: string; account: string; secret: string },
): Promise<void> {
  const { say } = w;
  await choose(page, 'account-key');
  await page.getByLabel(say('key_label'), { exact: true }).fill(key.label);
  await page.getByLabel(say('key_account'), { exact: true }).fill(key.account);
  await page.getByLabel(say('key_secret'), { exact: true }).fill(key.secret);
  await w.see(page, 'key-form');
  await button(page, say('action_save')).click();
}

/** Saves what the page hands to the downloads under the tests' folder. */
export async function saveDownload(page: Page, press: () => Promise<unknown>, folder: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The whole welcome page: vault, first key, first copy. Ends on its last screen. */
export async function setUp(w: Walker, folder: string, account = 'mei@example.com'): Promise<Page> {
  const page = await makeVault(w);
  await firstKeyAndCopy(w, page, folder, account);
  return page;
}

/** The rest of the welcome page, once there is a vault. */
export async function firstKeyAndCopy(
  w: Walker,
  page: Page,
  folder: string,
  account = 'mei@example.com',
): Promise<void> {
  const { say, ext } = w;
  const { securityKey } = ext.site.account(account);
  await saveKey(w, page, { label: 'TokenIM', account, secret: securityKey });
  await page.getByRole('heading', { name: say('welcome_copy') }).waitFor();
  w.copyPath = await saveDownload(page, () => button(page, say('copies_make')).click(), folder);
  await w.see(page, 'welcome-copy');
  await button(page, say('action_continue')).click();
  await page.getByRole('heading', { name: say('welcome_done') }).waitFor();
  await w.see(page, 'welcome-done');
}
