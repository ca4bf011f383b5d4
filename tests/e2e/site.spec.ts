import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Site, startSite } from '../tokenim-site/site';
import { browserArgs } from './support/browser-args';
import { browserPath } from './support/browser-path';
import { signIn } from './support/sign-in';

// The stand-in by itself, in a browser without the extension: what the other tests rely on.
let site: Site;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  site = await startSite();
  const executablePath = browserPath();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    args: browserArgs(site),
  });
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});
test.beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
test.afterEach(() => page.context().close());

test('is a secure site under the official name', async () => {
  await page.goto('http://token.im/login');
  expect(page.url()).toBe('https://token.im/login');
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
});

test('a page without the guard hears every key from its first script on', async () => {
  await page.goto(`https://${cast.imitations[0]}/login`);
  await expect(page.locator('#account')).toBeFocused();
  await page.keyboard.type('abc');
  await expect
    .poll(() => site.heard(cast.imitations[0]).map(({ type, key }) => `${type} ${key}`))
    .toContain('keydown c');
  // They may arrive in another order than they left.
  await expect.poll(() => site.heard(cast.imitations[0]).map(({ value }) => value)).toContain('abc');
});

test('signs in with a cookie that scripts cannot read, and marks the row of this device', async () => {
  await signIn(page, site);
  expect(await page.evaluate(() => document.cookie)).not.toContain('tim_session');
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === 'tim_session')).toMatchObject({ httpOnly: true, secure: true });
  await page.goto('https://token.im/account/sessions');
  await expect(page.locator('#sign-ins tbody tr').first()).toContainText('This device');
  await page.goto('https://token.im/account/sessions?lang=zh');
  await expect(page.locator('#sign-ins tbody tr').first()).toContainText('本机');
  await page.goto('https://token.im/account/sessions?lang=zh-TW');
  await expect(page.locator('#sign-ins tbody tr').first()).toContainText('這部裝置');
});

test('what others do shows in the list, and a session can be ended from outside', async () => {
  await signIn(page, site, 'lin@example.com');
  site.signInElsewhere('lin@example.com', { place: 'berlin', ip: '198.51.100.9' });
  site.failElsewhere('lin@example.com', 3);
  await page.goto('https://token.im/account/sessions');
  await expect(page.locator('#sign-ins')).toContainText('198.51.100.9');
  await expect(page.locator('#sign-ins')).toContainText('Failed: wrong password');
  expect(site.endSessions('lin@example.com')).toBe(1);
  expect(await page.evaluate(() => fetch('/api/session').then((answer) => answer.status))).toBe(401);
  await page.goto('https://token.im/account');
  await expect(page.getByRole('alert')).toContainText('Your session has ended');
});
