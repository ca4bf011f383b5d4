import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askWorker } from '../../tests/e2e/support/ask-worker';
import { smallPng } from './small-png';

/** Takes a page in both themes, under a name of its own; `from`: scrolled to where this part begins. */
export type Take = (page: Page, name: string, from?: Locator) => Promise<void>;

/** `panel` is a page of the extension, from which the theme is changed; every open page follows. */
export const takeInto =
  (folder: string, language: string, panel: Page): Take =>
  async (page, name, from) => {
    mkdirSync(folder, { recursive: true });
    if (!page.url().includes('/popup/')) {
      await page.setViewportSize({ width: 960, height: 660 });
      await page.evaluate(() => window.scrollTo(0, 0));
      await from?.evaluate((part) => window.scrollTo(0, part.getBoundingClientRect().top - 24));
    }
    for (const theme of ['light', 'dark'] as const) {
      await askWorker(panel, 'changeSettings', { theme });
      await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(400); // colours cross over in a third of a second
      const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      const whole = smallPng(shot);
      const png = whole.length > 110_000 ? smallPng(shot, 96) : whole;
      const path = join(folder, `${name}-${language}-${theme}.png`);
      writeFileSync(path, png);
      console.log(`${path} ${(png.length / 1000).toFixed(0)} kB`);
    }
  };
