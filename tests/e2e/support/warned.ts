import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Extension } from './launch';

/** Two deliberate steps: unfold, then confirm. */
export const insist = async (page: Page, way: RegExp, confirm: RegExp): Promise<void> => {
  await page.locator('summary').click();
  await page.getByRole('button', { name: way }).click();
  await page.getByRole('button', { name: confirm }).click();
};

export const continueOnce = (page: Page): Promise<void> => insist(page, /continue once/i, /open it once/i);

/** The page comes to this address and is still there when everything late has happened. */
export const staysAt = async (page: Page, url: string): Promise<void> => {
  await expect.poll(() => page.url(), { timeout: 15_000 }).toBe(url);
  await page.waitForTimeout(800);
  expect(page.url()).toBe(url);
};

/** Answers an address with a page of the test's own, whatever the stand-in would say. */
export const play = (context: BrowserContext, address: string, body: string, title = 'A page') =>
  context.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>${title}</title>${body}` }),
  );

/** Holds the worker up, so that a page is there before its navigation is judged. */
export const keepWorkerBusy = (ext: Extension, ms: number): void =>
  void ext.worker().evaluate((span) => {
    const end = Date.now() + span;
    while (Date.now() < end);
  }, ms);
