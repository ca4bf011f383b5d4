import { ageFile } from '../backup/copies/age-file';
import type { Copy } from '../backup/copy';
import {
  fileOf,
  type Generation,
  generationsIn,
  itemsOf,
  keysOf,
  makesWay,
  type SyncItems,
  sizeOf,
  syncQuota,
} from '../backup/sync-items';
import { type CopyDeps, copyOf, payloadOf } from './make-copy';
import type { ClosedWhy } from './vault-deps';

type StoreWhy = 'full' | 'tooOften' | 'unavailable';
type Stored = { ok: true } | { ok: false; why: StoreWhy };

export interface SyncStore {
  read(): Promise<SyncItems>;
  write(items: SyncItems): Promise<Stored>;
  remove(keys: readonly string[]): Promise<Stored>;
}
export interface SyncDeps extends CopyDeps {
  forgetCopy(id: string): Promise<void>;
  sync: SyncStore;
  /** Letters and digits. */
  name(length: number): string;
}

/** `syncError_<why>` when `at` is the storage, else `vaultError_<why>`. */
export type SyncFailure =
  | { ok: false; at: 'storage'; why: StoreWhy | 'tooBig' | 'incomplete' | 'altered' }
  | { ok: false; at: 'vault'; why: ClosedWhy };

const failed = (why: Extract<SyncFailure, { at: 'storage' }>['why']): SyncFailure => ({
  ok: false,
  at: 'storage',
  why,
});

/**
 * A copy in the browser's sync storage. The one before stays where both fit; else the oldest goes first. It counts as
 * made when it was read back whole.
 */
export async function copyToSync(deps: SyncDeps): Promise<{ ok: true; copy: Copy; kept: number } | SyncFailure> {
  const made = await payloadOf(deps, 'recovery-key', false);
  if (!made.ok) return { ok: false, at: 'vault', why: made.why };
  const file = await ageFile.write(made.payload, made.recipient);
  const { generation, items } = itemsOf(file, { id: deps.name(8), ...made.payload });
  const there = await deps.sync.read();
  const going = makesWay(there, items);
  if (!going) return failed('tooBig');
  const gone = going.flatMap(({ id }) => keysOf(there, id));
  if (gone.length > 0) {
    const removed = await deps.sync.remove(gone);
    if (!removed.ok) return failed(removed.why);
    for (const { digest } of going) await deps.forgetCopy(digest.slice(0, 16));
  }
  const written = await deps.sync.write(items);
  if (!written.ok) return failed(written.why);
  const after = await deps.sync.read();
  const back = fileOf(after, generation);
  if (!back.ok) return failed(back.why);
  const copy = copyOf('sync', made.payload, file);
  await deps.copyMade(copy);
  return { ok: true, copy, kept: generationsIn(after).length };
}

/** The copies that lie there, the newest first (on a new computer, what sync brought), and how much room is used. */
export async function lookAtSync(deps: Pick<SyncDeps, 'sync' | 'readVault'>) {
  const items = await deps.sync.read();
  const found = await deps.readVault();
  const vaultCounter = found.at === 'stored' ? found.vault.manifest.counter : 0;
  return { generations: generationsIn(items), used: sizeOf(items), most: syncQuota.bytes, vaultCounter };
}

export async function fetchFromSync(
  deps: Pick<SyncDeps, 'sync'>,
  generation: Generation,
): Promise<{ ok: true; bytes: Uint8Array } | SyncFailure> {
  const read = fileOf(await deps.sync.read(), generation);
  return read.ok ? { ok: true, bytes: read.file } : failed(read.why);
}
