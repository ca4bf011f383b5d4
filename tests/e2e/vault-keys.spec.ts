import { type Extension, test } from './fixture';
import { haveVault } from './support/laid-vault';
import { dump, holds } from './support/stored';
import {
  addKey,
  fillKey,
  lockInPopup,
  type NewKey,
  passphraseField,
  patienceMs,
  popupAt,
  see,
  tryPassphrase,
} from './support/vault-in-popup';
import { button, choose, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const account: NewKey = {
  kind: 'account-key',
  label: 'Everyday sign-in',
  account: 'mei@example.com',
  secret: 'TIM-48-plum-Jx77',
};
const passkey: NewKey = { kind: 'passkey', label: 'Phone in the drawer', account: '+86 138 0000 4242' };
const wallet: NewKey = {
  kind: 'wallet-secret',
  label: 'Savings wallet 儲蓄',
  account: 'savings-7',
  secret: 'orbit salad tunnel velvet clever mango rifle sunset cargo nephew input gospel',
};

async function withVault(ext: Extension): Promise<Walker> {
  const w = await walker(ext);
  await haveVault(w);
  return w;
}

test('a half-written key is still there when the popup is opened again, and is gone from memory once saved', async ({
  ext,
}) => {
  const w = await withVault(ext);
  const { say } = w;
  let popup = await popupAt(w, 'keys');
  await button(popup, say('keys_add')).click();
  await fillKey(popup, w, account);
  await popup.waitForTimeout(300); // the browser acknowledges what was typed last
  await popup.close();

  popup = await ext.openPopup(w.tab);
  await see(popup.getByLabel(say('key_label'), { exact: true })).toHaveValue(account.label);
  await see(popup.getByLabel(say('key_account'), { exact: true })).toHaveValue(account.account);
  await see(popup.getByLabel(say('key_secret'), { exact: true })).toHaveValue(account.secret as string);
  see(holds(await dump(ext, ['session']), account.secret as string)).toBe(true);
  see(holds(await dump(ext, ['local', 'databases']), account.secret as string)).toBe(false);
  await button(popup, say('action_save')).click();
  await see(button(popup, say('keys_reveal'))).toBeVisible();
  await see.poll(async () => holds(await dump(ext, ['session']), account.secret as string)).toBe(false);
  await popup.close();
});

test('a key of each kind is added, listed after unlocking, and shown on request', async ({ ext }) => {
  const w = await withVault(ext);
  const { say } = w;
  let popup = await popupAt(w, 'keys');
  await addKey(popup, w, account);
  await addKey(popup, w, passkey);
  await button(popup, say('keys_add')).click();
  await fillKey(popup, w, wallet);
  await button(popup, say('action_save')).click();
  await see(popup.getByText(say('key_lacks_agree'))).toBeVisible(); // a phrase is not stored without a word about it
  await popup.getByRole('checkbox', { name: say('key_walletAgree') }).check();
  await button(popup, say('action_save')).click();
  await see(button(popup, say('keys_reveal'))).toBeVisible();
  await button(popup, say('keys_all')).click();
  await popup.close();

  await lockInPopup(w);
  popup = await popupAt(w, 'keys');
  await see(passphraseField(popup, w)).toBeVisible();
  await see(popup.getByText(account.label)).toHaveCount(0);
  await tryPassphrase(popup, w, w.paper.passphrase);
  for (const key of [account, passkey, wallet]) {
    await popup.getByRole('button', { name: key.label }).click();
    await see(popup.getByText(key.account, { exact: true })).toBeVisible();
    const reveal = button(popup, say('keys_reveal'));
    if (key.secret) {
      await see(popup.getByText(key.secret)).toHaveCount(0);
      await reveal.click();
      await see(popup.locator('.secret-text')).toHaveText(key.secret);
      await button(popup, say('action_hide')).click();
      await see(popup.locator('.secret-text')).toHaveCount(0);
    } else {
      await see(popup.getByText(say('keys_onlyPlace'))).toBeVisible();
      await see(reveal).toHaveCount(0);
    }
    await button(popup, say('keys_all')).click();
  }
});

test('what lies in the browser while the vault is locked names no key, no account and no secret', async ({ ext }) => {
  const w = await withVault(ext);
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, account);
  await addKey(popup, w, wallet);
  await button(popup, w.say('keys_add')).click();
  await fillKey(popup, w, passkey);
  await choose(popup, 'passkey');
  await popup.getByLabel(w.say('key_note')).fill('behind the blue atlas');
  await button(popup, w.say('action_save')).click();
  await see(button(popup, w.say('action_edit'))).toBeVisible();
  await popup.close();
  await lockInPopup(w);

  const texts = await dump(ext, ['local', 'databases', 'session']);
  for (const place of ['vault/records', 'vault/heads', 'vaultMirror']) see(texts).toContain(place);
  see(texts.filter((text) => text.length > 60).length).toBeGreaterThan(6); // sealed records, in both places
  const plain = [account, passkey, wallet].flatMap(({ label, account, secret }) => [label, account, secret ?? label]);
  const parts = [...plain, ...(wallet.secret as string).split(' ').slice(0, 3), 'behind the blue atlas'];
  see(parts.filter((part) => holds(texts, part))).toEqual([]);
  see(holds(texts, w.paper.passphrase)).toBe(false);
});
