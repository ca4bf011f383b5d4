import { applied, misfits } from '../vault/root';
import { parseWrite, type StoredVault, type VaultWrite, type WriteResult } from '../vault/store';

export interface CommitDeps {
  readVault(): Promise<{ at: 'empty' } | { at: 'stored'; vault: StoredVault } | { at: 'unreadable' }>;
  writeVault(write: VaultWrite): Promise<WriteResult>;
  readMirror(): Promise<StoredVault | 'unreadable' | undefined>;
  writeMirror(vault: StoredVault): Promise<void>;
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
  if (write.base === 0 && (old || (await deps.readMirror()) !== undefined)) return { ok: false, why: 'exists' };
  if (write.base !== (old?.manifest.counter ?? 0)) return { ok: false, why: 'stale' };
  const next = applied(old, write);
  if (!next || !continues(old, next) || misfits(next).length > 0) return { ok: false, why: 'inconsistent' };
  if (old && next.manifest.epoch > old.manifest.epoch && !isRotation(write)) return { ok: false, why: 'inconsistent' };
  const written = await deps.writeVault(write);
  if (!written.ok) return written;
  return { ...written, mirrored: await mirrored(deps, next) };
}

function continues(old: StoredVault | undefined, { manifest }: StoredVault): boolean {
  if (!old) return true; // one that is made from a copy counts on from it
  const { vaultId, epoch, counter } = old.manifest;
  return manifest.counter === counter + 1 && manifest.vaultId === vaultId && manifest.epoch >= epoch;
}

/** Under a new vault key everything is new: a record or a door of before would open nothing. */
const isRotation = ({ put, manifest, slots }: VaultWrite): boolean =>
  slots !== undefined && new Set(put.map(({ id }) => id)).size === manifest.count;

/** The vault itself is written by now: a mirror that fails is told, not an error. */
async function mirrored(deps: CommitDeps, vault: StoredVault): Promise<boolean> {
  try {
    await deps.writeMirror(vault);
    return true;
  } catch {
    return false; // the next write or the next start tries again
  }
}
