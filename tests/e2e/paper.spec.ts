import type { Page } from '@playwright/test';
import { type Extension, test } from './fixture';
import { haveVault } from './support/laid-vault';
import { addKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { button, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

async function withKey(ext: Extension): Promise<Walker> {
  const w = await walker(ext);
  await haveVault(w);
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, { kind: 'account-key', label: 'Everyday', account: 'mei@example.com', secret: 'TIM-48-plum' });
  await popup.close();
  return w;
}

/** Pictures of the printed codes, as a scanner makes them. */
async function pictures(w: Walker): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const page = await w.ext.newPage(w.ext.url('src/pages/paper/paper.html'));
  await page.evaluate(() => {
    window.print = () => undefined; // the printer's dialog would wait for ever
  });
  await button(page, w.say('paper_make')).click();
  await button(page, w.say('sheet_print')).click();
  await see(page.getByText(w.say('paper_printed'), { exact: true })).toBeVisible();
  const shots = [];
  for (const code of await page.locator('.paper-codes .qr').all())
    shots.push({ name: `${shots.length}.png`, mimeType: 'image/png', buffer: await code.screenshot() });
  await page.close();
  return shots;
}

const copies = (ext: Extension) =>
  ext.worker().evaluate(async () => {
    const { copies } = await chrome.storage.local.get('copies');
    return (copies as { kind: string; proof?: { by: string; restorable: number } }[]).map(({ kind, proof }) => ({
      kind,
      by: proof?.by,
      restorable: proof?.restorable,
    }));
  });

const typeKey = (page: Page, w: Walker) =>
  page.getByLabel(w.say('drill_key_label'), { exact: true }).fill(w.paper.recoveryKey);

test('a printed vault is read back from pictures in any order, and the drill is remembered', async ({ ext }) => {
  const w = await withKey(ext);
  const shots = await pictures(w);
  see(shots.length).toBeGreaterThan(1);
  see(await copies(ext)).toEqual([{ kind: 'paper' }]);

  const page = await ext.newPage(ext.url('src/pages/drill/drill.html?from=paper'));
  const input = page.locator('input[type=file]');
  const [first, ...others] = [...shots].reverse();
  await input.setInputFiles(first ? [first] : []);
  await see(page.getByText(w.say('paper_read', { count: 1, total: shots.length }), { exact: true })).toBeVisible();
  await input.setInputFiles(first ? [first] : []);
  await see(page.getByText(w.say('paper_got_again', { number: shots.length }), { exact: true })).toBeVisible();
  await input.setInputFiles(others);
  const all = w.say('paper_read', { count: shots.length, total: shots.length });
  await see(page.getByText(all, { exact: true })).toBeVisible();
  await typeKey(page, w);
  await button(page, w.say('drill_run')).click();
  await see(page.locator('.outcome-count')).toHaveText(/1\s*\/\s*1/);
  see(await copies(ext)).toEqual([{ kind: 'paper', by: 'recovery-key', restorable: 1 }]);
});

test('shares are printed, typed back, and stand for the recovery key', async ({ ext }) => {
  const w = await withKey(ext);
  const page = await ext.newPage(ext.url('src/pages/shares/shares.html'));
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await typeKey(page, w);
  await button(page, w.say('shares_make')).click();
  await see(page.locator('.share-sheet')).toHaveCount(3);
  const texts = await page
    .locator('.share-list')
    .evaluateAll((lists) =>
      lists.map((list) => [...list.querySelectorAll('li')].map((word) => word.lastChild?.textContent ?? '')),
    );
  await button(page, w.say('sheet_print')).click();
  await button(page, w.say('shares_tryNow')).click();

  const [one = [], , three = []] = texts;
  const fields = page.locator('.word-grid input');
  // Four letters and a space for each word, as somebody types them.
  await fields.first().click();
  await page.keyboard.type(one.map((word) => word.slice(0, 4)).join(' '));
  await button(page, w.say('shares_take')).click();
  await see(page.locator('.share-taken')).toHaveCount(1);

  const wrong = [...three];
  wrong[20] = wrong[20] === 'academic' ? 'acid' : 'academic';
  await fields.first().fill(wrong.join(' '));
  await button(page, w.say('shares_take')).click();
  await see(page.getByText(w.say('shareError_wrongWord', { at: 21 }), { exact: true })).toBeVisible();
  await fields.nth(20).fill(three[20] ?? '');
  await button(page, w.say('shares_take')).click();
  await see(page.getByText(w.say('shares_proven'), { exact: true })).toBeVisible();
  see((await copies(ext)).map(({ kind, by }) => [kind, by])).toEqual([['shares', 'shares']]);

  const shots = await pictures(w);
  const drill = await ext.newPage(ext.url('src/pages/drill/drill.html?from=paper'));
  await drill.locator('input[type=file]').setInputFiles(shots);
  await button(drill, w.say('shares_have')).click();
  for (const text of [three, one]) {
    await drill.locator('.word-grid input').first().fill(text.join(' '));
    await button(drill, w.say('shares_take')).click();
  }
  await see(drill.getByText(w.say('shares_made'), { exact: true })).toBeVisible();
  await button(drill, w.say('drill_run')).click();
  await see(drill.locator('.outcome-count')).toHaveText(/1\s*\/\s*1/);
});
