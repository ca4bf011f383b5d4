import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launch, newProfile } from './support/launch';
import { found, profileBytes } from './support/profile-bytes';
import { dump, holds } from './support/stored';
import { addKey, fillKey, lockInPopup, type NewKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { makeVault } from './support/walk/set-up';
import { button, walker } from './support/walk/walker';

test.setTimeout(patienceMs);

const account: NewKey = {
  kind: 'account-key',
  label: 'Quince sign-in 木瓜',
  account: 'https://quince-wallet.example.org/mei',
  secret: 'TIM-48-quince-Jx77-0192',
};
const wallet: NewKey = {
  kind: 'wallet-secret',
  label: 'Medlar savings',
  account: 'medlar-account-7',
  secret: 'orbit salad tunnel velvet clever mango rifle sunset cargo nephew input gospel',
};
const passkey: NewKey = { kind: 'passkey', label: 'Phone in the bergamot drawer', account: '+86 138 0000 4242' };
const note = 'behind the blue persimmon atlas';
/** Written openly by the test itself: what finds nothing must be able to find this. */
const planted = {
  storage: 'planted-kumquat-in-storage',
  database: 'planted-loquat-in-database',
  file: 'planted-yuzu-in-file',
};

test('on the disk of a locked browser stands no key, label, account, note, address or passphrase', async () => {
  const profile = newProfile();
  const ext = await launch({ profile });
  ext.context.setDefaultTimeout(100_000);
  const logs: string[] = [];
  ext.context.on('console', (message) => logs.push(message.text()));
  ext.worker().on('console', (message) => logs.push(message.text()));
  const w = await walker(ext);
  await (await makeVault(w)).close();
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, account);
  await addKey(popup, w, wallet);
  await button(popup, w.say('keys_add')).click();
  await fillKey(popup, w, passkey);
  await popup.getByLabel(w.say('key_note'), { exact: true }).fill(note);
  await button(popup, w.say('action_save')).click();
  await see(button(popup, w.say('action_edit'))).toBeVisible();
  await popup.close();
  // The same keys in a page that stands in a tab, which the browser remembers for its next start.
  const tab = await ext.newPage(ext.url('src/popup/popup.html'));
  await see(tab.locator('.bottom-nav')).toBeVisible();
  await lockInPopup(w);

  const plain = [account, wallet, passkey].flatMap((one) => [one.label, one.account, one.secret ?? one.label]);
  const words = (wallet.secret as string).split(' ').slice(0, 3).join(' ');
  const texts = [...plain, words, note, w.paper.passphrase, w.paper.recoveryKey, w.paper.recoveryKey.slice(20, 50)];

  await ext.worker().evaluate(async ({ storage, database, file }) => {
    await chrome.storage.local.set({ planted: storage });
    const writable = await (
      await (await navigator.storage.getDirectory()).getFileHandle('planted', { create: true })
    ).createWritable();
    await writable.write(file);
    await writable.close();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('all').put(database, 1);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => reject(opening.error);
    });
  }, planted);

  // Through the browser's own interfaces.
  const stored = await dump(ext, ['local', 'sync', 'databases', 'files', 'session']);
  for (const text of Object.values(planted)) see(holds(stored, text), text).toBe(true);
  see(texts.filter((text) => holds(stored, text))).toEqual([]);
  see(found([{ name: 'logs', bytes: Buffer.from(logs.join('\n')) }], texts)).toEqual([]);

  // As bytes, after the browser has written its last ones.
  await ext.close();
  const inProfile = found(profileBytes(profile), Object.values(planted));
  for (const text of Object.values(planted))
    expect(
      inProfile.map((one) => one.text),
      text,
    ).toContain(text);
  expect(found(profileBytes(profile), texts)).toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});

test('the search unpacks what LevelDB has packed', async () => {
  const profile = newProfile();
  const ext = await launch({ profile });
  const text = 'a plum in a packed block';
  const filler = Array.from({ length: 4_000 }, (_, nth) => `${text.slice(0, 6)} ${nth} `.repeat(50)).join('');
  for (let round = 0; round < 6; round++)
    await ext
      .worker()
      .evaluate(
        async ([name, value]) => chrome.storage.local.set({ [name as string]: value }),
        [`packed${round}`, `${filler}${text}${round}`],
      );
  await ext.close();
  const files = [...profileBytes(profile)];
  const tables = files.filter(({ name }) => name.endsWith('(unpacked)'));
  expect(tables.length).toBeGreaterThan(0);
  expect(found(tables, [text]).length).toBeGreaterThan(0);
  rmSync(profile, { recursive: true, force: true });
});
