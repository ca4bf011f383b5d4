import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { plainExport } from '../backup/foreign/bitwarden-file';
import { test } from './fixture';
import { haveKeyAndCopy } from './support/laid-vault';
import { patienceMs, popupAt, see } from './support/vault-in-popup';
import { saveDownload } from './support/walk/set-up';
import { button, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const copiesPage = ({ ext }: Walker): Promise<Page> => ext.newPage(ext.url('src/pages/copies/copies.html'));
const kindCard = (page: Page, w: Walker, words: string) =>
  page.locator('.copy-kind', { hasText: w.say(`copyKind_${words}_text`) });

/** Makes a file with words of its own; it is handed out only after they were typed back. */
async function makeWithWords(w: Walker, words: string, folder: string): Promise<{ path: string; typed: string }> {
  const page = await copiesPage(w);
  await kindCard(page, w, words).click();
  await button(page, w.say('hub_words_make')).click();
  await see(page.locator('.secret-text')).toBeVisible();
  const typed = (await page.locator('.secret-text').innerText()).replaceAll(/\s+/g, ' ').trim();
  see(typed.split(' ')).toHaveLength(6);
  await button(page, w.say('hub_words_written')).click();
  const field = page.getByLabel(w.say('hub_again_label'), { exact: true });
  await field.fill(typed.slice(0, -1));
  await button(page, w.say('hub_again_do')).click();
  await see(page.getByText(w.say('hub_again_wrong'))).toBeVisible();
  await field.fill(`  ${typed} `);
  const path = await saveDownload(page, () => button(page, w.say('hub_again_do')).click(), folder);
  await see(page.getByText(w.say('copies_made'), { exact: true })).toBeVisible();
  await page.close();
  return { path, typed };
}

test('a KeePass copy is made with words of its own, tried with them, and named as proven', async ({ ext }, info) => {
  const w = await walker(ext);
  await haveKeyAndCopy(w, info.outputDir);
  const { path, typed } = await makeWithWords(w, 'kdbx', info.outputDir);
  see(readFileSync(path).subarray(0, 4).toString('hex')).toBe('03d9a29a');

  const drill = await ext.newPage(ext.url('src/pages/drill/drill.html'));
  await drill.locator('input[type=file]').setInputFiles(path);
  await drill.getByLabel(w.say('drill_words_label'), { exact: true }).fill(`${typed}s`);
  await button(drill, w.say('drill_run')).click();
  await see(drill.getByText(w.say('drillError_wrongPassphrase'))).toBeVisible();
  await drill.getByLabel(w.say('drill_words_label'), { exact: true }).fill(typed);
  await button(drill, w.say('drill_run')).click();
  await see(drill.locator('.outcome-count')).toHaveText('1/ 1');
  const popup = await popupAt(w, 'backups');
  const [page] = await Promise.all([
    ext.context.waitForEvent('page'),
    button(popup, w.say('copies_moreKinds')).click(),
  ]);
  await see(kindCard(page, w, 'agePassphrase')).toContainText(w.say('hub_none'));
  await see(kindCard(page, w, 'kdbx')).toContainText(w.say('home_backups_good_one'));
});

test('a copy with its own passphrase gives the whole vault back on a new computer', async ({ ext }, info) => {
  const w = await walker(ext);
  await haveKeyAndCopy(w, info.outputDir);
  const { path, typed } = await makeWithWords(w, 'agePassphrase', info.outputDir);
  await ext.worker().evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    const gone = (name: string) =>
      new Promise((done) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onblocked: done }));
    for (const { name } of await indexedDB.databases()) if (name) await gone(name);
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  await ext.killWorker();
  const page = await ext.newPage(ext.url('src/pages/restore/restore.html'));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByLabel(w.say('drill_words_label'), { exact: true }).fill(typed);
  await button(page, w.say('restore_open')).click();
  await see(page.getByText('mei@example.com')).toBeVisible();
  await page.getByLabel(w.say('unlock_passphrase'), { exact: true }).fill('orchard zebra mitten quarry lunar sofa');
  await page
    .getByLabel(w.say('welcome_passphrase_again'), { exact: true })
    .fill('orchard zebra mitten quarry lunar sofa');
  await button(page, w.say('restore_do_one', { count: 1 })).click();
  await see(page.getByRole('heading', { name: w.say('restore_done_one', { count: 1 }) })).toBeVisible();
});

test('what lies elsewhere is compared, and a Bitwarden export is looked into before it comes in', async ({
  ext,
}, info) => {
  const w = await walker(ext);
  await haveKeyAndCopy(w, info.outputDir);
  const page = await copiesPage(w);
  await kindCard(page, w, 'elsewhere').click();
  const field = page.getByLabel(w.say('hub_elsewhere_label'), { exact: true });
  await field.fill('something else');
  await button(page, w.say('hub_elsewhere_do')).click();
  await see(page.getByText(w.say('hub_elsewhere_differs'))).toBeVisible();
  await field.fill(` ${ext.site.account('mei@example.com').securityKey} `);
  await button(page, w.say('hub_elsewhere_do')).click();
  await see(page.getByText(w.say('hub_elsewhere_same'))).toBeVisible();
  await button(page, w.say('hub_all')).click();
  await see(kindCard(page, w, 'elsewhere')).toContainText(w.say('hub_elsewhere_count_one'));

  const importing = await ext.newPage(ext.url('src/pages/import/import.html'));
  const file = { name: 'bitwarden.json', mimeType: 'application/json', buffer: Buffer.from(plainExport()) };
  await importing.locator('input[type=file]').setInputFiles(file);
  await see(importing.getByText(w.say('import_open'))).toBeVisible();
  await button(importing, w.say('import_look')).click();
  const row = (name: string) => importing.locator('.import-row', { hasText: name });
  await see(row('Server')).toContainText(w.say('importState_new'));
  await see(row('TokenIM').locator('input')).not.toBeChecked();
  await see(row('助记词').locator('input')).not.toBeChecked();
  await see(importing.getByText(w.say('import_wallet'), { exact: true })).toBeVisible();
  await button(importing, w.say('import_do_one')).click();
  await see(importing.getByText(w.say('import_done_one'))).toBeVisible();
  const popup = await popupAt(w, 'keys');
  await see(popup.getByText('Server', { exact: true })).toBeVisible();
});
