import { openDB } from 'idb';
import { beforeAll, describe, expect, test } from 'vitest';
import { diagnose, type Mirrored, vaultState } from '../../src/flows/heal-vault';
import { eraseVault, readVault, restoreVault, writeVault } from '../../src/platform/vault-db';
import type { StoredVault } from '../../src/vault/store';
import { parseSummed, summed } from '../../src/vault/sum';
import { key, makeVault } from '../vault/fixtures';

/** Every variant of a stored value in which one byte of one text, of one number or of one name is another one. */
function* flips(value: unknown): Generator<unknown> {
  if (typeof value === 'string') {
    for (let at = 0; at < value.length; at++)
      yield value.slice(0, at) + String.fromCharCode(value.charCodeAt(at) ^ 1) + value.slice(at + 1);
  } else if (typeof value === 'number') {
    for (const bit of [1, 2, 256, 65_536]) yield value ^ bit;
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries())
      for (const flipped of flips(one)) yield value.map((same, nth) => (nth === at ? flipped : same));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      for (const flipped of flips(one)) yield { ...value, [name]: flipped };
      const { [name as keyof typeof value]: _gone, ...rest } = value;
      for (const renamed of flips(name)) yield { ...rest, [renamed as string]: one };
    }
  }
}

let whole: StoredVault;
let all: unknown[];
beforeAll(async () => {
  whole = (await makeVault('flips', [key('a'), key('b')])).stored;
  all = [...flips(JSON.parse(JSON.stringify(summed(whole))))];
});

describe('every flipped byte of a small vault', () => {
  const from = (value: unknown): Mirrored => parseSummed(value) ?? 'unreadable';
  const found = (value: unknown) => {
    const vault = parseSummed(value);
    return vault ? { at: 'stored' as const, vault } : { at: 'unreadable' as const };
  };
  /** A name beside the known ones is the one thing that may be other: the sum's own, without which it is an older vault. */
  const harmless = (value: unknown) => !Object.hasOwn(value as object, 'sum');

  test('in the database: healed from a mirror, refused without one', () => {
    expect(all.length).toBeGreaterThan(2_500);
    for (const flipped of all.filter((one) => !harmless(one))) {
      expect(diagnose(found(flipped), [undefined, whole])).toMatchObject({ what: 'restore', from: whole });
      expect(diagnose(found(flipped), [undefined, undefined])).toEqual({ what: 'damaged' });
    }
  });

  test('in a mirror: written again, and never believed where the database is gone', () => {
    for (const flipped of all.filter((one) => !harmless(one))) {
      const mirror = from(flipped);
      expect(diagnose({ at: 'stored', vault: whole }, [mirror, whole])).toMatchObject({ what: 'whole', behind: [0] });
      expect(diagnose({ at: 'empty' }, [mirror, undefined])).toEqual({ what: 'damaged' });
    }
  });
});

/** What the database's stores hold, one value at a time. */
async function putRaw(flipped: { manifest?: unknown; slots?: unknown; sum?: unknown; records?: unknown[] }) {
  const db = await openDB('vault');
  const tx = db.transaction(['heads', 'records'], 'readwrite');
  const [heads, records] = [tx.objectStore('heads'), tx.objectStore('records')];
  await records.clear();
  for (const one of flipped.records ?? []) if ((one as { id?: unknown }).id !== undefined) await records.put(one);
  for (const name of ['manifest', 'slots', 'sum'] as const) await heads.put(flipped[name], name);
  await tx.done;
  db.close();
}

test('through the database itself, every 11th of them', async () => {
  await eraseVault();
  await writeVault({ base: 0, put: whole.records, remove: [], manifest: whole.manifest, slots: whole.slots });
  const healed: string[] = [];
  const look = vaultState({
    readVault,
    readMirrors: async () => [whole],
    writeMirrors: async () => 0,
    restoreVault,
    wasHere: async () => false,
    locksAt: async () => undefined,
    noteHealed: async ({ what }) => healed.push(what),
    now: () => 1,
  });
  const some = all.filter((one, nth) => nth % 11 === 0 && Object.hasOwn(one as object, 'sum'));
  for (const flipped of some) {
    await putRaw(flipped as Parameters<typeof putRaw>[0]);
    expect(await look()).toMatchObject({ state: 'locked' });
    expect(await readVault()).toEqual({ at: 'stored', vault: whole });
  }
  expect(healed).toEqual(some.map(() => 'vault'));
}, 120_000);
