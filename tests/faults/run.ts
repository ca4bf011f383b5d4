/**
 * `npm run test:faults [-- --short | --long] [--only=PART] [--rounds=N]`: what breaks storage, caused in real profiles on
 * disk. The parts are files, errors, kills, rotation and stops. Needs a build in dist/chrome. The last line is JSON;
 * anything but all detected, all restored and none lost ends with an error.
 */
import { cpSync, rmSync } from 'node:fs';
import { systemRandom } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import { applied } from '../../src/vault/root';
import { newProfile } from '../e2e/support/launch';
import { beyondRepair, fileFaults, type Grown, type Outcome, setBack, twoLost } from './damaged-profiles';
import { folderOf } from './file-faults';
import { grow, keyOf, opened } from './grown-vault';
import { type Killed, killRounds, workerStops } from './kill-rounds';
import { start } from './own-page';
import { rotationRounds } from './rotation-rounds';
import { storageErrors } from './storage-errors';

const isShort = process.argv.includes('--short');
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length);
const wants = (part: string) => only === undefined || only === part;
const isLong = process.argv.includes('--long');
const rounds = Number(process.argv.find((one) => one.startsWith('--rounds='))?.slice('--rounds='.length)) || undefined;
const kills = rounds ?? (isShort ? 3 : isLong ? 1_000 : 200);

const startedAt = performance.now();
const tell = (line: string) => console.log(`[${((performance.now() - startedAt) / 1000).toFixed(0)} s] ${line}`);

/** Grown over several generations of files; yesterday's database is kept aside. */
async function grown(): Promise<{ grown: Grown; yesterday: string }> {
  const profile = newProfile();
  const yesterday = `${profile}-yesterday`;
  let { browser, id, page } = await start(profile);
  // The short form has fewer and longer keys: as many bytes, less work.
  const before = await (isShort ? grow(page, 100, 12, 'n'.repeat(3_000)) : grow(page, 1_000, 10));
  await browser.close();
  cpSync(folderOf('indexedDB', profile, id), yesterday, { recursive: true });
  ({ browser, page } = await start(profile));
  const write = await nextWrite(before, { put: [keyOf(1, 99)], remove: ['key-2'] }, systemRandom);
  const written = await page.ask('commitVault', write);
  if (!written.ok) throw new Error(written.why);
  const vault = await opened(applied(before.stored, write), before.vaultKey);
  await browser.close();
  return { grown: { profile, id, vault }, yesterday };
}

const outcomes: Outcome[] = [];
const errors: string[] = [];
if (wants('files')) {
  const { grown: profile, yesterday } = await grown();
  tell(`a vault of ${profile.vault.manifest.entries.length} keys stands on the disk`);
  // One of each store; the one that can never be written again among them.
  const shortList = ['indexedDB: CURRENT deleted', 'storage.local: .ldb flipped', 'private files: file emptied'];
  outcomes.push(
    ...(await fileFaults(profile, ({ store, name }) => !isShort || shortList.includes(`${store}: ${name}`))),
  );
  outcomes.push(await setBack(profile, yesterday));
  if (!isShort) outcomes.push(await twoLost(profile));
  for (const silently of isShort ? [true] : [false, true]) {
    const lost = await beyondRepair(profile, silently);
    if (lost) errors.push(lost);
  }
  for (const path of [profile.profile, yesterday]) rmSync(path, { recursive: true, force: true });
}
if (wants('errors')) {
  tell('errors of the stores');
  errors.push(...(await storageErrors(isShort)));
}
for (const error of errors) console.log(`not held: ${error}`);
const killed: Killed[] = [];
if (wants('kills')) {
  tell('kills of the browser');
  killed.push(await killRounds(kills, tell));
}
if (wants('rotation')) {
  tell('kills of the browser while the vault key is renewed');
  killed.push(await rotationRounds(rounds ?? (isShort ? 2 : isLong ? 200 : 30), tell));
}
if (wants('stops')) {
  tell('stops of the worker');
  killed.push(await workerStops(rounds ?? (isShort ? 10 : 200), tell));
}
for (const one of killed) console.log(JSON.stringify(one));

const sum = <T>(list: readonly T[], count: (one: T) => number) => list.reduce((all, one) => all + count(one), 0);
const figures = {
  faults: outcomes.length,
  detected: sum(outcomes, (one) => Number(one.detected)),
  restored: outcomes.length === 0 ? 1 : sum(outcomes, (one) => one.whole) / sum(outcomes, (one) => one.of),
  false_onboarding: sum(outcomes, (one) => Number(one.welcomed)),
  kill_rounds: sum(killed, (one) => one.rounds),
  lost: sum(killed, (one) => one.lost),
  torn: sum(killed, (one) => one.torn),
};
tell('done');
console.log(JSON.stringify(figures));
const holds =
  figures.detected === figures.faults &&
  figures.restored === 1 &&
  figures.false_onboarding + figures.lost + figures.torn + errors.length === 0;
process.exit(holds ? 0 : 1);
