import { test } from '@playwright/test';
import { launch } from './support/launch';
import { fillKey, popupAt } from './support/vault-in-popup';
import { makeVault } from './support/walk/set-up';
import { button, walker } from './support/walk/walker';

const out = '/tmp/pv/shots';
for (const [language, colourScheme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test(`look ${language}`, async () => {
    test.setTimeout(400_000);
    const ext = await launch({ language, colourScheme });
    const w = await walker(ext, language);
    await (await makeVault(w)).close();
    const popup = await popupAt(w, 'keys');
    for (let at = 0; at < 2; at++) {
      await button(popup, w.say('keys_add')).click();
      await fillKey(popup, w, {
        kind: 'account-key',
        label: `账户 ${at}`,
        account: 'mei@example.com',
        secret: 'TIM-48-plum-Jx77',
      });
      const note = Array.from({ length: 300 }, (_, i) =>
        Math.abs(Math.sin(at * 400 + i))
          .toString(36)
          .slice(2, 12),
      ).join(' ');
      await popup.getByLabel(w.say('key_note'), { exact: true }).fill(note.slice(0, 1990));
      await button(popup, w.say('action_save')).click();
      await button(popup, w.say('action_edit')).waitFor();
      await button(popup, w.say('keys_all')).click();
    }
    await popup.close();
    const shot = (page: import('@playwright/test').Page, name: string, full = true) =>
      page.screenshot({ path: `${out}/${name}-${language}.png`, fullPage: full });
    const page = await ext.newPage(ext.url('src/pages/paper/paper.html'));
    await page.waitForTimeout(1200);
    await shot(page, 'paper-0');
    await button(page, w.say('paper_make')).click();
    await page.locator('.paper-page').first().waitFor();
    await page.waitForTimeout(500);
    await shot(page, 'paper-1');
    await page
      .pdf({ path: `${out}/paper-${language}.pdf`, format: 'A4', preferCSSPageSize: false })
      .catch((e: Error) => console.error(String(e)));
    await page.pdf({ path: `${out}/paper-letter-${language}.pdf`, format: 'Letter' }).catch(() => undefined);
    const shares = await ext.newPage(ext.url('src/pages/shares/shares.html'));
    await shares.waitForTimeout(800);
    await shot(shares, 'shares-0');
    await shares.getByLabel(w.say('drill_key_label'), { exact: true }).fill(w.paper.recoveryKey);
    await shares.getByLabel(w.say('shares_holder', { number: 1 }), { exact: true }).fill('Mei 的姐姐');
    await button(shares, w.say('shares_make')).click();
    await shares.locator('.share-sheet').first().waitFor();
    await shot(shares, 'shares-1');
    await shares.pdf({ path: `${out}/shares-${language}.pdf`, format: 'A4' }).catch(() => undefined);
    const texts = await shares
      .locator('.share-list')
      .evaluateAll((lists) =>
        lists.map((list) => [...list.querySelectorAll('li')].map((li) => li.lastChild?.textContent ?? '')),
      );
    const tried = await ext.newPage(ext.url('src/pages/shares/shares.html?try'));
    await tried.waitForTimeout(500);
    const first = tried.locator('.word-grid input').first();
    await first.click();
    await tried.keyboard.type(
      (texts[2] ?? [])
        .slice(0, 10)
        .map((word) => word.slice(0, 4))
        .join(' ') + ' bitcoin ',
    );
    await shot(tried, 'shares-2');
    await tried
      .locator('.word-grid input')
      .first()
      .fill((texts[2] ?? []).join(' '));
    await button(tried, w.say('shares_take')).click();
    await tried.waitForTimeout(300);
    await shot(tried, 'shares-3');
    await tried
      .locator('.word-grid input')
      .first()
      .fill((texts[0] ?? []).join(' '));
    await button(tried, w.say('shares_take')).click();
    await tried.getByText(w.say('shares_proven'), { exact: true }).waitFor();
    await shot(tried, 'shares-4');
    const hub = await ext.newPage(ext.url('src/pages/copies/copies.html'));
    await hub.waitForTimeout(800);
    await shot(hub, 'hub');
    await ext.close();
  });
