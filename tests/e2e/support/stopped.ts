import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

export const warningPage = /^chrome-extension:\/\/\w+\/src\/pages\/warning\/warning\.html/;

/** Opens an address that is stopped. The tab is taken elsewhere while it loads, so its own navigation does not end. */
export async function openStopped(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
  await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(warningPage);
}
