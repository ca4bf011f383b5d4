import { expect, type Page } from '@playwright/test';
import { cast } from '../../tokenim-site/hosts/cast';

export const leakPage = /^chrome-extension:\/\/\w+\/src\/pages\/leak\/leak\.html\?id=/;
export const shop = `https://${cast.shop}/login`;

/** Types into the shop's password field, key by key, as somebody does who takes it for the right place. */
export async function typeAtShop(page: Page, text: string): Promise<void> {
  await page.goto(shop);
  await page.locator('#password').click();
  await page.keyboard.type(text, { delay: 15 }).catch(() => undefined); // the tab may be taken away under the keys
}

export async function expectHeld(page: Page): Promise<void> {
  await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(leakPage);
}

export async function expectPasses(page: Page, text: string): Promise<void> {
  await expect(page.locator('#password')).toHaveValue(text);
  await page.waitForTimeout(600);
  expect(page.url()).toBe(shop);
}

/** Past the moment in which the ways back are not armed yet, and unfolded. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('summary').click();
  await expect(page.locator('details button').first()).toBeEnabled();
}
