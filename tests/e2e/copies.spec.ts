import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Extension, test } from './fixture';
import { openWithAge } from './support/age-tool';
import { haveVault } from './support/laid-vault';
import { launch } from './support/launch';
import { untouched } from './support/stored';
import { addKey, type NewKey, patienceMs, popupAt, see } from './support/vault-in-popup';
import { offerToDrill } from './support/walk/drill';
import { makeVault, saveDownload } from './support/walk/set-up';
import { button, type Walker, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const kept: NewKey = {
  kind: 'account-key',
  label: 'Everyday sign-in',
  account: 'mei@example.com',
  secret: 'TIM-48-plum-Jx77',
};
const later: NewKey = { kind: 'passkey', label: 'Phone in the drawer', account: 'mei@example.com' };

/** A vault with one key, and a copy of it as the popup's download. */
async function withCopy(ext: Extension, folder: string, vault = haveVault): Promise<Walker> {
  const w = await walker(ext);
  await vault(w);
  let popup = await popupAt(w, 'keys');
  await addKey(popup, w, kept);
  await popup.close();
  popup = await popupAt(w, 'backups');
  await see(popup.getByText(w.say('copies_none'))).toBeVisible();
  w.copyPath = await saveDownload(popup, () => button(popup, w.say('copies_make')).click(), folder);
  await see(popup.getByText(w.say('copies_made'))).toBeVisible();
  await popup.close();
  return w;
}

test('a copy from the popup is an ordinary age file: the age tool opens it with the key from paper', async ({
  ext,
}, info) => {
  const w = await withCopy(ext, info.outputDir);
  see(w.copyPath).toMatch(/\.age$/);
  see(readFileSync(w.copyPath, 'latin1')).not.toContain(kept.secret);
  const { format, about, keys } = JSON.parse(await openWithAge(w.copyPath, w.paper.recoveryKey));
  see(format).toBe('tokenim-guardian-copy');
  see(about).toContain('TokenIM Key Guardian');
  see(keys.map(({ key }: { key: unknown }) => key)).toEqual([
    see.objectContaining({ kind: kept.kind, label: kept.label, account: kept.account, secret: kept.secret }),
  ]);
  const popup = await popupAt(w, 'backups');
  await see(popup.getByText(w.say('copy_unproven'))).toBeVisible();
});

const counts = async (page: Page) => (await page.locator('.outcome-count').innerText()).replaceAll(/\s/g, '');
const proofs = (ext: Extension) =>
  ext.worker().evaluate(async () => {
    const { copies } = await chrome.storage.local.get('copies');
    return (copies as { proof?: object; drills?: number }[]).map(({ proof, drills }) => ({ ...proof, drills }));
  });

test('a drill proves the copy by counts, and names what is newer', async ({ ext }, info) => {
  const w = await withCopy(ext, info.outputDir);
  const { say } = w;
  let page = await offerToDrill(w, w.copyPath, w.paper.recoveryKey);
  await see(page.getByRole('heading', { name: say('drill_whole'), exact: true })).toBeVisible();
  see(await counts(page)).toBe('1/1');
  await see(page.getByText(say('drill_proof'))).toBeVisible();
  see(await proofs(ext)).toEqual([
    see.objectContaining({
      by: 'recovery-key',
      restorable: 1,
      total: 1,
      newer: 0,
      missing: 0,
      damaged: 0,
      drills: 1,
    }),
  ]);
  await page.close();

  let popup = await popupAt(w, 'backups');
  await see(popup.getByText(say('copy_fresh'), { exact: true })).toBeVisible();
  await see(popup.getByText(say('copies_proven', { ok: 1, total: 1 }))).toBeVisible();
  await popup.getByRole('tab', { name: say('nav_keys'), exact: true }).click();
  await addKey(popup, w, later);
  await popup.close();

  page = await offerToDrill(w, w.copyPath, w.paper.recoveryKey.toLowerCase());
  await see(page.getByRole('heading', { name: say('drill_older'), exact: true })).toBeVisible();
  see(await counts(page)).toBe('1/2');
  await see(page.getByText(say('drill_newerCount_one'))).toBeVisible();
  const newer = page.locator('.outcome-names', { hasText: say('drill_newer') });
  await see(newer.getByRole('listitem')).toHaveText([later.label]);
  see(await proofs(ext)).toEqual([see.objectContaining({ restorable: 1, total: 2, newer: 1, missing: 0, drills: 2 })]);
  await page.close();
  popup = await popupAt(w, 'backups');
  await see(popup.getByText(say('copies_behind'))).toBeVisible();
});

/** Offers a file that must be refused for this reason, and nothing may have changed. */
async function refused(w: Walker, path: string, why: string, recoveryKey = w.paper.recoveryKey): Promise<void> {
  const before = await untouched(w.ext);
  const page = await offerToDrill(w, path, recoveryKey);
  await see(page.getByText(w.say(`drillError_${why}`))).toBeVisible();
  await see(page.locator('.outcome-count')).toHaveCount(0);
  see(before.counter).toBeGreaterThan(1);
  see(await untouched(w.ext)).toEqual(before);
  await page.close();
}

test('a file that was cut short or altered, or that is no copy, is refused with its own message', async ({
  ext,
}, info) => {
  const w = await withCopy(ext, info.outputDir);
  const whole = readFileSync(w.copyPath);
  const file = (name: string, bytes: Uint8Array | string) => {
    const path = info.outputPath(name);
    writeFileSync(path, bytes);
    return path;
  };
  for (const length of [20, whole.length >> 1, whole.length - 1])
    await refused(w, file(`cut-at-${length}.age`, whole.subarray(0, length)), 'truncated');
  for (const at of [3, 60, whole.length >> 1, whole.length - 60]) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] as number) ^ 1;
    await refused(w, file(`flipped-at-${at}.age`, flipped), 'damaged');
  }
  await refused(w, file('shopping.txt', 'Rice, tea, soap.\n'), 'notACopy');
  await refused(w, file('renamed.age', 'Rice, tea, soap.\n'), 'notACopy');
  await refused(w, file('empty.age', ''), 'truncated');
});

test('a copy of another vault, and a key of another vault, are refused for what they are', async ({ ext }, info) => {
  const w = await withCopy(ext, info.outputDir);
  const other = await launch();
  try {
    const stranger = await withCopy(other, info.outputPath('other'), async (w) => (await makeVault(w)).close());
    await refused(w, stranger.copyPath, 'foreignVault');
    await refused(w, stranger.copyPath, 'foreignVault', stranger.paper.recoveryKey);
    await refused(w, w.copyPath, 'wrongKey', stranger.paper.recoveryKey);
    const typo = w.paper.recoveryKey.slice(0, -1) + (w.paper.recoveryKey.endsWith('Q') ? 'P' : 'Q');
    await refused(w, w.copyPath, 'typoInKey', typo);
  } finally {
    await other.close();
  }
  const page = await offerToDrill(w, w.copyPath, w.paper.recoveryKey);
  await see(page.getByRole('heading', { name: w.say('drill_whole'), exact: true })).toBeVisible();
});
