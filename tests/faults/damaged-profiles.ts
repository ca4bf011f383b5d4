import { cpSync, rmSync } from 'node:fs';
import type { OpenVault } from '../../src/vault/open';
import { drop, type Fault, faults, folderOf } from './file-faults';
import { restorable } from './grown-vault';
import { start } from './own-page';

/** A profile as it lies on the disk after a clean shutdown. */
export interface Grown {
  profile: string;
  id: string;
  vault: OpenVault;
}

export interface Outcome {
  what: string;
  /** The first screen already stood on the healed vault, in every place. */
  detected: boolean;
  whole: number;
  of: number;
  welcomed: boolean;
  /** What the first screen says, and what the product says it mended. */
  said: string;
  healed?: string | undefined;
  places: boolean[];
}

/** Starts the browser on a damaged profile: what the first screen says, and what lies in each place by then. */
export async function look(what: string, profile: string, vault: OpenVault): Promise<Outcome> {
  const { browser, page } = await start(profile);
  try {
    const said = await page.firstScreen();
    const [database, mirrors] = [await page.database(), await page.mirrors()];
    const of = vault.manifest.entries.length;
    const [whole, ...inMirrors] = await Promise.all([database, ...mirrors].map((one) => restorable(one, vault)));
    const places = inMirrors.map((one) => one === of);
    const { vault: state, healed } = await page.ask('readGlance');
    const welcomed = state === 'none' || (await browser.targets('page', '/welcome/')).length > 0;
    const detected = state === 'locked' && whole === of && places.every(Boolean);
    return { what, detected, whole: whole ?? 0, of, welcomed, said, healed: healed?.what, places };
  } finally {
    await browser.close();
  }
}

/** A browser that hangs over its damaged files is a finding too. */
const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<T>((_, fail) => setTimeout(() => fail(new Error('no answer')), ms).unref())]);

async function onCopy(what: string, { profile, vault }: Grown, damage: (copy: string) => void): Promise<Outcome> {
  const copy = `${profile}-damaged`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(profile, copy, { recursive: true });
  damage(copy);
  const outcome = await within(60_000, look(what, copy, vault)).catch(
    (error): Outcome => ({
      ...{ what, detected: false, whole: 0, of: vault.manifest.entries.length, welcomed: false, places: [] },
      said: String(error).slice(0, 200),
    }),
  );
  rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  console.log(JSON.stringify(outcome));
  return outcome;
}

/** Every fault of a file, each alone. */
export async function fileFaults(grown: Grown, pick: (fault: Fault, nth: number) => boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const fault of faults.filter(pick))
    outcomes.push(await onCopy(`${fault.store}: ${fault.name}`, grown, (copy) => fault.cause(copy, grown.id)));
  return outcomes;
}

/** The database's folder of yesterday put back, the mirrors as they are today. */
export const setBack = (grown: Grown, yesterday: string): Promise<Outcome> =>
  onCopy("indexedDB: yesterday's folder put back", grown, (copy) => {
    drop('indexedDB', copy, grown.id);
    cpSync(yesterday, folderOf('indexedDB', copy, grown.id), { recursive: true });
  });

/** Two places lost at once: the third one has all of it. */
export const twoLost = (grown: Grown): Promise<Outcome> =>
  onCopy('indexedDB and storage.local deleted', grown, (copy) => {
    drop('indexedDB', copy, grown.id);
    drop('storage.local', copy, grown.id);
  });

/**
 * The database and storage.local damaged at once and the third place gone, so that nothing here can heal it: `silently`
 * everything is as in a new browser. It must be said, and never be taken for a first run.
 */
export async function beyondRepair(grown: Grown, silently: boolean): Promise<string | undefined> {
  const copy = `${grown.profile}-lost`;
  cpSync(grown.profile, copy, { recursive: true });
  for (const store of ['indexedDB', 'storage.local'] as const)
    if (silently) drop(store, copy, grown.id);
    else faults.find((one) => one.store === store && one.name === '.ldb flipped')?.cause(copy, grown.id);
  if (!silently)
    for (const store of ['indexedDB', 'storage.local'] as const)
      faults.find((one) => one.store === store && one.name === '.log flipped')?.cause(copy, grown.id);
  drop('private files', copy, grown.id);
  const { browser, page } = await start(copy);
  try {
    const said = await page.firstScreen();
    const { vault } = await page.ask('readGlance');
    const button = await page.run<string>(`() => document.querySelector('.hero-action button')?.textContent ?? ''`);
    const welcomed = (await browser.targets('page', '/welcome/')).length > 0;
    const found = JSON.stringify({ what: 'all places lost', silently, vault, said, button, welcomed });
    console.log(found);
    return vault === 'damaged' && !welcomed && button !== '' ? undefined : found;
  } finally {
    await browser.close();
    rmSync(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
