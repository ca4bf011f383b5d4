import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test, trafficWatch } from './fixture';
import { askWorker } from './support/ask-worker';
import { openOptions, words } from './support/options';
import { openStopped, warningPage } from './support/stopped';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const address = `https://${cast.lists}/all.json`;
const reported = `https://${cast.reported}/`;
const names = (count: number) => Array.from({ length: count }, (_, at) => `bad-${at}.example`);
const list = (count: number) => JSON.stringify({ allow: [], deny: [cast.reported, ...names(count)] });

const put = (ext: Extension, served: Parameters<Extension['site']['lists']['served']['set']>[1]) =>
  ext.site.lists.served.set('/all.json', served);

/** As a user would: the address, the browser's own question (answered yes), and what the page then says. */
async function addList(ext: Extension): Promise<Page> {
  await ext.preGrantHost(`https://${cast.lists}/*`);
  const page = await openOptions(ext, 'lists');
  await page.getByLabel(words('lists_url')).fill(address);
  await page.getByRole('button', { name: words('lists_addUrl') }).click();
  await expect(page.getByText(/is in use: [\d,]+ sites/)).toBeVisible();
  return page;
}
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: words('lists_update') });
const update = (page: Page) =>
  row(page)
    .getByRole('button', { name: new RegExp(`^${words('lists_update')}`) })
    .click();

test('without a list nothing is fetched and no database is opened', async ({ ext }) => {
  const watch = trafficWatch(ext.context, ext.site);
  const page = await ext.newPage(reported);
  await openOptions(ext, 'lists');
  await page.waitForTimeout(800);
  expect(page.url()).toBe(reported);
  expect([ext.site.lists.asked, watch.strangers()]).toEqual([[], []]);
  const databases = await ext.worker().evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).not.toContain('blocklist');
  expect(await ext.worker().evaluate(() => chrome.alarms.get('blocklists'))).toBeUndefined();
});

test('added by address: its sites are stopped, with the list’s name, and a site can be trusted', async ({ ext }) => {
  put(ext, { body: list(4) });
  const before = await ext.newPage(reported);
  expect(before.url()).toBe(reported);
  const options = await addList(ext);
  await expect(row(options)).toContainText(words('lists_entries', { number: 5 }));
  expect(ext.site.lists.asked).toHaveLength(1);
  const [{ headers }] = ext.site.lists.asked as [(typeof ext.site.lists.asked)[0]];
  expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);

  const page = await ext.newPage(`https://${cast.article}/`);
  await openStopped(page, `${reported}offer?id=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('warning_listed_title', { list: cast.lists }));
  await expect(page.getByText(words('finding_listedHost', { list: cast.lists, host: cast.reported }))).toBeVisible();
  await page.locator('summary').click();
  await page.getByRole('button', { name: words('warning_trust') }).click();
  await page.getByRole('button', { name: words('warning_trust_do') }).click();
  await expect.poll(() => page.url()).toBe(`${reported}offer?id=1`);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(`${reported}offer?id=1`);
});

test('the first page of a worker that has just started is covered, 15 times', async ({ ext }) => {
  test.setTimeout(120_000);
  put(ext, { body: list(20_000) });
  await addList(ext);
  const page = await ext.newPage();
  for (let round = 0; round < 15; round++) {
    await expect
      .poll(() =>
        page.goto(`https://${cast.article}/`).then(
          () => page.url(),
          () => 'aborted',
        ),
      )
      .toContain(cast.article);
    await ext.killWorker();
    await openStopped(page, reported);
  }
});

test('official sites open whatever a list says, and the section tells of it', async ({ ext }) => {
  put(ext, { body: JSON.stringify({ deny: ['token.im', 'support.token.im', 'imkey.im', 'evil.example'] }) });
  const options = await addList(ext);
  await expect(row(options)).toContainText(words('lists_ours', { names: 'token.im, support.token.im, imkey.im' }));
  const page = await ext.newPage('https://token.im/login');
  await page.waitForTimeout(500);
  expect(page.url()).toBe('https://token.im/login');
  expect((await askWorker(options, 'judgeHost', 'imkey.im')).severity).toBe('unknown');
  expect((await askWorker(options, 'judgeHost', 'a.evil.example')).severity).toBe('imitation');
});

test('an update asks with the tag it has, and "not modified" changes nothing', async ({ ext }) => {
  put(ext, { body: list(4), etag: '"v1"' });
  const options = await addList(ext);
  await update(options);
  await expect(row(options)).toContainText(words('listOutcome_same'));
  expect(ext.site.lists.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
  put(ext, { body: list(9), etag: '"v2"' });
  await update(options);
  await expect(row(options)).toContainText(words('lists_entries', { number: 10 }));
});

const broken: [string, Parameters<typeof put>[1], string][] = [
  ['a page with status 200', { body: '<!doctype html><h1>Maintenance</h1>', type: 'text/html' }, 'webPage'],
  ['a download cut off', { body: list(5000), cut: true }, 'unreachable'],
  ['half of the JSON', { body: list(50).slice(0, 400) }, 'brokenJson'],
  ['an empty list', { body: '{"deny":[]}' }, 'empty'],
  ['a server error', { status: 500, body: list(50) }, 'refused'],
  ['a redirect', { status: 302, location: `https://${cast.article}/list` }, 'redirected'],
  ['more than 40 MB', { body: 'x'.repeat(41_000_000) }, 'tooBig'],
  ['a tenth of it', { body: list(1) }, 'shrunk'],
];
test('whatever an update brings, the old list stays in force and the page says why', async ({ ext }) => {
  test.setTimeout(120_000);
  put(ext, { body: list(40), etag: '"v1"' });
  const options = await addList(ext);
  const strangers = trafficWatch(ext.context, ext.site);
  const page = await ext.newPage();
  for (const [, served, why] of broken) {
    put(ext, served);
    await options.bringToFront();
    await update(options);
    await expect(row(options)).toContainText(words(`listOutcome_${why}`));
    await expect(row(options)).toContainText(words('lists_entries', { number: 41 }));
    await page.goto('about:blank');
    await openStopped(page, reported);
  }
  expect(ext.site.requests().filter(({ host, path }) => host === cast.article && path === '/list')).toEqual([]);
  expect(strangers.strangers()).toEqual([]);
  // the shorter one is taken when the user says so
  await options.bringToFront();
  await row(options)
    .getByRole('button', { name: words('lists_takeShrunk') })
    .click();
  await expect(row(options)).toContainText(words('lists_entries', { number: 2 }));
});

test('a due list is fetched by the alarm', async ({ ext }) => {
  put(ext, { body: list(4) });
  const options = await addList(ext);
  const long = 2 * 24 * 3_600_000;
  const age = () =>
    ext.worker().evaluate(async (ms) => {
      const { blocklists } = await chrome.storage.local.get('blocklists');
      const all = blocklists as { checkedAt: number }[];
      await chrome.storage.local.set({ blocklists: all.map((one) => ({ ...one, checkedAt: one.checkedAt - ms })) });
      await chrome.alarms.create('blocklists', { when: Date.now() });
    }, long);
  put(ext, { body: list(6) });
  await age();
  await expect(row(options)).toContainText(words('lists_entries', { number: 7 }), { timeout: 20_000 });
});

test('without the browser’s permission nothing is asked of the host', async ({ ext }) => {
  put(ext, { body: list(4) });
  const options = await openOptions(ext, 'lists');
  const answer = await askWorker(options, 'changeBlocklists', { act: 'add', url: address, name: 'x' });
  expect(answer).toEqual({ ok: false, why: 'notAllowed' });
  expect(ext.site.lists.asked).toEqual([]);
  await expect(options.getByText(words('lists_none'))).toBeVisible();
});

test('a list from a file, and a damaged set: said, not used, replaced by the next update', async ({ ext }) => {
  put(ext, { body: list(4), etag: '"v1"' });
  const options = await addList(ext);
  await options.getByLabel(words('lists_file')).setInputFiles({
    name: 'mine.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`# mine\n0.0.0.0 shop.example\n0.0.0.0 ${cast.article}\n`),
  });
  await expect(options.getByText(words('lists_done', { name: 'mine.txt', number: 2 }))).toBeVisible();
  await openStopped(await ext.newPage(), `https://${cast.article}/`);

  await ext.worker().evaluate(async () => {
    const { blocklists } = await chrome.storage.local.get('blocklists');
    const [{ setId }] = blocklists as [{ setId: string }];
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('blocklist');
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise((resolve) => {
      const store = db.transaction('sets', 'readwrite').objectStore('sets');
      const reading = store.get(setId);
      reading.onsuccess = () => {
        (reading.result as Uint8Array)[5000] = 77;
        store.put(reading.result, setId).onsuccess = resolve;
      };
    });
    db.close();
  });
  put(ext, { status: 500 });
  await ext.killWorker();
  const page = await ext.newPage(reported);
  await expect(row(options)).toContainText(words('lists_damaged'));
  expect(page.url()).toBe(reported);
  await openStopped(await ext.newPage(), `https://${cast.article}/`);

  put(ext, { body: list(4), etag: '"v1"' });
  await options.bringToFront();
  await update(options);
  await expect(row(options)).not.toContainText(words('lists_damaged'));
  await openStopped(page, reported);
});

test('a removed list stops nobody, and its set and alarm are gone', async ({ ext }) => {
  put(ext, { body: list(4) });
  const options = await addList(ext);
  await row(options)
    .getByRole('button', { name: new RegExp(`^${words('action_remove')}`) })
    .click();
  await expect(options.getByText(words('lists_none'))).toBeVisible();
  const page = await ext.newPage(reported);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(reported);
  expect(page.url()).not.toMatch(warningPage);
  const left = await ext.worker().evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('blocklist');
      opening.onsuccess = () => resolve(opening.result);
    });
    const keys = await new Promise((resolve) => {
      const reading = db.transaction('sets').objectStore('sets').getAllKeys();
      reading.onsuccess = () => resolve(reading.result);
    });
    db.close();
    return [keys, (await chrome.alarms.getAll()).filter(({ name }) => name === 'blocklists')];
  });
  expect(left).toEqual([[], []]);
});
