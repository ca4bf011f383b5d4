import { test } from './fixture';
import { haveVault } from './support/laid-vault';
import { addKey, type NewKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { button, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const key: NewKey = { kind: 'account-key', label: 'Main', account: 'mei@example.com', secret: 'TIM-48-plum-Jx77' };

/** A vault with one key that was just shown and copied. */
async function copied(ext: Parameters<typeof walker>[0]) {
  await ext.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const w = await walker(ext);
  await haveVault(w);
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, key);
  await popup.getByText(key.label, { exact: true }).click();
  await button(popup, w.say('keys_reveal')).click();
  await button(popup, w.say('action_copy')).click();
  /** When the clipboard is going to be cleared (epoch ms). */
  const clearsAt = () =>
    ext.worker().evaluate(async () => (await chrome.alarms.get('clipboard'))?.scheduledTime ?? null);
  return { w, popup, clearsAt };
}

test.describe('allowed', () => {
  test.use({ start: { granted: ['clipboardWrite', 'offscreen'] } });
  test('a copied key is gone from the clipboard after 30 seconds, though popup and worker are gone', async ({
    ext,
  }) => {
    const { w, popup, clearsAt } = await copied(ext);
    await see(popup.getByText(w.say('keys_copiedClears'), { exact: true })).toBeVisible();
    const first = (await clearsAt()) ?? 0;
    await popup.waitForTimeout(1_000);
    await button(popup, w.say('action_copy')).click();
    await see.poll(clearsAt).toBeGreaterThan(first + 900); // a second copy begins the time anew
    const due = (await clearsAt()) ?? 0;
    await popup.close();
    await ext.killWorker();

    const reader = await ext.newPage(ext.url('src/pages/link/link.html'));
    await reader.bringToFront();
    const clipboard = () => reader.evaluate(() => navigator.clipboard.readText());
    see(await clipboard()).toBe(key.secret);
    await see.poll(clipboard, { intervals: [500] }).toBe(' ');
    see(Date.now()).toBeGreaterThanOrEqual(due - 500);
    const unseen = () =>
      ext
        .worker()
        .evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length);
    await see.poll(unseen).toBe(0);
  });
});

test('not allowed: the popup says that the key stays, and offers to ask', async ({ ext }) => {
  const { w, popup, clearsAt } = await copied(ext);
  for (const said of ['keys_copied', 'keys_clearWhy'] as const)
    await see(popup.getByText(w.say(said), { exact: true })).toBeVisible();
  await see(button(popup, w.say('keys_clearAllow'))).toBeVisible();
  see(await clearsAt()).toBe(null);
});
