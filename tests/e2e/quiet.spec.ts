import { cast } from '../tokenim-site/hosts/cast';
import { expect, test } from './fixture';
import { listenToMessages } from './support/messages-heard';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

test('a page with neither brand, nor credential field, nor editing sends no message', async ({ ext }) => {
  const page = await ext.newPage();
  const heard = await listenToMessages(ext);
  await page.goto(`https://${cast.article}/`);
  await page.getByRole('link').click();
  await page.waitForURL(`https://${cast.article}/more`);
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(1500);
  expect(await heard()).toEqual([]);
  // the same listener does hear a page that asks
  await page.goto('https://token.im/login');
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
});

test('an ordinary sign-in page is left alone', async ({ ext }) => {
  // The welcome page opens once, in front: it would take the keyboard from whoever types meanwhile.
  await expect.poll(() => ext.context.pages().some((one) => one.url().includes('/welcome/'))).toBe(true);
  const page = await ext.newPage(`https://${cast.shop}/login`);
  const before = await page.locator('body > *').count();
  await page.locator('#email').fill('reader@example.com');
  await page.locator('#password').pressSequentially('a password');
  await page.waitForTimeout(500);
  expect(page.url()).toBe(`https://${cast.shop}/login`);
  await expect(page.locator('#password')).toHaveValue('a password');
  expect(await page.locator('body > *').count()).toBe(before);
});
