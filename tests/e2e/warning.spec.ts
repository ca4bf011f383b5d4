import { rm } from 'node:fs/promises';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test, trafficWatch } from './fixture';
import { launch, newProfile } from './support/launch';
import { openStopped, warningPage } from './support/stopped';
import { insist, keepWorkerBusy, staysAt } from './support/warned';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const imitation = `https://${cast.imitations[0]}/login`;
const article = `https://${cast.article}/`;

const stopped = async (ext: Extension) => {
  const page = await ext.newPage(article);
  await openStopped(page, imitation);
  return page;
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

test('"trust" holds after the browser was closed and opened again', async () => {
  test.setTimeout(120_000);
  const profile = newProfile();
  const first = await launch({ profile });
  await insist(await stopped(first), /from now on/i, /trust this site/i);
  await expect.poll(() => first.context.pages().map((one) => one.url())).toContain(imitation);
  await first.close();
  const second = await launch({ profile });
  await staysAt(await second.newPage(imitation), imitation);
  await openStopped(await second.newPage(), `https://${cast.imitations[1]}/`);
  await second.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

test('two tabs are stopped and answered each for itself', async ({ ext }) => {
  const one = await stopped(ext);
  const two = await stopped(ext);
  await insist(one, /continue once/i, /open it once/i);
  await staysAt(one, imitation);
  expect(two.url()).toMatch(warningPage);
  await two.getByRole('button', { name: /official site/i }).click();
  await expect.poll(() => two.url()).toMatch(/^https:\/\/token\.im\//);
  expect(one.url()).toBe(imitation);
});

test('whoever reports a visit, it is one warning, one line and one page', async ({ ext }) => {
  const page = await ext.newPage(article);
  const shown: string[] = [];
  page.on('framenavigated', (frame) => void (frame === page.mainFrame() && shown.push(frame.url())));
  keepWorkerBusy(ext, 1000);
  await openStopped(page, imitation);
  await page.waitForTimeout(1000);
  const warnings = await ext.worker().evaluate(async () => (await chrome.storage.session.get('warnings')).warnings);
  expect(warnings).toHaveLength(1);
  expect(shown.filter((url) => warningPage.test(url))).toHaveLength(1);
});

test('a window that a page opened is stopped as a tab is', async ({ ext }) => {
  const page = await ext.newPage(article);
  const opened = ext.context.waitForEvent('page');
  await page.evaluate((url) => void window.open(url, 'lure', 'width=320,height=300'), imitation);
  const small = await opened;
  await expect.poll(() => small.url(), { timeout: 15_000 }).toMatch(warningPage);
  await small.getByRole('button', { name: /official site/i }).click();
  await expect.poll(() => small.url()).toMatch(/^https:\/\/token\.im\//);
  expect(page.url()).toBe(article);
});

test('a page cannot reach the warning in a window that it opened', async ({ ext }) => {
  const page = await ext.newPage(article);
  const opened = ext.context.waitForEvent('page');
  await page.evaluate((url) => {
    Object.assign(window, { lure: window.open(url, 'lure') });
  }, imitation);
  const other = await opened;
  await expect.poll(() => other.url(), { timeout: 15_000 }).toMatch(warningPage);
  const reached = () =>
    page.evaluate(() => {
      const { lure } = window as unknown as { lure: Window };
      try {
        return String(lure.document.body.textContent);
      } catch {
        return 'nothing';
      }
    });
  // Until its window has moved to another process the page still holds the empty document that it opened.
  expect(['', 'nothing']).toContain(await reached());
  await expect.poll(reached).toBe('nothing');
});

test('behind another tab nothing arms, however long; in front it takes its time anew', async ({ ext }) => {
  const page = await stopped(ext);
  const session = await ext.context.newCDPSession(page);
  await page.locator('summary').click();
  const way = page.locator('details').getByRole('button').first();
  await expect(way).toBeEnabled();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await ext.newPage(article);
  await other.bringToFront();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
  await expect(way).toBeDisabled();
  await page.waitForTimeout(2500);
  await expect(way).toBeDisabled();
  await page.bringToFront();
  await expect(way).toBeDisabled();
  await expect(way).toBeEnabled();
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
