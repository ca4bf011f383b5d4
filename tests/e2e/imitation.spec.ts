import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test } from './fixture';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const warning = /^chrome-extension:\/\/\w+\/src\/pages\/warning\/warning\.html/;

/** Opens the address while a robot types from the very first moment; returns how many keys it pressed. */
async function typeAtOnce(page: Page, address: string): Promise<number> {
  let pressed = 0;
  let arrived = false;
  const robot = (async () => {
    while (!arrived || pressed < 20) {
      await page.keyboard.press('k');
      pressed++;
    }
  })();
  // The tab is taken elsewhere while it loads: that the navigation did not end is the point.
  await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
  try {
    await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(warning);
  } finally {
    arrived = true;
    await robot;
  }
  return pressed;
}

async function nothingGotIn(ext: Extension, page: Page, host: string): Promise<void> {
  const pressed = await typeAtOnce(page, `https://${host}/login`);
  expect(pressed).toBeGreaterThanOrEqual(20);
  // What the page heard leaves at once; a moment more catches the last of it.
  await page.waitForTimeout(300);
  expect(ext.site.heard(host)).toEqual([]);
}

for (const host of cast.imitations)
  test(`${host} is stopped before it hears one key`, async ({ shared }) => {
    await nothingGotIn(shared, await shared.newPage(), host);
  });

test('also when the worker has to start first', async ({ shared }) => {
  const page = await shared.newPage();
  for (const host of cast.imitations) {
    shared.site.forget();
    await shared.killWorker();
    await nothingGotIn(shared, page, host);
  }
});

test('going back from the warning does not return to the imitation', async ({ shared }) => {
  const page = await shared.newPage(`https://${cast.article}/`);
  await page.goto(`https://${cast.imitations[1]}/login`, { waitUntil: 'commit' }).catch(() => undefined);
  await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(warning);
  await page.goBack().catch(() => undefined);
  await page.waitForTimeout(500);
  expect(page.url()).not.toContain(cast.imitations[1]);
});
