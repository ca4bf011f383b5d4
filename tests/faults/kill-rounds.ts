import { rmSync } from 'node:fs';
import { systemRandom } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import { type OpenVault, openVault, readKeys } from '../../src/vault/open';
import { applied } from '../../src/vault/root';
import { newProfile } from '../e2e/support/launch';
import { grow, keyOf, opened } from './grown-vault';
import { type OwnPage, start } from './own-page';

export interface Killed {
  rounds: number;
  /** Writes of which the page was told that they are done. */
  acknowledged: number;
  /** Writes that were under way when everything stopped, and stood afterwards all the same. */
  finished: number;
  /** Acknowledged writes that were not there afterwards. */
  lost: number;
  /** States of the database that are neither the last acknowledged one nor the one under way, whole. */
  torn: number;
}

const [records, changed] = [20, 7];

/** One after the other, as fast as they are acknowledged, until everything stops. */
class Writer {
  acknowledged = 0;
  /** The write that was not answered. */
  under: OpenVault | undefined;
  #version = 1;
  constructor(public last: OpenVault) {}

  /** Until so many more writes were acknowledged. */
  async reaches(more: number): Promise<void> {
    const wanted = this.acknowledged + more;
    while (this.acknowledged < wanted) await afterMs(2);
  }

  async write(page: OwnPage, goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const version = ++this.#version;
      const put = Array.from({ length: changed }, (_, nth) => keyOf((version + nth) % records, version));
      const write = await nextWrite(this.last, { put }, systemRandom);
      this.under = await opened(applied(this.last.stored, write), this.last.vaultKey);
      const answer = await page.ask('commitVault', write);
      if (!answer.ok) throw new Error(`refused: ${answer.why}`);
      if (!answer.mirrored) throw new Error('acknowledged without a mirror');
      this.acknowledged++;
      this.last = this.under;
      this.under = undefined;
    }
  }

  /** What stands after everything stopped, held against what was acknowledged and what was under way. */
  async judge(page: OwnPage): Promise<{ lost: number; torn: number; finished: number }> {
    const { vault, healed } = await glance(page);
    const stored = await page.database();
    const now = stored && (await openVault(stored, this.last.vaultKey));
    const whole = now?.ok && (await readKeys(now.vault)).damage.length === 0 ? now.vault : undefined;
    const places = (await page.mirrors()).map((one) => one?.manifest.sealed);
    const isSame = (one: OpenVault | undefined) => one?.stored.manifest.sealed === stored?.manifest.sealed;
    const isFinished = this.under !== undefined && isSame(this.under);
    const isKnown = isFinished || isSame(this.last);
    const isEverywhere = places.every((one) => one === stored?.manifest.sealed);
    const counter = whole?.stored.manifest.counter ?? 0;
    // A database that had to be healed from a mirror was torn, even if nobody can see it any more.
    const torn = Number(vault !== 'locked' || !whole || !isKnown || !isEverywhere || healed?.what === 'vault');
    const lost = Math.max(0, this.last.stored.manifest.counter - counter);
    if (torn || lost) {
      const acknowledged = this.last.stored.manifest.counter;
      const aside = await page.setAside().catch(String);
      console.log(JSON.stringify({ vault, healed, isKnown, counter, acknowledged, places: isEverywhere, aside }));
    }
    if (healed) await page.ask('healedRead');
    if (whole && isKnown) this.last = whole;
    this.under = undefined;
    return { lost, torn, finished: Number(isFinished) };
  }
}

/** A worker that is stopped while it starts does not answer; the next message starts another. */
export async function glance(page: OwnPage) {
  for (let tries = 0; ; tries++)
    try {
      return await page.ask('readGlance');
    } catch (error) {
      if (tries === 5 || !gone.test(String(error))) throw error;
    }
}

function tally(rounds: number) {
  const sum = { rounds, acknowledged: 0, finished: 0, lost: 0, torn: 0 };
  return {
    sum,
    add(found: { lost: number; torn: number; finished: number }) {
      sum.lost += found.lost;
      sum.torn += found.torn;
      sum.finished += found.finished;
    },
  };
}

export const gone = /gone|closed|nobody answered|context was destroyed|channel|Receiving end/i;
const afterMs = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Kills the whole browser at a random moment while it writes, again and again on one profile. */
export async function killRounds(rounds: number, tell: (line: string) => void): Promise<Killed> {
  const profile = newProfile();
  let { browser, page } = await start(profile);
  const writer = new Writer(await grow(page, records, 1));
  const { sum, add } = tally(rounds);
  for (let round = 1; round <= rounds; round++) {
    const writing = writer
      .write(page, () => true)
      .catch((error: unknown) => {
        if (!gone.test(String(error))) throw error;
      });
    await Promise.race([writing, writer.reaches(Math.floor(Math.random() * 4))]);
    await afterMs(Math.random() * 60);
    await browser.kill();
    await writing;
    ({ browser, page } = await start(profile));
    add(await writer.judge(page));
    if (round % 50 === 0) tell(`${round} kills, ${writer.acknowledged} acknowledged writes`);
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return { ...sum, acknowledged: writer.acknowledged };
}

/** Stops the worker at a random moment while it writes, again and again in one browser. */
export async function workerStops(rounds: number, tell: (line: string) => void): Promise<Killed> {
  const profile = newProfile();
  const { browser, page } = await start(profile);
  const writer = new Writer(await grow(page, records, 1));
  const { sum, add } = tally(rounds);
  for (let round = 1; round <= rounds; round++) {
    let goesOn = true;
    const writing = writer
      .write(page, () => goesOn)
      .catch((error: unknown) => {
        if (!gone.test(String(error))) throw error;
      });
    await Promise.race([writing, afterMs(5 + Math.random() * 120)]);
    while (!(await browser.stopWorker())) await afterMs(5);
    goesOn = false;
    await writing;
    add(await writer.judge(page));
    if (round % 50 === 0) tell(`${round} stops, ${writer.acknowledged} acknowledged writes`);
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return { ...sum, acknowledged: writer.acknowledged };
}
