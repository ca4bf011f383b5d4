import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Extension, expect, test, trafficWatch } from './fixture';
import { qrPicture, type Shot } from './support/qr-picture';
import { dump, holds } from './support/stored';
import { wordsOf } from './support/words';

const words = wordsOf('en');
const linkPage = 'src/pages/link/link.html';
const sms =
  'TokenIM: your key expires today. Confirm at https://www.google.com/url?q=https%3A%2F%2Ftokem.im%2Flogin or lose access.';

const choose = (page: Page, buffer: Buffer, name = 'code.png', mimeType = 'image/png') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

/** Pastes a picture, as Ctrl+V of a screenshot does. */
const paste = (page: Page, picture: Buffer) =>
  page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      document
        .querySelector('.link-checker textarea')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [...picture],
  );

const openIn = async (ext: Extension, t = words) => {
  const popup = await ext.openPopup(await ext.newPage('https://token.im/'));
  await popup.getByRole('button', { name: t('home_link') }).click();
  return popup;
};

for (const language of ['en', 'zh-CN'] as const)
  test.describe(language, () => {
    test.use({ start: { language } });
    const t = wordsOf(language);

    test('from the first screen of the popup: a message, its answer, and the next one', async ({ ext }) => {
      await ext
        .worker()
        .evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language.replace('-', '_'));
      const watch = trafficWatch(ext.context, ext.site);
      const popup = await openIn(ext, t);
      await popup.getByLabel(t('link_label')).fill(sms);
      await popup.getByRole('button', { name: t('link_do'), exact: true }).click();
      await expect(
        popup.getByRole('heading', { name: t('linkAnswer_imitation', { service: 'TokenIM' }) }),
      ).toBeVisible();
      await expect(popup.getByText(t('link_way_service', { name: 'Google' }))).toBeVisible();
      await expect(popup.getByText(t('link_diff_changed', { seen: 'm', official: 'n' }))).toBeVisible();
      const { violations } = await new AxeBuilder({ page: popup }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await popup.getByRole('button', { name: t('link_again') }).click();
      await popup.getByLabel(t('link_label')).fill('token.im/reset');
      await popup.getByRole('button', { name: t('link_do'), exact: true }).click();
      await expect(
        popup.getByRole('heading', { name: t('linkAnswer_official', { service: 'TokenIM' }) }),
      ).toBeVisible();
      expect(watch.strangers()).toEqual([]);
    });
  });

test('a popup that closes loses neither the message nor the answer', async ({ ext }) => {
  const first = await openIn(ext);
  await first.getByLabel(words('link_label')).fill('https://tokem.im/');
  await first.getByRole('button', { name: words('link_do'), exact: true }).click();
  await expect(first.locator('.link-answer.alert')).toBeVisible();
  await first.close();
  const again = await ext.openPopup(await ext.newPage('https://token.im/login'));
  await expect(again.locator('.link-answer.alert')).toBeVisible();
});

test('only an official link can be opened from here', async ({ ext }) => {
  const page = await ext.newPage(ext.url(linkPage));
  const box = page.getByLabel(words('link_label'));
  await box.fill('https://tokem.im/ and https://www.google.com/url?q=https://token.im/login');
  await page.getByRole('button', { name: words('link_do'), exact: true }).click();
  await expect(page.locator('.link-answer')).toHaveCount(2);
  await expect(page.getByRole('button', { name: words('link_open'), exact: true })).toHaveCount(1);
  const opened = ext.context.waitForEvent('page');
  await page.getByRole('button', { name: words('link_open'), exact: true }).click();
  await expect.poll(async () => (await opened).url()).toBe('https://token.im/login');
});

test.describe('a QR code', () => {
  const shots: Record<string, Shot> = {
    plain: {},
    'turned and noisy': { turned: 17, noise: 60 },
    'upside down': { turned: 180 },
    'light on dark': { inverted: true },
    'a photograph': { within: [2400, 1800], cell: 9, turned: 8, noise: 40, type: 'image/jpeg' },
    'one pixel a cell': { cell: 1 },
    webp: { type: 'image/webp', cell: 4 },
  };
  test('by file: however the picture was taken', async ({ ext }) => {
    const page = await ext.newPage(ext.url(linkPage));
    for (const [name, shot] of Object.entries(shots)) {
      await choose(page, await qrPicture(page, 'https://tokem.im/login', shot), `${name}.png`, shot.type);
      await expect(page.locator('.link-answer.alert'), name).toBeVisible();
      await expect(page.locator('.scanned bdi'), name).toHaveText('https://tokem.im/login');
      await page.getByRole('button', { name: words('link_again') }).click();
    }
  });

  test('pasted into the popup, whose button leads to the page with room', async ({ ext }) => {
    const drawer = await ext.newPage(ext.url(linkPage));
    const picture = await qrPicture(drawer, '请打开 https://token.im/重置');
    const popup = await openIn(ext);
    await paste(popup, picture);
    await expect(popup.locator('.link-answer.good')).toBeVisible();
    await popup.getByRole('button', { name: words('link_again') }).click();
    const opened = ext.context.waitForEvent('page');
    await popup.getByRole('button', { name: words('link_qr_choose') }).click();
    expect((await opened).url()).toBe(ext.url(linkPage));
  });

  test('that holds a secret is named, and kept nowhere', async ({ ext }) => {
    const page = await ext.newPage(ext.url(linkPage));
    const secrets = {
      phrase: 'legal winner thank year wave sausage worth useful legal winner thank yellow',
      privateKey: 'c0ffee254729296a45a3885639ac7e10f9d54979cdd2fb3f3f2f3c6b2b5d9a11',
      secondFactor: 'otpauth://totp/TokenIM:me?secret=JBSWY3DPEHPK3PXP&issuer=TokenIM',
    };
    for (const [kind, secret] of Object.entries(secrets)) {
      await choose(page, await qrPicture(page, secret));
      await expect(page.getByText(words(`linkSecret_${kind}`)), kind).toBeVisible();
      await expect(page.locator('.scanned'), kind).toHaveCount(0);
      expect(holds(await dump(ext, ['local', 'session', 'databases']), secret), kind).toBe(false);
      await page.getByRole('button', { name: words('link_again') }).click();
      await page.getByLabel(words('link_label')).fill(secret);
      await page.getByRole('button', { name: words('link_do'), exact: true }).click();
      await expect(page.getByText(words(`linkSecret_${kind}`)), kind).toBeVisible();
      await expect
        .poll(async () => holds(await dump(ext, ['local', 'session', 'databases']), secret), kind)
        .toBe(false);
      await page.getByRole('button', { name: words('link_again') }).click();
    }
  });

  test('what is no picture, or none that can be read, is told apart', async ({ ext }) => {
    const page = await ext.newPage(ext.url(linkPage));
    const png = await qrPicture(page, 'https://token.im/');
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const blank = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 200 });
      canvas.getContext('2d')?.fillRect(50, 50, 100, 100);
      return canvas.toDataURL().split(',')[1] ?? '';
    });
    const files: [string, Buffer, string][] = [
      ['not a picture', Buffer.from('hello, this is a text file and nothing else'), 'link_qr_notPicture'],
      ['an empty file', Buffer.alloc(0), 'link_qr_notPicture'],
      [
        'a drawing that may hold scripts',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
        'link_qr_notPicture',
      ],
      ['cut off', png.subarray(0, 60), 'link_qr_unreadable'],
      ['unpacks to gigabytes', bomb, 'link_qr_tooLarge'],
      ['no code in it', Buffer.from(blank, 'base64'), 'link_qr_none'],
    ];
    for (const [name, file, says] of files) {
      await choose(page, file);
      await expect(page.getByText(words(says)), name).toBeVisible();
    }
    await choose(page, png);
    await expect(page.locator('.link-answer.good')).toBeVisible();
  });
});

test('the context menu answers in a notice, and the notice leads to the whole answer', async ({ ext }) => {
  const page = await ext.newPage('https://token.im/');
  const clicked = await ext.worker().evaluate(async () => {
    type Dispatched = { dispatch?: (...given: unknown[]) => void };
    const menu = chrome.contextMenus.onClicked as unknown as Dispatched;
    menu.dispatch?.({ menuItemId: 'checkLink', linkUrl: 'https://tokem.im/login' }, undefined);
    for (let tries = 0; tries < 100; tries++) {
      const shown = await new Promise<object>((resolve) => chrome.notifications.getAll(resolve));
      if ('link' in shown) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const shown = await new Promise<object>((resolve) => chrome.notifications.getAll(resolve));
    const notices = chrome.notifications.onClicked as unknown as Dispatched;
    notices.dispatch?.('link', true);
    return { canDispatch: typeof menu.dispatch === 'function', shown: Object.keys(shown) };
  });
  expect(clicked).toEqual({ canDispatch: true, shown: ['link'] });
  await expect.poll(() => ext.context.pages().map((one) => one.url())).toContain(ext.url(linkPage));
  const opened = ext.context.pages().find((one) => one.url() === ext.url(linkPage));
  await expect(opened?.locator('.link-answer.alert') ?? page.locator('none')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on the page, ${theme}`, async ({ ext }) => {
    await ext.worker().evaluate((chosen) => chrome.storage.local.set({ settings: { theme: chosen } }), theme);
    const page = await ext.newPage(ext.url(linkPage));
    for (const text of [
      '',
      'https://tokem.im https://token.im https://bit.ly/x https://shop.example javascript:alert(1) https://token.im/go?url=https://shop.example',
    ]) {
      await page.getByLabel(words('link_label')).fill(text);
      if (text) await page.getByRole('button', { name: words('link_do'), exact: true }).click();
      if (text) await expect(page.locator('.link-answer')).toHaveCount(6);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length).toBeGreaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
