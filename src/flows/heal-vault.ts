import { misfits } from '../vault/root';
import type { StoredVault } from '../vault/store';

export interface HealDeps {
  readVault(): Promise<{ at: 'empty' } | { at: 'stored'; vault: StoredVault } | { at: 'unreadable' }>;
  readMirror(): Promise<StoredVault | 'unreadable' | undefined>;
  writeMirror(vault: StoredVault): Promise<void>;
  /** Puts a vault in place of what lies in the database, unless that is newer; `false` when it failed. */
  restoreVault(vault: StoredVault, at: number): Promise<boolean>;
  locksAt(): Promise<number | undefined>;
  /** Something was damaged and stands again: said once, calmly, on the first screen. */
  noteHealed(healed: Healed): Promise<unknown>;
  now(): number;
}

/** What was mended: the vault from its mirror, or the mirror from the vault. */
export interface Healed {
  what: 'vault' | 'mirror';
  at: number;
  keys: number;
}

export type VaultState = 'none' | 'locked' | 'unlocked' | 'damaged';

/** What stands, and what has to be done about it. Truth table in the test. */
export type Diagnosis = 'none' | 'whole' | 'restore' | 'mirrorAgain' | 'damaged';

/**
 * Compares the two places by their plaintext headers, without a secret. A database that was recreated empty looks
 * exactly like a first run: only the mirror knows better.
 */
export function diagnose(
  found: Awaited<ReturnType<HealDeps['readVault']>>,
  mirror: Awaited<ReturnType<HealDeps['readMirror']>>,
): Diagnosis {
  const spare = mirror !== undefined && mirror !== 'unreadable' && misfits(mirror).length === 0 ? mirror : undefined;
  if (found.at === 'empty') return spare ? 'restore' : mirror === undefined ? 'none' : 'damaged';
  if (found.at === 'unreadable') return spare ? 'restore' : 'damaged';
  const { vault } = found;
  if (spare && spare.manifest.vaultId !== vault.manifest.vaultId) return 'damaged';
  const ahead = spare ? spare.manifest.counter - vault.manifest.counter : Number.NEGATIVE_INFINITY;
  if (misfits(vault).length > 0) return ahead >= 0 ? 'restore' : 'damaged';
  if (ahead > 0) return 'restore';
  return ahead === 0 ? 'whole' : 'mirrorAgain';
}

/** Where the vault stands; a place that is damaged or behind is healed from the other one first. Run by the worker. */
export const vaultState = (deps: HealDeps) => async (): Promise<{ state: VaultState; vault?: StoredVault }> => {
  const mirror = await deps.readMirror(); // first: a write in between must not make it look ahead
  const found = await deps.readVault();
  const diagnosis = diagnose(found, mirror);
  if (diagnosis === 'none' || diagnosis === 'damaged') return { state: diagnosis };
  const state = (await deps.locksAt()) === undefined ? 'locked' : 'unlocked';
  if (diagnosis === 'restore') {
    const vault = mirror as StoredVault; // `diagnose` answers `restore` for an intact mirror alone
    if (!(await deps.restoreVault(vault, deps.now()))) return { state: 'damaged' };
    await deps.noteHealed({ what: 'vault', at: deps.now(), keys: vault.manifest.count });
    return { state, vault };
  }
  const { vault } = found as { vault: StoredVault };
  if (diagnosis === 'mirrorAgain') {
    try {
      await deps.writeMirror(vault);
      // A mirror that is merely behind was just late; one that is gone or broken was damaged.
      if (mirror === undefined || mirror === 'unreadable' || misfits(mirror).length > 0)
        await deps.noteHealed({ what: 'mirror', at: deps.now(), keys: vault.manifest.count });
    } catch {
      // The vault itself is whole; the next start tries again.
    }
  }
  return { state, vault };
};
