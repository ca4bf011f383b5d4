import { applied, misfits } from '../vault/root';
import { parseWrite, type StoredVault, type VaultWrite, type WriteResult } from '../vault/store';
import type { Mirrored } from './heal-vault';

export interface CommitDeps {
  readVault(): Promise<{ at: 'empty' } | { at: 'stored'; vault: StoredVault } | { at: 'unreadable' }>;
  /** `next`: the vault as it is after the write, `old` the one on which it builds. */
  writeVault(write: VaultWrite, next: StoredVault, old: StoredVault | undefined): Promise<WriteResult>;
  readMirrors(): Promise<readonly Mirrored[]>;
  /** Answers how many mirrors took it. */
  writeMirrors(vault: StoredVault): Promise<number>;
}

/**
 * The only way into the vault's database, run by the worker. It opens nothing, but refuses whatever would not fit: a
 * write whose header disagrees with the records and slots that it leaves behind, or a new vault over an old one.
 */
export function commitVault(deps: CommitDeps): (write: unknown) => Promise<WriteResult> {
  let last: Promise<unknown> = Promise.resolve(); // lost with the worker; the database compares `base` itself
  return (write) => {
    const result = last.then(() => commit(deps, write));
    last = result.catch(() => undefined); // the caller hears of it; the next write goes on
    return result;
  };
}

async function commit(deps: CommitDeps, asked: unknown): Promise<WriteResult> {
  const write = parseWrite(asked);
  if (!write) return { ok: false, why: 'inconsistent' };
  const found = await deps.readVault();
  if (found.at === 'unreadable') return { ok: false, why: 'failed' };
  const old = found.at === 'stored' ? found.vault : undefined;
  const isHere = async () => old !== undefined || (await deps.readMirrors()).some((one) => one !== undefined);
  if (write.base === 0 && (await isHere())) return { ok: false, why: 'exists' };
  if (write.base !== (old?.manifest.counter ?? 0)) return { ok: false, why: 'stale' };
  const next = applied(old, write);
  if (!next || !continues(old, next) || misfits(next).length > 0) return { ok: false, why: 'inconsistent' };
  if (old && next.manifest.epoch > old.manifest.epoch && !isRotation(write)) return { ok: false, why: 'inconsistent' };
  const written = await deps.writeVault(write, next, old);
  if (!written.ok) return written;
  // The vault itself is written by now: mirrors that fail are told, and are no error. The next look tries again.
  return { ...written, mirrored: (await deps.writeMirrors(next)) > 0 };
}

function continues(old: StoredVault | undefined, { manifest }: StoredVault): boolean {
  if (!old) return true; // one that is made from a copy counts on from it
  const { vaultId, epoch, counter } = old.manifest;
  return manifest.counter === counter + 1 && manifest.vaultId === vaultId && manifest.epoch >= epoch;
}

/** Under a new vault key everything is new: a record or a door of before would open nothing. */
const isRotation = ({ put, manifest, slots }: VaultWrite): boolean =>
  slots !== undefined && new Set(put.map(({ id }) => id)).size === manifest.count;
