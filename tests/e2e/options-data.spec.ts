import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { choose, openOptions, words } from './support/options';
import { makeVault } from './support/walk/set-up';
import { walker } from './support/walk/walker';

const stored = (page: Page) => page.evaluate(() => chrome.storage.local.get());
const give = (page: Page, content: string) =>
  page
    .getByLabel(words('options_import_button'))
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(content) });

test('settings go out as a file and come in after a preview; hosts only when they are ticked', async ({ ext }) => {
  const page = await openOptions(ext, 'theme');
  await choose(page, 'options_theme_dark');
  await askWorker(page, 'trustHost', 'known-shop.org');
  await page.goto(ext.url('src/options/options.html#data'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words('options_export_button') }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');

  await askWorker(page, 'untrustHost', 'known-shop.org');
  await askWorker(page, 'changeSettings', { theme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await give(page, file);
  const theme = page.getByRole('checkbox', { name: words('options_settingName_theme') });
  const shop = page.getByRole('checkbox', { name: 'known-shop.org' });
  await expect(theme).toBeChecked();
  await expect(shop).not.toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.getByRole('button', { name: words('options_import_apply') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await stored(page)).trustedHosts ?? []).not.toContain('known-shop.org');

  await give(page, file);
  await shop.check();
  await page.getByRole('button', { name: words('options_import_apply') }).click();
  await expect.poll(async () => (await stored(page)).trustedHosts).toContain('known-shop.org');
  await give(page, file);
  await expect(page.getByText(words('options_import_same'))).toBeVisible();
});

for (const [what, content, why] of [
  ['a picture', '\u0089PNG', 'not_ours'],
  ['somebody else’s settings', '{"format": "bookmarks", "version": 1}', 'not_ours'],
  ['a file of a later version', '{"format": "tokenim-key-guardian-settings", "version": 9}', 'too_new'],
  ['a huge file', `{"filler": "${'x'.repeat(300_000)}"}`, 'too_big'],
] as const)
  test(`${what} is refused with the reason, and nothing is changed`, async ({ shared }) => {
    const page = await openOptions(shared, 'data');
    await expect(page.getByLabel(words('options_import_button'))).toBeVisible();
    const before = await stored(page);
    await give(page, content);
    await expect(page.getByText(words(`options_importRefused_${why}`))).toBeVisible();
    expect(await stored(page)).toEqual(before);
    await page.close();
  });

test('erasing takes two steps and a typed word, and then nothing is left', async ({ ext }) => {
  const welcome = await makeVault(await walker(ext)); // stays open, and holds the vault's database open
  await signIn(await ext.newPage(), ext.site);
  const page = await openOptions(ext, 'theme');
  await choose(page, 'options_theme_dark');
  await askWorker(page, 'trustHost', 'known-shop.org');
  await askWorker(page, 'openIncident', 'account-key');
  await page.goto(ext.url('src/options/options.html#erase'));

  await page.getByRole('button', { name: words('options_erase_button') }).click();
  await expect(page.getByText(words('options_erase_sure'))).toBeVisible();
  const word = words('options_erase_word');
  const field = page.getByLabel(words('options_erase_type', { word }));
  await field.fill('yes');
  await page.getByRole('button', { name: words('options_erase_now') }).click();
  await expect(page.getByText(words('options_erase_wrongWord', { word }))).toBeVisible();
  expect((await stored(page)).trustedHosts).toEqual(['known-shop.org']);

  expect(await askWorker(page, 'readGlance')).toMatchObject({ vault: 'unlocked' });
  await field.fill(word);
  await page.getByRole('button', { name: words('options_erase_now') }).click();
  await expect(page.getByText(words('options_erase_done'))).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await welcome.close();
  const left = await stored(page);
  const stores = ['settings', 'trustedHosts', 'profileEdits', 'incident', 'copies', 'vaultMirror', 'hashKey'];
  for (const name of [...stores, 'leakSalt', 'strongMarks', 'keyExceptions'])
    expect(left, name).not.toHaveProperty(name);
  expect(await page.evaluate(() => chrome.storage.session.get(['sessionMarks', 'leaks']))).toEqual({});
  const glance = await askWorker(page, 'readGlance');
  expect(glance).toMatchObject({ vault: 'none', alerts: [], copies: [] });
  expect(glance.incident).toBeUndefined();
  expect((await askWorker(page, 'readSessions')).rows).toEqual([]);
  expect(await page.evaluate(() => chrome.storage.session.get('unlocked'))).toEqual({});
});
