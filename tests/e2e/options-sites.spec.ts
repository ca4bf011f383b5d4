import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { listenToMessages } from './support/messages-heard';
import { openOptions, saved, words } from './support/options';

const host = cast.imitations[1];
const warning = /\/src\/pages\/warning\/warning\.html/;

async function visit(ext: Extension) {
  const tab = await ext.newPage();
  await tab.goto(`https://${host}/login`, { waitUntil: 'commit' }).catch(() => undefined);
  return tab;
}

test('an added host is official: asked about twice, then watched, and stopped again once removed', async ({ ext }) => {
  await ext.preGrantHost(`https://${host}/*`);
  const page = await openOptions(ext, 'sites');
  await expect(await visit(ext)).toHaveURL(warning);

  await page.bringToFront();
  await page.getByLabel(words('options_addHost_label')).fill(`https://${host}/login`);
  await page.getByRole('button', { name: words('options_addHost_button') }).click();
  await expect(page.getByText(words('options_addHost_fake', { host }))).toBeVisible();
  expect((await askWorker(page, 'readService')).officialHosts).not.toContain(host);
  await page.getByRole('button', { name: words('options_addHost_allTheSame') }).click();
  await expect(page.getByText(words('options_addHost_done', { host }))).toBeVisible();
  expect((await askWorker(page, 'readService')).officialHosts).toContain(host);
  expect((await askWorker(page, 'judgeHost', host)).severity).toBe('official');

  const heard = await listenToMessages(ext);
  const tab = await visit(ext);
  await expect.poll(async () => JSON.stringify(await heard())).toContain('reportOfficial');
  expect(tab.url()).toBe(`https://${host}/login`);

  await page.bringToFront();
  const row = page.getByRole('listitem').filter({ hasText: host });
  await expect(row).toContainText(words('options_host_watched'));
  await row.getByRole('button', { name: words('action_remove') }).click();
  await saved(page);
  await expect(row).toHaveCount(0);
  const scripts = () => ext.worker().evaluate(() => chrome.scripting.getRegisteredContentScripts());
  await expect.poll(scripts).toEqual([]); // the row goes with what is stored, a moment before
  expect((await askWorker(page, 'judgeHost', host)).severity).toBe('imitation');
  await expect(page.getByText(words('options_host_kept', { host }))).toBeVisible();
  await expect(await visit(ext)).toHaveURL(warning);
});

test('without the permission the host is official all the same, and the row says what is lacking', async ({ ext }) => {
  const page = await openOptions(ext, 'sites');
  await askWorker(page, 'addOfficialHost', 'wallet-app.org');
  const row = page.getByRole('listitem').filter({ hasText: 'wallet-app.org' });
  await expect(row).toContainText(words('options_host_unwatched'));
  await ext.preGrantHost('https://wallet-app.org/*');
  await page.bringToFront();
  await row.getByRole('button', { name: words('options_host_allow') }).click();
  await expect(row).toContainText(words('options_host_watched'));
});

for (const [typed, why] of [
  ['localhost', 'private'],
  ['http://192.168.1.1/admin', 'private'],
  ['wallet.internal', 'private'],
  ['pages.dev', 'public_suffix'],
  ['com.cn', 'public_suffix'],
  ['two words', 'not_a_host'],
  ['www.token.im', 'already'],
] as const)
  test(`${typed} is refused with the reason`, async ({ shared }) => {
    const page = await openOptions(shared, 'sites');
    const before = await askWorker(page, 'readService');
    await page.getByLabel(words('options_addHost_label')).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByText(words(`options_hostRefused_${why}`))).toBeVisible();
    expect(await askWorker(page, 'readService')).toEqual(before);
    await page.close();
  });

test('a trusted site is not stopped until it is no longer trusted', async ({ ext }) => {
  const page = await openOptions(ext, 'trusted');
  await expect(page.getByText(words('options_trusted_none'))).toBeVisible();
  await askWorker(page, 'trustHost', host);
  const tab = await visit(ext);
  await tab.waitForLoadState();
  await tab.waitForTimeout(500);
  expect(tab.url()).toBe(`https://${host}/login`);

  await page.bringToFront();
  await page.getByRole('button', { name: words('options_trusted_remove') }).click();
  await expect(page.getByText(words('options_trusted_none'))).toBeVisible();
  await expect(await visit(ext)).toHaveURL(warning);
});

test('addresses: a foreign one is refused, a good one is used, an empty one is ours again', async ({ ext }) => {
  const page = await openOptions(ext, 'urls');
  const reset = page.getByLabel(words('options_url_reset'));
  const save = page
    .getByRole('region', { name: words('options_urls') })
    .getByRole('button', { name: words('action_save') });
  const ours = (await askWorker(page, 'readService')).urls.reset;
  const now = async () => (await askWorker(page, 'readService')).urls.reset;

  for (const [typed, why] of [
    ['https://token.im.login-check.com/reset', 'not_official'],
    ['http://token.im/reset', 'not_https'],
    ['reset', 'not_a_url'],
  ] as const) {
    await reset.fill(typed);
    await save.click();
    await expect(page.getByText(words(`options_urlRefused_${why}`))).toBeVisible();
    expect(await now()).toBe(ours);
  }
  await reset.fill('https://www.token.im/reset-key');
  await save.click();
  await saved(page);
  await expect.poll(now).toBe('https://www.token.im/reset-key');
  await reset.fill('');
  await save.click();
  await expect.poll(now).toBe(ours);
  await expect(reset).toHaveValue(ours);
});
