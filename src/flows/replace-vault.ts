import { applied, misfits } from '../vault/root';
import { parseWrite, type StoredVault, type WriteResult } from '../vault/store';
import type { VaultState } from './heal-vault';

export interface ReplaceDeps {
  /** Where the vault stands, after everything that can be healed was healed. */
  look(): Promise<{ state: VaultState }>;
  readMirror(): Promise<StoredVault | 'unreadable' | undefined>;
  writeMirror(vault: StoredVault): Promise<void>;
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
    const mirror = await deps.readMirror();
    const aside = mirror === undefined || mirror === 'unreadable' ? [] : [mirror];
    if (!(await deps.replace(vault, deps.now(), aside))) return { ok: false, why: 'failed' };
    try {
      await deps.writeMirror(vault);
      return { ok: true, counter: vault.manifest.counter, mirrored: true };
    } catch {
      return { ok: true, counter: vault.manifest.counter, mirrored: false }; // the next start tries again
    }
  };
