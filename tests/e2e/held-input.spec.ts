import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test } from './fixture';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const [imitation] = cast.imitations;
const warning = /^chrome-extension:\/\/\w+\/src\/pages\/warning\/warning\.html/;

/** Makes the worker think for so long before each answer; without a time, for ever. */
const slowWorker = (ext: Extension, delayMs: number | undefined): Promise<void> =>
  ext.worker().evaluate((ms) => {
    for (const area of [chrome.storage.local, chrome.storage.session]) {
      const get = area.get.bind(area);
      area.get = (async (keys: string) => {
        await new Promise((resolve) => ms !== undefined && setTimeout(resolve, ms));
        return get(keys);
      }) as unknown as typeof area.get;
    }
  }, delayMs);

test.describe('while the worker is thinking', () => {
  test('an imitation that is already there hears nothing, neither keys nor what is pasted', async ({ ext }) => {
    const page = await ext.newPage();
    await slowWorker(ext, 1200);
    await page.goto(`https://${imitation}/login`, { waitUntil: 'commit' }).catch(() => undefined);
    const keyboard = (async () => {
      for (let pressed = 0; pressed < 30; pressed++) await page.keyboard.press('k');
      await page.keyboard.insertText('pasted');
      await page.keyboard.press('Enter');
    })().catch(() => undefined);
    await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(warning);
    await keyboard;
    expect(ext.site.loads(imitation)).toBeGreaterThan(0);
    expect(ext.site.heard(imitation)).toEqual([]);
  });

  test('what is typed into an ordinary sign-in page waits, and then stands there whole', async ({ ext }) => {
    const page = await ext.newPage();
    await slowWorker(ext, 500);
    await page.goto(`https://${cast.shop}/login`, { waitUntil: 'commit' });
    const field = page.locator('#password');
    await field.focus();
    await page.keyboard.type('secrex');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('t key');
    await page.keyboard.insertText(' of mine');
    expect(await field.inputValue()).toBe('');
    await expect(field).toHaveValue('secret key of mine');
    await page.keyboard.type('!');
    await expect(field).toHaveValue('secret key of mine!');
  });

  test('Enter waits too, and sends the form', async ({ ext }) => {
    const page = await ext.newPage();
    await slowWorker(ext, 500);
    await page.goto(`https://${cast.shop}/login`, { waitUntil: 'commit' });
    await page.locator('#password').focus();
    await page.keyboard.type('secret');
    await page.keyboard.press('Enter');
    await expect(page.getByText('OK')).toBeVisible();
  });

  test('a page that writes itself anew is still guarded', async ({ ext }) => {
    const page = await ext.newPage(`https://${cast.article}/`);
    await slowWorker(ext, 700);
    await page.evaluate(() => {
      document.open();
      document.write('<form><input type="password"></form>');
      document.close();
    });
    const field = page.locator('input');
    await field.focus();
    await page.keyboard.type('secret');
    expect(await field.inputValue()).toBe('');
    await expect(field).toHaveValue('secret');
  });

  test('a frame without an address is guarded for the page that made it', async ({ ext }) => {
    const page = await ext.newPage(`https://${cast.article}/`);
    await slowWorker(ext, 700);
    await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      if (frame.contentDocument) frame.contentDocument.body.innerHTML = '<input type="password">';
    });
    const field = page.frameLocator('iframe').locator('input');
    await field.focus();
    await page.keyboard.type('secret');
    expect(await field.inputValue()).toBe('');
    await expect(field).toHaveValue('secret');
  });

  test('an official page holds nothing back', async ({ ext }) => {
    const page = await ext.newPage();
    await slowWorker(ext, 5000);
    await page.goto('https://token.im/login', { waitUntil: 'commit' });
    const field = page.locator('input[type=password]').first();
    await field.focus();
    await page.keyboard.type('secret');
    expect(await field.inputValue()).toBe('secret');
  });
});

test('nobody is locked out when the worker never answers', async ({ ext }) => {
  const page = await ext.newPage();
  await slowWorker(ext, undefined);
  await page.goto(`https://${cast.shop}/login`, { waitUntil: 'commit' });
  await page.locator('#password').focus();
  await page.keyboard.type('secret');
  await expect(page.locator('#password')).toHaveValue('secret', { timeout: 4000 });
});

test('an imitation in a frame hears nothing, and the tab is taken away from the page around it', async ({ ext }) => {
  const page = await ext.newPage();
  await page.goto(`https://${cast.frames}/`, { waitUntil: 'commit' }).catch(() => undefined);
  const keyboard = (async () => {
    for (let pressed = 0; pressed < 40; pressed++) await page.keyboard.press('k');
  })().catch(() => undefined);
  await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(warning);
  await keyboard;
  expect(ext.site.heard(imitation)).toEqual([]);
});

test('a suspect page gets a banner that the page cannot read, and no more', async ({ ext }) => {
  const page = await ext.newPage(`https://${cast.suspects[0]}/login`);
  const strip = page.locator('html > div');
  await expect(strip).toHaveCount(1);
  expect(await strip.evaluate((element) => [element.shadowRoot, element.textContent])).toEqual([null, '']);
  await page.locator('#password').pressSequentially('mine');
  await expect(page.locator('#password')).toHaveValue('mine');
});
