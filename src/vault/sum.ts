import { digestOf } from './canonical';
import { parseVault, type StoredManifest, type StoredVault } from './store';

/**
 * SHA-256 of the manifest beside it, hex. The manifest vouches for records and slots, and the vault key for the
 * manifest; while locked only this sum tells a flipped bit of the manifest. It protects from damage, not from a forger.
 */
export function sumOf(manifest: StoredManifest): string {
  const sum = sums.get(manifest) ?? digestOf(manifest);
  sums.set(manifest, sum);
  return sum;
}

/** A manifest is never changed, only replaced; of a thousand keys it has a quarter of a megabyte. Can be lost at any time. */
const sums = new WeakMap<StoredManifest, string>();

/** A vault as it is handed to a place that may be damaged. */
export const summed = (vault: StoredVault): StoredVault & { sum: string } => ({ ...vault, sum: sumOf(vault.manifest) });

/** `undefined` when any part is not what its type says, or the sum is not the manifest's. */
export function parseSummed(value: unknown): StoredVault | undefined {
  const vault = parseVault(value);
  const { sum } = (value ?? {}) as { sum?: unknown };
  return vault && (sum === undefined || sum === sumOf(vault.manifest)) ? vault : undefined;
}
