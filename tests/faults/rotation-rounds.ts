import { rmSync } from 'node:fs';
import { systemRandom } from '../../src/vault/bytes';
import { costLimits } from '../../src/vault/kdf';
import { type OpenVault, openVault, readKeys, unwrap } from '../../src/vault/open';
import { applied } from '../../src/vault/root';
import { rotated } from '../../src/vault/rotate';
import { newProfile } from '../e2e/support/launch';
import { grow, grownPassphrase, opened } from './grown-vault';
import { glance, gone, type Killed } from './kill-rounds';
import { type OwnPage, start } from './own-page';

const records = 200;

const rotate = async (vault: OpenVault) => {
  const cost = costLimits.floor;
  const next = await rotated(vault, { passphrase: grownPassphrase, touches: [], cost, random: systemRandom });
  if (!next.ok) throw new Error(next.why);
  return { write: next.write, vault: await opened(applied(vault.stored, next.write), next.vaultKey) };
};

/** Opens with this vault's key, by the passphrase too, with every key that it had, in every place; nothing is set aside. */
async function isWhole(page: OwnPage, vault: OpenVault): Promise<boolean> {
  const stored = await page.database();
  const now = stored && (await openVault(stored, vault.vaultKey));
  if (!stored || !now?.ok || stored.manifest.sealed !== vault.stored.manifest.sealed) return false;
  const { keys, damage } = await readKeys(now.vault);
  const door = await unwrap(stored, { passphrase: grownPassphrase });
  const places = await page.mirrors();
  return (
    damage.length === 0 &&
    keys.length === records &&
    door.ok &&
    (await openVault(stored, door.vaultKey)).ok &&
    places.every((one) => one?.manifest.sealed === stored.manifest.sealed) &&
    (await page.setAside()).length === 0
  );
}

/** Kills the whole browser at a random moment while the vault key is renewed, again and again on one profile. */
export async function rotationRounds(rounds: number, tell: (line: string) => void): Promise<Killed> {
  const profile = newProfile();
  let { browser, page } = await start(profile);
  let last = await grow(page, records, 1);
  const sum: Killed = { rounds, acknowledged: 0, finished: 0, lost: 0, torn: 0 };
  /** How long one takes here, from those that were let through: moments are drawn up to a little beyond it. */
  let longest = 50;
  for (let round = 1; round <= rounds; round++) {
    const next = await rotate(last);
    let isDone = false;
    const startedAt = performance.now();
    const asking = page
      .ask('commitVault', next.write)
      .then((answer) => {
        if (!answer.ok) throw new Error(`refused: ${answer.why}`);
        isDone = true;
        longest = Math.max(longest, performance.now() - startedAt);
      })
      .catch((error: unknown) => {
        if (!gone.test(String(error))) throw error;
      });
    await new Promise((done) => setTimeout(done, Math.random() * longest * 1.2));
    await browser.kill();
    await asking;
    ({ browser, page } = await start(profile));
    const { vault, healed } = await glance(page);
    const isNew = await isWhole(page, next.vault);
    const isOld = !isNew && (await isWhole(page, last));
    // A database that had to be healed from a mirror was torn, even if nobody can see it any more.
    const torn = vault !== 'locked' || healed?.what === 'vault' || !(isNew || isOld);
    if (torn) {
      console.log(JSON.stringify({ round, vault, healed, isNew, isOld, isDone }));
      for (const line of browser.said.split('\n')) if (/indexed|leveldb|lock/i.test(line)) console.log(line);
    }
    sum.acknowledged += Number(isDone);
    sum.finished += Number(isNew && !isDone);
    sum.lost += Number(isDone && !isNew);
    sum.torn += Number(torn);
    if (!isNew && !isOld) break;
    if (isNew) last = next.vault;
    if (healed) await page.ask('healedRead');
    if (round % 10 === 0) tell(`${round} kills, ${sum.acknowledged + sum.finished} of them left the new vault key`);
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return sum;
}
