import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { type Site, startSite } from '../tokenim-site/site';
import { totp } from '../tokenim-site/totp';
import { browserArgs } from './support/browser-args';
import { browserPath } from './support/browser-path';
import { signIn } from './support/sign-in';

let site: Site;
let browser: Browser;
let page: Page;
const name = 'mei@example.com';

test.beforeEach(async () => {
  site = await startSite();
  const executablePath = browserPath();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    args: browserArgs(site),
  });
  page = await browser.newPage();
});
test.afterEach(async () => {
  await browser.close();
  await site.close();
});

async function tryKey(key: string): Promise<void> {
  await page.goto('https://token.im/login');
  await page.locator('#account').fill(name);
  await page.locator('#password').fill(site.account(name).password);
  await page.locator('#securityKey').fill(key);
  await page.locator('#sign-in button').click();
}

test('a reset by e-mail issues a new key; the old one is refused with a reason, the link works once', async () => {
  const old = site.account(name).securityKey;
  await page.goto('https://token.im/reset');
  await page.locator('#account').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('status')).toContainText('on its way');
  await page.goto('https://token.im/inbox');
  const link = page.getByRole('link', { name: /reset\/confirm/ });
  const address = await link.getAttribute('href');
  await link.click();
  await page.getByRole('button', { name: 'Issue a new security key' }).click();
  const fresh = await page.locator('#new-key').innerText();
  expect(fresh).not.toBe(old);
  await page.goto(`https://token.im${address}`);
  await expect(page.getByRole('alert')).toContainText('used already');
  await tryKey(old);
  await expect(page.getByRole('alert')).toContainText('was replaced');
  await tryKey(fresh);
  await expect(page).toHaveURL('https://token.im/account');
});

test('a reset by the security question asks for the right answer', async () => {
  await page.goto('https://token.im/reset/question');
  await page.locator('#account').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('#answer').fill('Elsewhere');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('not right');
  await page.locator('#answer').fill('orchard');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Issue a new security key' }).click();
  await expect(page.locator('#new-key')).toHaveText(site.account(name).securityKey);
});

test('a second factor is asked for, by code or by a backup code that works once', async () => {
  await signIn(page, site);
  await page.goto('https://token.im/account/2fa');
  const secret = await page.locator('#totp-secret').innerText();
  await page.locator('#code').fill(totp(secret, Date.now()));
  await page.getByRole('button', { name: 'Set up' }).click();
  const [backup = ''] = (await page.locator('#backup-codes').innerText()).split(' ');
  for (const accepted of [true, false]) {
    await tryKey(site.account(name).securityKey);
    await page.locator('#code').fill(backup);
    await page.getByRole('button', { name: 'Continue' }).click();
    if (accepted) await expect(page).toHaveURL('https://token.im/account');
    else await expect(page.getByRole('alert')).toContainText('no longer valid');
  }
});
