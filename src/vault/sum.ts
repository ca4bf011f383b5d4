import { digestOf } from './canonical';
import { parseVault, type StoredManifest, type StoredVault } from './store';

/**
 * SHA-256 of the manifest beside it, hex. The manifest vouches for records and slots, and the vault key for the
 * manifest; while locked only this sum tells a flipped bit of the manifest. It protects from damage, not from a forger.
 */
export const sumOf = (manifest: StoredManifest): string => digestOf(manifest);

/** A vault as it is handed to a place that may be damaged. */
export const summed = (vault: StoredVault): StoredVault & { sum: string } => ({ ...vault, sum: sumOf(vault.manifest) });

/** `undefined` when any part is not what its type says, or the sum is not the manifest's. */
export function parseSummed(value: unknown): StoredVault | undefined {
  const vault = parseVault(value);
  const { sum } = (value ?? {}) as { sum?: unknown };
  return vault && (sum === undefined || sum === sumOf(vault.manifest)) ? vault : undefined;
}
