import type { Page } from '@playwright/test';
import { newRecoveryKey } from '../../src/vault/recovery-key';
import { type Extension, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { haveVault } from './support/laid-vault';
import { openOptions } from './support/options';
import { dump, holds } from './support/stored';
import { lockInPopup, passphraseField, patienceMs, popupAt, see, tryPassphrase } from './support/vault-in-popup';
import { button, choose, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const welcome = (ext: Extension) => ext.newPage(ext.url('src/pages/welcome/welcome.html'));
const everywhere = ['local', 'session', 'databases'] as const;

/** The first steps of the welcome page, up to the passphrase. */
async function confirmSite({ ext, say }: Walker): Promise<Page> {
  const page = await welcome(ext);
  await button(page, say('welcome_begin')).click();
  await see(page.getByRole('heading', { name: say('welcome_site') })).toBeVisible();
  await see(page.getByText('token.im').first()).toBeVisible();
  await see(button(page, say('action_continue'))).toBeDisabled();
  await choose(page, 'yes');
  await button(page, say('action_continue')).click();
  return page;
}

async function typePassphrase(page: Page, w: Walker, passphrase: string): Promise<void> {
  await passphraseField(page, w).fill(passphrase);
  await page.getByLabel(w.say('welcome_passphrase_again'), { exact: true }).fill(passphrase);
}

/** The key as it stands on the printed sheet, spaces and all. */
async function keyOnSheet(page: Page, { ext, say }: Walker): Promise<string> {
  const opening = ext.context.waitForEvent('page');
  await button(page, say('welcome_recovery_print')).click();
  const sheet = await opening;
  await button(sheet, say('sheet_show')).click();
  const lead = await sheet.locator('.sheet p.mono').first().innerText();
  const groups = await sheet.locator('.sheet .secret-text').innerText();
  await sheet.close();
  return `${lead} ${groups}`;
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');
const dataOf = (key: string) => withoutSpaces(key).replace('AGE-SECRET-KEY-1', '');

test('a vault: the site confirmed, six words drawn, the key from the sheet typed back, and then nowhere', async ({
  ext,
}) => {
  const w = await walker(ext);
  const { say } = w;
  const page = await confirmSite(w);

  await typePassphrase(page, w, 'kettle');
  await see(page.getByText(say('passphraseAdvice_tooShort'))).toBeVisible();
  await button(page, say('welcome_passphrase_do')).click();
  await see(page.getByText(say('vaultError_tooShort'))).toBeVisible();
  await button(page, say('welcome_offer_make')).click();
  const drawn = await page.locator('.secret-text').innerText();
  see(drawn.trim().split(' ')).toHaveLength(6);
  await button(page, say('welcome_offer_take')).click();
  await see(passphraseField(page, w)).toHaveValue(drawn);
  await see(page.getByText(say('passphraseAdvice_generated'))).toBeVisible();
  await see(button(page, say('welcome_passphrase_do'))).toBeDisabled();
  await page.getByLabel(say('welcome_passphrase_again'), { exact: true }).fill(drawn);
  await button(page, say('welcome_passphrase_do')).click();

  await see(page.getByText(say('welcome_recovery_once'))).toBeVisible();
  const onSheet = await keyOnSheet(page, w);
  see(withoutSpaces(await page.locator('.recovery-key .secret-text').innerText())).toBe(dataOf(onSheet));
  see(holds(await dump(ext, ['session']), dataOf(onSheet))).toBe(true); // the search finds what is there
  see(holds(await dump(ext, ['local', 'databases']), dataOf(onSheet))).toBe(false);

  await button(page, say('welcome_recovery_have')).click();
  const field = page.getByLabel(say('unlock_recoveryKey'), { exact: true });
  await see(page.locator('.secret-text')).toHaveCount(0);
  const last = onSheet.at(-1);
  await field.fill(onSheet.slice(0, -1) + (last === 'Q' ? 'P' : 'Q'));
  await button(page, say('welcome_confirm_do')).click();
  await see(page.getByText(say('vaultError_typoInKey'))).toBeVisible();
  await field.fill(newRecoveryKey((length) => crypto.getRandomValues(new Uint8Array(length))));
  await button(page, say('welcome_confirm_do')).click();
  await see(page.getByText(say('vaultError_wrongKey'))).toBeVisible();
  see((await askWorker(page, 'readGlance')).vault).toBe('none');

  await field.fill(onSheet);
  await button(page, say('welcome_confirm_do')).click();
  await see(page.getByRole('heading', { name: say('welcome_key'), exact: true })).toBeVisible();
  see((await askWorker(page, 'readGlance')).vault).toBe('unlocked');
  await see.poll(async () => holds(await dump(ext, everywhere), dataOf(onSheet))).toBe(false);
  see(holds(await dump(ext, everywhere), drawn)).toBe(false);
  await page.goto(ext.url('src/pages/sheet/sheet.html'));
  await see(page.getByText(say('sheet_gone'))).toBeVisible();
});

test('setting up goes on where it was left, whenever the tab was closed', async ({ ext }) => {
  const w = await walker(ext);
  const { say } = w;
  const passphrase = 'violin kettle harbour mosaic pepper lantern';
  let page = await confirmSite(w);
  await passphraseField(page, w).fill(passphrase);
  await page.waitForTimeout(200); // the browser acknowledges what was typed last
  await page.close();

  page = await welcome(ext);
  await see(passphraseField(page, w)).toHaveValue(passphrase);
  await page.getByLabel(say('welcome_passphrase_again'), { exact: true }).fill(passphrase);
  await button(page, say('welcome_passphrase_do')).click();
  const groups = () => page.locator('.recovery-key .secret-text').innerText();
  const shown = (await groups()).replaceAll(/\s+/g, ' ');
  await page.close();

  page = await welcome(ext);
  see((await groups()).replaceAll(/\s+/g, ' ')).toBe(shown);
  await button(page, say('welcome_recovery_have')).click();
  await page.getByLabel(say('unlock_recoveryKey'), { exact: true }).fill(shown.slice(0, 24));
  await page.waitForTimeout(200);
  await page.close();

  // The way back that a user finds: the icon in the toolbar.
  const popup = await popupAt(w, 'keys');
  const opening = ext.context.waitForEvent('page');
  await button(popup, say('vault_continueSetUp'))
    .click()
    .catch((error: Error) => {
      if (!/closed/.test(error.message)) throw error; // the popup goes as soon as the tab has the focus
    });
  page = await opening;
  const field = page.getByLabel(say('unlock_recoveryKey'), { exact: true });
  await see(field).toHaveValue(shown.slice(0, 24));
  await field.fill(shown);
  await button(page, say('welcome_confirm_do')).click();
  await see(page.getByRole('heading', { name: say('welcome_key'), exact: true })).toBeVisible();
  await page.close();

  page = await welcome(ext);
  await see(page.getByRole('heading', { name: say('welcome_key'), exact: true })).toBeVisible();
  await lockInPopup(w);
  const again = await popupAt(w, 'keys');
  await tryPassphrase(again, w, passphrase);
  await see(button(again, say('keys_add'))).toBeVisible();
});

async function withVault(ext: Extension): Promise<Walker> {
  const w = await walker(ext);
  await haveVault(w);
  return w;
}

const isUnlocked = (ext: Extension) =>
  ext.worker().evaluate(async () => 'unlocked' in (await chrome.storage.session.get()));

test('locked and unlocked in the popup; wrong passphrases are refused, and then slowed down', async ({ ext }) => {
  const w = await withVault(ext);
  const { say } = w;
  await lockInPopup(w);
  see(await isUnlocked(ext)).toBe(false);

  let popup = await popupAt(w, 'keys');
  const waits = () => popup.getByText(say('unlock_wait', { count: '…' }).split('…')[0] as string);
  for (let tries = 0; tries < 3; tries++) {
    await tryPassphrase(popup, w, `not the passphrase ${tries}`);
    await see(popup.getByText(say('vaultError_wrongPassphrase'))).toBeVisible();
    see(await isUnlocked(ext)).toBe(false);
  }
  await tryPassphrase(popup, w, 'not the passphrase either');
  await see(waits()).toBeVisible();
  await popup.close();

  const failures = () => ext.worker().evaluate(() => chrome.storage.local.get('unlockAttempts'));
  see(await failures()).toMatchObject({ unlockAttempts: { failed: 4 } });
  // As if there had been more of them a moment ago: closing the popup forgets none, and even the right one waits.
  const failedAt = (failed: number, ago: number) =>
    ext
      .worker()
      .evaluate(
        ([count, ms]) => chrome.storage.local.set({ unlockAttempts: { failed: count, lastAt: Date.now() - ms } }),
        [failed, ago] as const,
      );
  await failedAt(11, 0);
  popup = await popupAt(w, 'keys');
  await tryPassphrase(popup, w, w.paper.passphrase);
  await see(waits()).toBeVisible();
  await see(button(popup, say('unlock_open'))).toBeDisabled();
  see(await isUnlocked(ext)).toBe(false);
  await popup.close();

  await failedAt(11, 600_000);
  popup = await popupAt(w, 'keys');
  await see(passphraseField(popup, w)).toHaveValue(w.paper.passphrase); // what was typed is still there
  await button(popup, say('unlock_open')).click();
  await see(button(popup, say('keys_add'))).toBeVisible();
  see(await isUnlocked(ext)).toBe(true);
  see(await failures()).toMatchObject({ unlockAttempts: { failed: 0 } });
});

test('an unused vault locks when its time is over, also under an open popup', async ({ ext }) => {
  const w = await withVault(ext);
  const unusedFor = (minutes: number) =>
    ext.worker().evaluate(async (ms) => {
      const { unlocked } = await chrome.storage.session.get('unlocked');
      await chrome.storage.session.set({ unlocked: { ...(unlocked as object), usedAt: Date.now() - ms } });
    }, minutes * 60_000);
  await unusedFor(14); // 15 are the default
  const popup = await popupAt(w, 'keys');
  await see(button(popup, w.say('keys_add'))).toBeVisible();
  await unusedFor(16);
  await see(passphraseField(popup, w)).toBeVisible();
  await see(button(popup, w.say('keys_add'))).toHaveCount(0);
  await tryPassphrase(popup, w, w.paper.passphrase);
  await see(button(popup, w.say('keys_add'))).toBeVisible();
});

test('after the passphrase was changed in the settings, the popup refuses the old one', async ({ ext }) => {
  const w = await withVault(ext);
  const { say } = w;
  const next = 'lantern gravel comet bamboo whistle ridge';
  const page = await openOptions(ext, 'passphrase');
  await page.getByLabel(say('options_passphrase_old'), { exact: true }).fill(w.paper.passphrase);
  await page.getByLabel(say('options_passphrase_next'), { exact: true }).fill(next);
  await page.getByLabel(say('options_passphrase_again'), { exact: true }).fill(next);
  await button(page, say('options_passphrase_change')).click();
  await see(page.getByText(say('options_passphrase_done'))).toBeVisible();
  await page.close();

  await lockInPopup(w);
  const popup = await popupAt(w, 'keys');
  await tryPassphrase(popup, w, w.paper.passphrase);
  await see(popup.getByText(say('vaultError_wrongPassphrase'))).toBeVisible();
  see(await isUnlocked(ext)).toBe(false);
  await tryPassphrase(popup, w, next);
  await see(button(popup, say('keys_add'))).toBeVisible();
  await popup.close();

  await lockInPopup(w);
  const byKey = await popupAt(w, 'keys');
  await button(byKey, say('unlock_useRecoveryKey')).click();
  await byKey.getByLabel(say('unlock_recoveryKey'), { exact: true }).fill(w.paper.recoveryKey);
  await button(byKey, say('unlock_open')).click();
  await see(button(byKey, say('keys_add'))).toBeVisible();
});
