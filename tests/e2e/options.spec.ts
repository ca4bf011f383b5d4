import AxeBuilder from '@axe-core/playwright';
import { cast } from '../tokenim-site/hosts/cast';
import { expect, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { choose, flip, openOptions, saved, words } from './support/options';
import { wordsOf } from './support/words';

const sections = ['sites', 'keys', 'watch', 'warnings', 'vault', 'copies', 'language', 'data', 'about'];

test('language: the popup and an open page speak it at once', async ({ ext }) => {
  const taiwan = wordsOf('zh-TW');
  const page = await openOptions(ext, 'language');
  const other = await openOptions(ext, 'watch');
  await page.getByRole('radio', { name: '繁體中文' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(taiwan('options_look'));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(taiwan('options_watch'));
  await expect(other.locator('html')).toHaveAttribute('lang', 'zh-TW');
  const front = await ext.newPage(`https://${cast.article}/`);
  const popup = await ext.openPopup(front);
  await expect(popup.getByText(taiwan('nav_guide')).first()).toBeVisible();
  await page.bringToFront();
  await page.getByRole('radio', { name: taiwan('options_language_auto') }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('options_look'));
});

test('theme: an open page changes, and follows the system again', async ({ ext }) => {
  const page = await openOptions(ext, 'theme');
  const other = await openOptions(ext, 'about');
  const background = () => other.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await choose(page, 'options_theme_dark');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await background()).not.toBe(light);
  await choose(page, 'options_theme_auto');
  await expect(other.locator('html')).not.toHaveAttribute('data-theme');
  expect(await background()).toBe(light);
});

test('banners: off, a suspect page gets none; on, it gets one', async ({ ext }) => {
  const page = await openOptions(ext, 'warnings');
  const suspect = await ext.newPage();
  // The strip's own root is closed to everybody: its element is all that can be seen from outside.
  const banner = suspect.locator('html > div[style*="2147483647"]');
  const severity = async () => (await askWorker(page, 'readGlance')).site?.severity;
  const visit = async () => {
    await suspect.goto(`https://${cast.suspects[0]}/`);
    await suspect.bringToFront();
    await expect.poll(severity).toBe('suspect');
  };
  await flip(page, 'options_banners', false);
  await visit();
  await suspect.waitForTimeout(500);
  await expect(banner).toHaveCount(0);
  await page.bringToFront();
  await flip(page, 'options_banners', true);
  await visit();
  await expect(banner).toHaveCount(1);
});

test('an imitation is stopped with banners off too', async ({ ext }) => {
  const page = await openOptions(ext, 'warnings');
  await flip(page, 'options_banners', false);
  await expect(page.getByText(words('options_imitations'))).toBeVisible();
  const tab = await ext.newPage();
  await tab.goto(`https://${cast.imitations[1]}/login`, { waitUntil: 'commit' }).catch(() => undefined);
  await expect(tab).toHaveURL(/\/warning\.html/);
});

test('a failure to save is said', async ({ ext }) => {
  const page = await openOptions(ext, 'copies');
  await expect(page.getByRole('switch')).toBeVisible();
  await page.evaluate(() => {
    // As when the worker is gone for good: the answer is nothing.
    Object.assign(chrome.runtime, { sendMessage: (_message: unknown, answer: (value?: unknown) => void) => answer() });
  });
  await page.getByRole('switch').click();
  await expect(page.getByText(words('options_notSaved'))).toBeVisible();
});

test('a section has an address, and the keyboard reaches it', async ({ shared }) => {
  const page = await openOptions(shared, 'warnings');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('options_warnings'));
  await page.goto(shared.url('src/options/options.html'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('options_sites'));
  const nav = page.getByRole('navigation');
  for (const section of sections) {
    const link = nav.locator(`a[href="#${section}"]`);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
});

test('every switch and choice works by keyboard', async ({ ext }) => {
  const page = await openOptions(ext, 'watch');
  const notify = page.getByRole('switch', { name: words('options_notifications') });
  await notify.focus();
  await page.keyboard.press('Space');
  await saved(page);
  await expect(notify).not.toBeChecked();
  await page.getByRole('radio', { name: words('options_sensitivity_normal') }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: words('options_sensitivity_sharp') })).toBeChecked();
  await page.reload();
  await expect(notify).not.toBeChecked();
  await expect(page.getByRole('radio', { name: words('options_sensitivity_sharp') })).toBeChecked();
});

for (const colours of ['light', 'dark'] as const)
  test(`accessible in every section, ${colours}`, async ({ shared }) => {
    const page = await openOptions(shared, 'sites');
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    for (const section of sections) {
      await page.goto(shared.url(`src/options/options.html#${section}`));
      await expect(page.locator('main .card, main .empty-state').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${section} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
