import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from './bytes';
import { digestOf } from './canonical';
import type { StoredRecord, StoredSlots, StoredVault, VaultWrite } from './store';

/** One line of the root: needs no secret, so the worker and a locked vault can compute it. */
export interface Leaf {
  id: string;
  rev: number;
  /** SHA-256 of the record's sealed text, hex. */
  seal: string;
}

/** What was hashed last, by id: of a thousand records one changes, and all are looked at. Can be lost at any time. */
const hashed = new Map<string, { sealed: string; seal: string }>();
const mostHashed = 10_000;

export function leafOf({ id, rev, sealed }: StoredRecord): Leaf {
  const before = hashed.get(id);
  if (before?.sealed === sealed) return { id, rev, seal: before.seal };
  const seal = bytesToHex(sha256(utf8(sealed)));
  if (hashed.size >= mostHashed) hashed.clear();
  hashed.set(id, { sealed, seal });
  return { id, rev, seal };
}

/** SHA-256 over `id\nrev\nseal\n` of every record, sorted by id, hex. An id holds no line break (`parseRecord`). */
export function rootOf(leaves: readonly Leaf[]): string {
  const sorted = [...leaves].sort((a, b) => (a.id < b.id ? -1 : 1));
  return bytesToHex(sha256(utf8(sorted.map(({ id, rev, seal }) => `${id}\n${rev}\n${seal}\n`).join(''))));
}

export const slotsHash = (slots: StoredSlots): string => digestOf(slots);

/** What does not fit the plaintext header. Seen while locked; whether the header itself is genuine shows at unlock. */
export function misfits({ manifest, slots, records }: StoredVault): ('slots' | 'records')[] {
  const fits = {
    slots: slots.vaultId === manifest.vaultId && slotsHash(slots) === manifest.slots,
    records: records.length === manifest.count && rootOf(records.map(leafOf)) === manifest.root,
  };
  return (['slots', 'records'] as const).filter((part) => !fits[part]);
}

/** The vault as it lies after a write. */
export function applied(old: StoredVault | undefined, write: VaultWrite): StoredVault | undefined {
  const slots = write.slots ?? old?.slots;
  if (!slots) return undefined;
  const records = new Map((old?.records ?? []).map((record) => [record.id, record]));
  for (const id of write.remove) records.delete(id);
  for (const record of write.put) records.set(record.id, record);
  return { manifest: write.manifest, slots, records: [...records.values()] };
}
