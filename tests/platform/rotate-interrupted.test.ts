import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eraseVault, readVault, restoreVault, writeVault } from '../../src/platform/vault-db';
import { openVault, readKeys } from '../../src/vault/open';
import { misfits } from '../../src/vault/root';
import { rotated } from '../../src/vault/rotate';
import { key, makeVault, passphrase, quickCost, quickLimits, seeded } from '../vault/fixtures';

const made = makeVault('interrupted', [key('a'), key('b'), key('c')]);
const next = made.then(({ open }) =>
  rotated(open, { passphrase, touches: [], cost: quickCost, limits: quickLimits, random: seeded('next') }),
);

beforeEach(async () => {
  const { manifest, slots, records } = (await made).stored;
  await eraseVault();
  await writeVault({ base: 0, put: records, remove: [], manifest, slots });
  await restoreVault((await made).stored, 1); // so that something is set aside
});
afterEach(() => vi.restoreAllMocks());

/** Lets so many requests of the database through; the next one throws, or takes its whole transaction back. */
function breakAfter(requests: number, how: 'throws' | 'aborts'): () => number {
  let seen = 0;
  const probe = IDBObjectStore.prototype;
  for (const name of ['put', 'clear'] as const) {
    const real = probe[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(probe, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      if (seen++ === requests) {
        if (how === 'throws') throw new DOMException('the disk is full', 'QuotaExceededError');
        const request = real.apply(this, args);
        this.transaction.abort();
        return request as never;
      }
      return real.apply(this, args) as never;
    });
  }
  return () => seen;
}

/** What lies there opens wholly with exactly one of the two keys. */
async function whichStands(): Promise<'old' | 'new' | 'neither'> {
  vi.restoreAllMocks();
  const found = await readVault();
  const rotation = await next;
  if (found.at !== 'stored' || misfits(found.vault).length > 0 || !rotation.ok) return 'neither';
  for (const [name, vaultKey] of [
    ['old', (await made).open.vaultKey],
    ['new', rotation.vaultKey],
  ] as const) {
    const opened = await openVault(found.vault, vaultKey);
    const read = opened.ok ? await readKeys(opened.vault) : undefined;
    if (read?.damage.length === 0 && read.keys.length === 3) return name;
  }
  return 'neither';
}

// Three records, the manifest, the slots, and what is set aside: six requests.
test.each([0, 1, 2, 3, 4, 5].flatMap((at) => [[at, 'throws'] as const, [at, 'aborts'] as const]))(
  'request %i of a rotation %s: the old vault stands whole',
  async (at, how) => {
    const rotation = await next;
    if (!rotation.ok) throw new Error(rotation.why);
    const seen = breakAfter(at, how);
    const answer = await writeVault(rotation.write);
    expect(seen()).toBeGreaterThan(at); // it did break there
    const again = how === 'aborts' && answer.ok; // an aborted connection is tried once more, and then it succeeds
    expect(await whichStands()).toBe(again ? 'new' : 'old');
    expect(answer.ok).toBe(again);
  },
);

test('unbroken, the new vault stands whole, and there were exactly six requests', async () => {
  const rotation = await next;
  const seen = breakAfter(Number.POSITIVE_INFINITY, 'throws');
  expect(rotation.ok && (await writeVault(rotation.write))).toEqual({ ok: true, counter: 3 });
  expect(seen()).toBe(6);
  expect(await whichStands()).toBe('new');
});
