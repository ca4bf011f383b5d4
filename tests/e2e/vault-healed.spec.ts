import { type Extension, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { untouched } from './support/stored';
import { addKey, lockInPopup, type NewKey, patienceMs, popupAt, see, tryPassphrase } from './support/vault-in-popup';
import { makeVault } from './support/walk/set-up';
import { button, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const kept: NewKey = { kind: 'account-key', label: 'Everyday sign-in', account: 'mei@example.com', secret: 'plum-48' };

async function withLockedKey(ext: Extension): Promise<Walker> {
  const w = await walker(ext);
  await (await makeVault(w)).close();
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, kept);
  await popup.close();
  await lockInPopup(w);
  return w;
}

/** What a browser that clears its storage does, while everything runs. */
const loseDatabase = (ext: Extension) =>
  ext.worker().evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('vault');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
    return (await indexedDB.databases()).map(({ name }) => name);
  });

/** Opens the popup's page with a witness inside, who notes every text that is shown however briefly. */
async function everShown(ext: Extension, until: string): Promise<string> {
  const page = await ext.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { everSeen: seen });
    new MutationObserver(() => seen.push(document.body?.innerText ?? '')).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await page.goto(ext.url('src/popup/popup.html'));
  await see(page.getByText(until).first()).toBeVisible();
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => (globalThis as unknown as { everSeen: string[] }).everSeen.join('\n'));
  await page.close();
  return seen;
}

async function stillOpens(w: Walker): Promise<void> {
  const popup = await popupAt(w, 'keys');
  await tryPassphrase(popup, w, w.paper.passphrase);
  await popup.getByRole('button', { name: kept.label }).click();
  await button(popup, w.say('keys_reveal')).click();
  await see(popup.locator('.secret-text')).toHaveText(kept.secret as string);
  await popup.close();
}

test('a vault whose database is gone is healed from its mirror, and the popup never speaks of a first run', async ({
  ext,
}) => {
  const w = await withLockedKey(ext);
  const { say } = w;
  const before = await untouched(ext);
  see(await loseDatabase(ext)).not.toContain('vault');

  const popup = await ext.openPopup(w.tab);
  await popup.locator('.bottom-nav button', { hasText: say('nav_home') }).click();
  await see(button(popup, say('unlock_open'))).toBeVisible(); // the pill of a locked vault
  for (const firstRun of ['vault_setUp', 'next_setUp', 'home_backups_none', 'vault_none'])
    await see(popup.getByText(say(firstRun))).toHaveCount(0);
  see((await askWorker(popup, 'readGlance')).vault).toBe('locked');
  await popup.close();
  see(await untouched(ext)).toEqual(before);
  await stillOpens(w);
});

test('not for a moment, in whichever order worker and popup look', async ({ ext }) => {
  const w = await withLockedKey(ext);
  const { say } = w;
  const before = await untouched(ext);
  for (const stopped of [false, true]) {
    await loseDatabase(ext);
    if (stopped) await ext.killWorker();
    const seen = await everShown(ext, say('unlock_open'));
    for (const firstRun of ['vault_setUp', 'next_setUp', 'home_backups_none', 'vault_none'])
      see(seen).not.toContain(say(firstRun));
    see(await untouched(ext)).toEqual(before);
  }
  await stillOpens(w);
});

test('lost under an open popup, it is back before the next key is saved', async ({ ext }) => {
  const w = await walker(ext);
  await (await makeVault(w)).close();
  const popup = await popupAt(w, 'keys');
  await addKey(popup, w, kept);
  await loseDatabase(ext);
  await addKey(popup, w, { kind: 'passkey', label: 'Phone in the drawer', account: '' });
  await see(popup.getByRole('button', { name: kept.label })).toBeVisible();
  await see(popup.getByRole('button', { name: 'Phone in the drawer' })).toBeVisible();
  await see(popup.getByText(w.say('vault_none'))).toHaveCount(0);
});
