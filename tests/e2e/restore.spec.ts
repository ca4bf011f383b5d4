import type { Page } from '@playwright/test';
import { type Extension, test } from './fixture';
import { haveVault } from './support/laid-vault';
import { launch } from './support/launch';
import { addKey, type NewKey, patienceMs, popupAt, see, tryPassphrase } from './support/vault-in-popup';
import { saveDownload } from './support/walk/set-up';
import { button, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const kept: NewKey[] = [
  { kind: 'account-key', label: 'Everyday sign-in', account: 'mei@example.com', secret: 'TIM-48-plum-Jx77' },
  { kind: 'passkey', label: 'Phone in the drawer', account: 'mei@example.com' },
];
const passphrase = 'orchard zebra mitten quarry lunar sofa';

async function withCopy(ext: Extension, folder: string): Promise<Walker> {
  const w = await walker(ext);
  await haveVault(w);
  let popup = await popupAt(w, 'keys');
  for (const key of kept) await addKey(popup, w, key);
  await popup.close();
  popup = await popupAt(w, 'backups');
  w.copyPath = await saveDownload(popup, () => button(popup, w.say('copies_make')).click(), folder);
  await see(popup.getByText(w.say('copies_made'))).toBeVisible();
  await popup.close();
  return w;
}

/** Offers the copy to the restore page and answers what stands there after "Look inside". */
async function look(w: Walker, page: Page, copyPath: string, recoveryKey: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(copyPath);
  await page.getByLabel(w.say('drill_key_label'), { exact: true }).fill(recoveryKey);
  await button(page, w.say('restore_open')).click();
}

async function restore(w: Walker, page: Page, lost: Walker): Promise<void> {
  await look(w, page, lost.copyPath, lost.paper.recoveryKey);
  await see(page.locator('.found-keys li')).toHaveCount(2);
  await page.getByLabel(w.say('unlock_passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(w.say('welcome_passphrase_again'), { exact: true }).fill(passphrase);
  await button(page, w.say('restore_do', { count: 2 })).click();
  await see(page.getByRole('heading', { name: w.say('restore_done', { count: 2 }) })).toBeVisible();
}

async function hasAll(w: Walker): Promise<void> {
  const popup = await popupAt(w, 'keys');
  for (const { label } of kept) await see(popup.getByRole('button', { name: label })).toBeVisible();
  await popup.getByRole('button', { name: kept[0]?.label as string }).click();
  await button(popup, w.say('keys_reveal')).click();
  await see(popup.locator('.secret-text')).toHaveText(kept[0]?.secret as string);
  await popup.close();
}

test('on a new computer the welcome page leads from a copy and the paper to the whole vault', async ({ ext }, info) => {
  const lost = await withCopy(ext, info.outputDir);
  const other = await launch();
  try {
    const w = await walker(other);
    const welcome = await other.newPage(other.url('src/pages/welcome/welcome.html'));
    const [page] = await Promise.all([
      other.context.waitForEvent('page'),
      button(welcome, w.say('restore_have')).click(),
    ]);
    await look(w, page, lost.copyPath, lost.paper.recoveryKey.slice(0, -1));
    await see(page.getByText(w.say('drillError_typoInKey'))).toBeVisible();
    await restore(w, page, lost);
    await page.close();
    await hasAll(w);

    const popup = await popupAt(w, 'backups');
    await see(popup.getByText(w.say('copy_fresh'), { exact: true })).toBeVisible();
    await popup.close();
    await other.worker().evaluate(() => chrome.storage.session.clear());
    const again = await popupAt(w, 'keys');
    await tryPassphrase(again, w, passphrase);
    await see(again.getByRole('button', { name: kept[1]?.label as string })).toBeVisible();
  } finally {
    await other.close();
  }
});

test('a vault that nothing in the browser can heal is replaced from the copy, from the popup on', async ({
  ext,
}, info) => {
  const w = await withCopy(ext, info.outputDir);
  await ext.worker().evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('vault');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = db.transaction('heads', 'readwrite');
    tx.objectStore('heads').put({ rubbish: true } as never, 'manifest');
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    await chrome.storage.local.set({ vaultMirror: { rubbish: true } });
    await (await navigator.storage.getDirectory()).removeEntry('vault-mirror.json');
    await chrome.storage.session.clear();
  });
  const popup = await ext.openPopup(w.tab);
  await see(popup.getByText(w.say('vault_damaged')).first()).toBeVisible();
  const [page] = await Promise.all([
    ext.context.waitForEvent('page'),
    button(popup, w.say('restore_title')).first().click(),
  ]);
  await see(page.getByText(w.say('restore_damaged'))).toBeVisible();
  await restore(w, page, w);
  await page.close();
  await hasAll(w);
  const aside = await ext.worker().evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('vault');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = db.transaction('setAside').objectStore('setAside').getAll();
    return new Promise<number>((resolve) => {
      all.onsuccess = () => {
        db.close();
        resolve((all.result as { records: unknown[] }[])[0]?.records.length ?? 0);
      };
    });
  });
  see(aside).toBe(2);
});

test('where an intact vault stands, nothing can be restored over it', async ({ ext }) => {
  const w = await walker(ext);
  await haveVault(w);
  const page = await ext.newPage(ext.url('src/pages/restore/restore.html'));
  await see(page.getByText(w.say('restore_haveOne'), { exact: true })).toBeVisible();
  await see(page.locator('input[type=file]')).toHaveCount(0);
});
