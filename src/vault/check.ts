import { type Bytes, toText } from './bytes';
import { deriveBytes } from './derive';
import { type CostLimits, costLimits, stretch } from './kdf';

type Checked = { ok: true; check: string } | { ok: false; why: 'kdfRefused' | 'kdfFailed' };

const cost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** The salt of a check that was made before salts were kept with their keys. Another vault key gives another one. */
export const saltOfOldCheck = (vaultKey: Bytes, vaultId: string, id: string): Promise<Bytes> =>
  deriveBytes(vaultKey, vaultId, `check/${id}`);

/**
 * A slow check of a secret that is not stored, by which a copy elsewhere can still be verified. 80 bits of it are kept,
 * after the memory (KiB) that it took. Its salt lies sealed beside it, so that without the vault it tests nothing, and a
 * vault with a new key still can. Words count, not the space between them.
 */
export async function checkOf(
  salt: Bytes,
  secret: string,
  { limits = costLimits, memoryKiB = cost.memoryKiB }: { limits?: CostLimits; memoryKiB?: number } = {},
): Promise<Checked> {
  const stretched = await stretch(secret, salt, { ...cost, memoryKiB }, limits);
  return stretched.ok ? { ok: true, check: `${memoryKiB}.${toText(stretched.key.slice(0, 10))}` } : stretched;
}

/** The memory (KiB) that a check took: it is made again with as much. */
export const memoryOf = (check: string): number => Number(check.split('.')[0]);

/** A stored secret and what was typed: the same but for the space between the words. */
export const sameSecret = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (secret: string) => secret.normalize('NFKC').trim().replace(/\s+/g, ' ');
