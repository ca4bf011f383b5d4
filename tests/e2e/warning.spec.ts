import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test, trafficWatch } from './fixture';
import { openStopped, warningPage } from './support/stopped';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const imitation = `https://${cast.imitations[0]}/login`;
const article = `https://${cast.article}/`;

const stopped = async (ext: Extension) => {
  const page = await ext.newPage(article);
  await openStopped(page, imitation);
  return page;
};

/** Two deliberate steps: unfold, then confirm. */
const insist = async (page: Page, way: RegExp, confirm: RegExp) => {
  await page.locator('summary').click();
  await page.getByRole('button', { name: way }).click();
  await page.getByRole('button', { name: confirm }).click();
};
const staysAt = async (page: Page, url: string) => {
  await expect.poll(() => page.url()).toBe(url);
  await page.waitForTimeout(800);
  expect(page.url()).toBe(url);
};

test('it says why, with the evidence', async ({ ext }) => {
  const page = await stopped(ext);
  await expect(page.getByText(cast.imitations[0]).first()).toBeVisible();
  await expect(page.getByText(/token\.im/).first()).toBeVisible();
});

test('it leads to the official site', async ({ ext }) => {
  const page = await stopped(ext);
  await page.getByRole('button', { name: /official site/i }).click();
  await expect.poll(() => page.url()).toMatch(/^https:\/\/token\.im\//);
});

test('it goes back to where the tab was, and does not loop', async ({ ext }) => {
  const page = await stopped(ext);
  await page.getByRole('button', { name: /^(go )?back/i }).click();
  await staysAt(page, article);
});

test('"continue once" opens the page without a loop, in this tab only', async ({ ext }) => {
  const page = await stopped(ext);
  await insist(page, /continue once/i, /open it once/i);
  await staysAt(page, imitation);
  await openStopped(await ext.newPage(), imitation);
});

test('"trust" holds in every tab and after the worker died, until it is taken back', async ({ ext }) => {
  const page = await stopped(ext);
  await insist(page, /from now on/i, /trust this site/i);
  await staysAt(page, imitation);
  await ext.killWorker();
  const other = await ext.newPage(imitation);
  await staysAt(other, imitation);
});

test('its ways on are not armed at once, and keys pressed blindly take none of them', async ({ ext }) => {
  const page = await stopped(ext);
  await page.clock.install();
  await page.reload();
  await page.locator('summary').click();
  const ways = page.locator('details').getByRole('button');
  await expect(ways.first()).toBeDisabled();
  await page.clock.runFor(5000);
  await expect(ways.first()).toBeEnabled();
  for (let n = 0; n < 5; n++) await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect(page.url()).not.toBe(imitation);
});

test('a warning that nobody asked for shows a calm page with the official site', async ({ ext }) => {
  const page = await ext.newPage(ext.url('src/pages/warning/warning.html?id=made-up'));
  await expect(page.getByRole('button', { name: /official site/i })).toBeVisible();
  await expect(page.locator('details')).toHaveCount(0);
});

test('an imitation in a frame stops the page that holds it, and hears nothing', async ({ ext }) => {
  const page = await ext.newPage(article);
  await openStopped(page, `https://${cast.frames}/`);
  expect(ext.site.heard(cast.imitations[0])).toEqual([]);
});

test('20 first navigations with the worker stopped: none gets through', async ({ ext }) => {
  test.setTimeout(180_000);
  const page = await ext.newPage(article);
  for (let round = 0; round < 20; round++) {
    await expect
      .poll(() =>
        page.goto(article).then(
          () => page.url(),
          () => 'aborted',
        ),
      )
      .toBe(article);
    await ext.killWorker();
    await openStopped(page, `https://${cast.imitations[round % cast.imitations.length]}/login`);
  }
  expect(ext.site.heard()).toEqual([]);
});

test('a suspect page gets a banner in a closed shadow root, which decides nothing', async ({ ext }) => {
  const page = await ext.newPage(`https://${cast.suspects[0]}/login`);
  const session = await ext.context.newCDPSession(page);
  const hasBanner = async () => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return JSON.stringify(root).includes('"shadowRootType":"closed"');
  };
  await expect.poll(hasBanner).toBe(true);
  expect(page.url()).toBe(`https://${cast.suspects[0]}/login`);
});

test('the official site is recognised, and the popup says so', async ({ ext }) => {
  const page = await ext.newPage('https://token.im/login');
  const popup = await ext.openPopup(page);
  await expect(popup.getByText('token.im').first()).toBeVisible();
  await expect(popup.getByText(/official/i).first()).toBeVisible();
});

test('a private window is guarded too', async ({ ext }) => {
  await ext.allowIncognito();
  const page = await ext.newPage(article);
  await ext.worker().evaluate(() => chrome.windows.create({ incognito: true, url: 'https://tokem.im/login' }));
  await expect
    .poll(() => ext.context.pages().map((one) => one.url()), { timeout: 15_000 })
    .toContainEqual(expect.stringMatching(warningPage));
  expect(ext.site.heard(cast.imitations[0])).toEqual([]);
  expect(page.url()).toBe(article);
});

test('nothing leaves for anywhere but the pages that were opened', async ({ ext }) => {
  const watch = trafficWatch(ext.context, ext.site);
  const page = await ext.newPage('https://token.im/login');
  await openStopped(page, `https://${cast.imitations[1]}/`);
  for (const path of ['options/options', 'pages/guide/guide', 'pages/review/review'])
    await ext.newPage(ext.url(`src/${path}.html`));
  await page.waitForTimeout(500);
  expect(watch.strangers()).toEqual([]);
});
