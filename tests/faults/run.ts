/** `npm run test:faults`: what breaks storage, caused in a real profile on disk. Needs a build in dist/chrome. */
import { cpSync, rmSync } from 'node:fs';
import { askWorker } from '../e2e/support/ask-worker';
import { launch, newProfile } from '../e2e/support/launch';
import { faults, stores } from './file-faults';
import { type Grown, grow, mirrorHolds, restorable } from './grown-vault';

const [records, rounds] = [1000, 10];

interface Outcome {
  what: string;
  /** The first screen already stood on the healed vault. */
  detected: boolean;
  whole: number;
  of: number;
  /** The second place holds it again too. */
  mirrored: boolean;
  welcomed: boolean;
  said: string;
  /** What the product says it mended; nothing where the fault hit nothing of the vault. */
  healed?: 'vault' | 'mirror' | undefined;
}

async function grown(): Promise<{ profile: string; id: string; vault: Grown }> {
  const profile = newProfile();
  const ext = await launch({ profile });
  const page = await ext.newPage(ext.url('src/popup/popup.html'));
  const vault = await grow(page, records, rounds);
  await ext.close();
  return { profile, id: ext.id, vault };
}

/** Starts the browser on a damaged profile and looks at what the first screen says and what the database holds. */
async function look(what: string, profile: string, vault: Grown): Promise<Outcome> {
  const ext = await launch({ profile });
  try {
    const page = await ext.newPage(ext.url('src/popup/popup.html'));
    await page.locator('h1, h2').first().waitFor();
    const { vault: said, healed } = await askWorker(page, 'readGlance');
    const welcomed = ext.context.pages().some((one) => one.url().includes('/welcome/')) || said === 'none';
    const { whole, of } = await restorable(page, vault);
    const mirrored = await mirrorHolds(page, vault);
    return {
      what,
      detected: said === 'locked' && whole === of && mirrored,
      whole,
      of,
      mirrored,
      welcomed,
      said,
      healed: healed?.what,
    };
  } finally {
    await ext.close();
  }
}

/** A browser that hangs over its damaged files is a finding too. */
const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<T>((_, fail) => setTimeout(() => fail(new Error('no answer')), ms).unref())]);

const { profile, id, vault } = await grown();
const outcomes: Outcome[] = [];
for (const [store, folderOf] of Object.entries(stores))
  for (const fault of faults) {
    const damaged = `${profile}-damaged`;
    rmSync(damaged, { recursive: true, force: true });
    cpSync(profile, damaged, { recursive: true });
    fault.cause(folderOf(damaged, id));
    let outcome: Outcome;
    try {
      outcome = await within(60_000, look(`${store}: ${fault.name}`, damaged, vault));
    } catch (error) {
      outcome = {
        what: `${store}: ${fault.name}`,
        detected: false,
        whole: 0,
        of: records,
        mirrored: false,
        welcomed: false,
        said: String(error).slice(0, 200),
      };
    }
    console.log(JSON.stringify(outcome));
    outcomes.push(outcome);
  }
rmSync(profile, { recursive: true, force: true });
rmSync(`${profile}-damaged`, { recursive: true, force: true });
const sum = (count: (one: Outcome) => number) => outcomes.reduce((all, one) => all + count(one), 0);
console.log(
  JSON.stringify({
    faults: outcomes.length,
    detected: sum((one) => Number(one.detected)),
    restored: sum((one) => one.whole) / sum((one) => one.of),
    false_onboarding: sum((one) => Number(one.welcomed)),
  }),
);
process.exit(0);
