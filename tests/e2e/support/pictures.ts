import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Writes `name.png` into the folder, after fonts and pictures have settled; animations are stopped. */
export async function picture(page: Page, folder: string, name: string, full = false): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: full, animations: 'disabled' });
  return path;
}
