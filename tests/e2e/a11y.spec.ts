import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, test } from './fixture';
import { expectHeld, typeAtShop } from './support/leak';
import { openStopped } from './support/stopped';

/** Every page of ours, and how a user comes to it. */
const faces: Record<string, (ext: Extension) => Promise<Page>> = {
  popup: async (ext) => ext.openPopup(await ext.newPage('https://token.im/login')),
  welcome: (ext) => ext.newPage(ext.url('src/pages/welcome/welcome.html')),
  options: (ext) => ext.newPage(ext.url('src/options/options.html')),
  guide: (ext) => ext.newPage(ext.url('src/pages/guide/guide.html')),
  review: (ext) => ext.newPage(ext.url('src/pages/review/review.html')),
  drill: (ext) => ext.newPage(ext.url('src/pages/drill/drill.html')),
  paper: (ext) => ext.newPage(ext.url('src/pages/paper/paper.html')),
  shares: (ext) => ext.newPage(ext.url('src/pages/shares/shares.html')),
  files: (ext) => ext.newPage(ext.url('src/pages/files/files.html')),
  sheet: (ext) => ext.newPage(ext.url('src/pages/sheet/sheet.html')),
  warning: async (ext) => {
    const page = await ext.newPage(`https://${cast.article}/`);
    await openStopped(page, `https://${cast.imitations[0]}/login`);
    return page;
  },
  leak: async (ext) => {
    const page = await ext.newPage();
    await typeAtShop(page, phrase);
    await expectHeld(page);
    return page;
  },
};

/** A recovery phrase is recognised without a vault. */
const phrase = 'orbit salad tunnel velvet clever mango rifle sunset cargo nephew input gospel';

const settled = async (page: Page) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('h1, h2').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  // What fades in has no contrast of its own yet; what pulses for ever is not waited for.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );
};

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on any page, ${theme}`, async ({ ext }) => {
    test.setTimeout(180_000);
    const worker = ext.worker();
    await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { theme: chosen } }), theme);
    for (const [name, open] of Object.entries(faces)) {
      const page = await open(ext);
      await settled(page);
      expect(await page.locator('html').getAttribute('data-theme'), name).toBe(theme);
      const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(name === 'popup').analyze();
      expect(passes.length, name).toBeGreaterThan(5);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        name,
      ).toEqual([]);
      if (name !== 'popup') await page.close();
    }
  });

/** What can be worked with, one for each group of radio buttons or tabs, named so that a failure can be read. */
const workable = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')];
    const open = all.filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [tabindex="-1"]'),
    );
    const groups = new Set<string>();
    const stops = open.filter((one) => {
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      if (groups.has(one.name)) return false;
      groups.add(one.name);
      return true;
    });
    return stops.length;
  });

test('every control of every page is reached by the Tab key, and shows that it has the focus', async ({ ext }) => {
  test.setTimeout(180_000);
  for (const [name, open] of Object.entries(faces)) {
    const page = await open(ext);
    await settled(page);
    await expect.poll(() => workable(page), { message: name, timeout: 15_000 }).toBeGreaterThan(0);
    const stops = await workable(page);
    const reached = new Set<string>();
    for (let n = 0; n < stops + 3; n++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const one = document.activeElement;
        if (!(one instanceof HTMLElement) || one === document.body) return undefined;
        const marks = (element: Element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        };
        const holders = [one, one.parentElement, one.closest('label'), one.nextElementSibling];
        const all = [...document.querySelectorAll('*')];
        const group = one instanceof HTMLInputElement && one.type === 'radio' ? `radio ${one.name}` : '';
        return {
          id: group || `${one.tagName} ${all.indexOf(one)}`,
          words: (one.innerText || one.getAttribute('aria-label') || '').slice(0, 40),
          shows: holders.some((holder) => holder !== null && marks(holder)),
        };
      });
      if (!focus) continue;
      expect(focus.shows, `${name}: "${focus.words}" shows no focus`).toBe(true);
      reached.add(focus.id);
    }
    expect(reached.size, `${name}: stops of the Tab key`).toBeGreaterThanOrEqual(stops);
    if (name !== 'popup') await page.close();
  }
});

test('an imitation is left by keyboard alone', async ({ ext }) => {
  const page = await ext.newPage(`https://${cast.article}/`);
  await openStopped(page, `https://${cast.imitations[0]}/login`);
  const official = page.getByRole('button', { name: /official site/i });
  await expect(official).toBeVisible();
  for (let n = 0; n < 10 && !(await official.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/^https:\/\/token\.im\//);
});
