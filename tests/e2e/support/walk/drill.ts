import type { Page } from '@playwright/test';
import { button, type Walker } from './walker';

/** Offers a file and a key to the drill; what comes of it is on the page that is returned. */
export async function offerToDrill(w: Walker, path: string, recoveryKey: string): Promise<Page> {
  const { say, ext } = w;
  const page = await ext.newPage(ext.url('src/pages/drill/drill.html'));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByLabel(say('drill_key_label'), { exact: true }).fill(recoveryKey);
  await w.see(page, 'drill');
  await button(page, say('drill_run')).click();
  return page;
}

/** Drills the last copy with the key from paper; returns the counts that the page shows, as `restorable/total`. */
export async function drillLastCopy(w: Walker): Promise<string> {
  const page = await offerToDrill(w, w.copyPath, w.paper.recoveryKey);
  const counts = await page.locator('.outcome-count').innerText();
  await w.see(page, 'drill-done');
  await page.close();
  return counts.replaceAll(/\s/g, '');
}
