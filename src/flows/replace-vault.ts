import { applied, misfits } from '../vault/root';
import { parseWrite, type StoredVault, type WriteResult } from '../vault/store';
import type { Mirrored, VaultState } from './heal-vault';

export interface ReplaceDeps {
  /** Where the vault stands, after everything that can be healed was healed. */
  look(): Promise<{ state: VaultState }>;
  readMirrors(): Promise<readonly Mirrored[]>;
  /** Answers how many mirrors took it. */
  writeMirrors(vault: StoredVault): Promise<number>;
  replace(vault: StoredVault, at: number, aside: readonly StoredVault[]): Promise<boolean>;
  now(): number;
}

/**
 * Puts a vault that was made from a copy in the place of one that nothing in this browser can heal. Run by the worker;
 * an intact vault is never replaced, and what lay there is set aside.
 */
export const replaceVault =
  (deps: ReplaceDeps) =>
  async (asked: unknown): Promise<WriteResult> => {
    const write = parseWrite(asked);
    const vault = write?.base === 0 ? applied(undefined, write) : undefined;
    if (!vault || misfits(vault).length > 0) return { ok: false, why: 'inconsistent' };
    if ((await deps.look()).state !== 'damaged') return { ok: false, why: 'exists' };
    const mirrors = await deps.readMirrors();
    const aside = mirrors.filter((one) => one !== undefined && one !== 'unreadable');
    if (!(await deps.replace(vault, deps.now(), aside))) return { ok: false, why: 'failed' };
    return { ok: true, counter: vault.manifest.counter, mirrored: (await deps.writeMirrors(vault)) > 0 };
  };
