import { test } from './fixture';
import { haveVault } from './support/laid-vault';
import { addKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { button, walker } from './support/walk/walker';

test('a copy in sync: made, read back, drilled; two are kept and the oldest goes', async ({ ext }) => {
  test.setTimeout(patienceMs);
  const w = await walker(ext);
  const { say } = w;
  await haveVault(w);
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, { kind: 'account-key', label: 'Everyday', account: 'mei@example.com', secret: 'TIM-48-plum' });
  await popup.close();
  const page = await ext.newPage(ext.url('src/pages/sync/sync.html'));
  for (const lie of [1, 2, 2]) {
    await button(page, say('webdav_copy')).click();
    await see(page.getByText(say('sync_copied'))).toBeVisible();
    await see(page.locator('.distant-list > li')).toHaveCount(lie);
  }
  const texts = await ext.worker().evaluate(async () => JSON.stringify(await chrome.storage.sync.get()));
  see(texts).not.toContain('TIM-48-plum');
  await button(page, say('copies_drill')).first().click();
  await page.getByLabel(say('drill_key_label'), { exact: true }).fill(w.paper.recoveryKey);
  await button(page, say('drill_run')).click();
  await see(page.getByRole('heading', { name: say('drill_whole'), exact: true })).toBeVisible();

  // A part that is lost is told before the key is judged.
  await ext.worker().evaluate(async () => {
    const all = await chrome.storage.sync.get();
    await chrome.storage.sync.remove(Object.keys(all).filter((key) => key.endsWith('-0')));
  });
  await page.reload();
  await button(page, say('copies_drill')).first().click();
  await page.getByLabel(say('drill_key_label'), { exact: true }).fill(w.paper.recoveryKey);
  await button(page, say('drill_run')).click();
  await see(page.getByText(say('syncError_incomplete'))).toBeVisible();
});
