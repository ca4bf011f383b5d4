import type { Page } from '@playwright/test';
import type { Extension } from './launch';
import { wordsOf } from './words';

export const words = wordsOf('en');

/** The options page, at the section that a user would choose. */
export const openOptions = (ext: Extension, section: string): Promise<Page> =>
  ext.newPage(ext.url(`src/options/options.html#${section}`));

/** Flips a switch and waits until the page says that it was saved. */
export async function flip(page: Page, key: string, on: boolean): Promise<void> {
  await page.getByRole('switch', { name: words(key) }).setChecked(on);
  await saved(page);
}

export async function choose(page: Page, key: string): Promise<void> {
  await page.getByRole('radio', { name: words(key) }).check();
  await saved(page);
}

export const saved = (page: Page): Promise<void> =>
  page.getByRole('status').getByText(words('action_saved')).first().waitFor();
