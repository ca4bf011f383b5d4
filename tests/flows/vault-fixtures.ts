import type { Copy, Proof } from '../../src/backup/copy';
import type { OldCopy } from '../../src/backup/old-copies';
import { type CommitDeps, commitVault } from '../../src/flows/commit-vault';
import { beginVault, confirmVault, creation } from '../../src/flows/create-vault';
import type { DrillDeps } from '../../src/flows/drill-copy';
import { diagnose } from '../../src/flows/heal-vault';
import { replaceVault } from '../../src/flows/replace-vault';
import type { RestoreDeps } from '../../src/flows/restore-copy';
import type { UnlockedKey } from '../../src/flows/vault-deps';
import { applied } from '../../src/vault/root';
import type { StoredVault } from '../../src/vault/store';
import { passphrase, quickCost, quickLimits, seeded } from '../vault/fixtures';

/** A browser in memory: what the platform and the worker do, in a line each. */
export function memory(seed = 'flows') {
  const world = {
    vault: undefined as StoredVault | undefined,
    mirror: undefined as StoredVault | 'unreadable' | undefined,
    unlocked: undefined as UnlockedKey | undefined,
    here: true,
    now: 1_800_000_000_000,
    made: [] as Copy[],
    proven: [] as { id: string; proof: Proof }[],
    old: [] as OldCopy[],
    aside: [] as StoredVault[],
    /** Runs before the next commit: another panel that is faster. */
    before: undefined as (() => Promise<void>) | undefined,
  };
  const worker: CommitDeps = {
    readVault: async () => (world.vault ? { at: 'stored', vault: structuredClone(world.vault) } : { at: 'empty' }),
    async writeVault(write) {
      world.vault = applied(world.vault, write);
      return { ok: true, counter: write.manifest.counter };
    },
    readMirrors: async () => [world.mirror],
    async writeMirrors(vault) {
      world.mirror = structuredClone(vault);
      return 1;
    },
  };
  const commit = commitVault(worker);
  const replace = replaceVault({
    async look() {
      const { what } = diagnose(await worker.readVault(), [world.mirror]);
      return { state: what === 'none' || what === 'damaged' ? what : 'locked' };
    },
    readMirrors: worker.readMirrors,
    writeMirrors: worker.writeMirrors,
    async replace(vault, _at, aside) {
      world.aside.push(...(world.vault ? [world.vault] : []), ...aside);
      world.vault = vault;
      return true;
    },
    now: () => world.now,
  });
  const deps: RestoreDeps & DrillDeps = {
    isHere: () => world.here,
    readVault: worker.readVault,
    async commit(write) {
      const race = world.before;
      world.before = undefined;
      await race?.();
      return commit(JSON.parse(JSON.stringify(write))); // as a message carries it
    },
    replace: async (write) => replace(JSON.parse(JSON.stringify(write))),
    readCopies: async () => world.made,
    useVaultKey: async () => world.unlocked,
    async keepUnlocked(open) {
      world.unlocked = open;
    },
    async lock() {
      world.unlocked = undefined;
    },
    attempts: kept(),
    doorUses: kept(),
    pace: kept(),
    draft: kept(),
    copyMade: async (copy) => void world.made.push(copy),
    copyProven: async (proven) => void world.proven.push(proven),
    oldCopyFound: async (old) => void world.old.push(old),
    random: seeded(seed),
    now: () => world.now,
    cost: async () => quickCost,
    limits: quickLimits,
  };
  return { world, deps, worker, commit };
}

/** A stored value in memory. */
export function kept() {
  let value: unknown;
  return {
    read: async () => value,
    async change(next: (old: unknown) => unknown) {
      value = next(value);
      return value;
    },
    async clear() {
      value = undefined;
    },
  };
}

/** With a vault that was made and confirmed, unlocked. */
export async function withVault(seed?: string) {
  const { deps, ...rest } = memory(seed);
  await beginVault(deps, passphrase);
  const { recoveryKey = '' } = (await creation(deps)) ?? {};
  const confirmed = await confirmVault(deps, recoveryKey);
  if (!confirmed.ok) throw new Error(confirmed.why);
  return { deps, recoveryKey, ...rest };
}
