import type { Page } from '@playwright/test';
import type { Site } from '../../tokenim-site/site';

/** Signs in on the stand-in as a person would, and ends on the account's overview. */
export async function signIn(page: Page, site: Site, name = 'mei@example.com', language = 'en'): Promise<void> {
  const account = site.account(name);
  await page.goto(`https://token.im/login?lang=${language}`);
  await page.locator('#account').fill(account.name);
  await page.locator('#password').fill(account.password);
  await page.locator('#securityKey').fill(account.securityKey);
  await page.locator('#sign-in button').click();
  await page.waitForURL('https://token.im/account');
}
