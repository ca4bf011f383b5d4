import { expect, type Page } from '@playwright/test';
import type { KeyKind } from '../../../src/vault/kind';
import { button, choose, type Walker } from './walk/walker';

/** Patience for a machine that derives slow keys in several browsers at once. */
export const see = expect.configure({ timeout: 40_000 });

/** Before the derivations of several passphrases, each slow on purpose. */
export const patienceMs = 240_000;

export interface NewKey {
  kind: KeyKind;
  label: string;
  account: string;
  /** Absent where the vault only notes where the key is kept. */
  secret?: string;
}

/** The real popup, at the vault's keys or its copies. */
export async function popupAt({ ext, tab, say }: Walker, view: 'keys' | 'backups'): Promise<Page> {
  const popup = await ext.openPopup(tab);
  await popup.locator('.bottom-nav button', { hasText: say('nav_vault') }).click();
  await popup.getByRole('tab', { name: say(`nav_${view}`), exact: true }).click();
  return popup;
}

export const passphraseField = (page: Page, { say }: Walker) =>
  page.getByLabel(say('unlock_passphrase'), { exact: true });

/** Types a passphrase into the form that is there, and sends it. */
export async function tryPassphrase(page: Page, w: Walker, passphrase: string): Promise<void> {
  await passphraseField(page, w).fill(passphrase);
  await button(page, w.say('unlock_open')).click();
}

export async function lockInPopup(w: Walker): Promise<void> {
  const popup = await w.ext.openPopup(w.tab);
  await popup.locator('.bottom-nav button', { hasText: w.say('nav_home') }).click();
  await button(popup, w.say('home_lock')).click();
  await see(popup.getByText(w.say('home_locked'), { exact: true })).toBeVisible();
  await popup.close();
}

/** Fills the form of a new key; nothing is saved yet. */
export async function fillKey(page: Page, { say }: Walker, key: NewKey): Promise<void> {
  await choose(page, key.kind);
  await page.getByLabel(say('key_label'), { exact: true }).fill(key.label);
  await page.getByLabel(say('key_account'), { exact: true }).fill(key.account);
  if (key.secret === undefined) return;
  await choose(page, 'sealed');
  await page.getByLabel(say('key_secret'), { exact: true }).fill(key.secret);
}

/** Adds a key in the popup, from the list of keys and back to it. */
export async function addKey(popup: Page, w: Walker, key: NewKey): Promise<void> {
  await button(popup, w.say('keys_add')).click();
  await fillKey(popup, w, key);
  if (key.kind === 'wallet-secret') await popup.getByRole('checkbox', { name: w.say('key_walletAgree') }).check();
  await button(popup, w.say('action_save')).click();
  await see(button(popup, w.say('action_edit'))).toBeVisible();
  await button(popup, w.say('keys_all')).click();
}
