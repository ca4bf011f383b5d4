import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes';

/** Argon2id (RFC 9106): memory in KiB, passes over it, lanes. WASM runs lanes one after the other, so one is enough. */
export interface Cost {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** About half a second on a laptop of 2024. */
export const defaultCost: Cost = { memoryKiB: 131_072, passes: 3, lanes: 1 };

export interface CostLimits {
  floor: Cost;
  cap: Cost;
}

/**
 * A stored cost below the floor would be a downgrade, one above the cap would freeze the computer: both are refused
 * before any work is done. Only a test passes other limits; stored data never does.
 */
export const costLimits: CostLimits = {
  floor: { memoryKiB: 65_536, passes: 3, lanes: 1 },
  cap: { memoryKiB: 1_048_576, passes: 10, lanes: 4 },
};

export const isCostAllowed = (cost: Cost, { floor, cap }: CostLimits = costLimits): boolean =>
  (['memoryKiB', 'passes', 'lanes'] as const).every(
    (part) => Number.isSafeInteger(cost[part]) && cost[part] >= floor[part] && cost[part] <= cap[part],
  );

/** What the user types is the same passphrase on every keyboard: NFKC, and white space only ever counts as one space. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

export type Stretched = { ok: true; key: Bytes } | { ok: false; why: 'kdfRefused' | 'kdfFailed' };

/** 32 bytes from a passphrase. `kdfFailed`: this computer could not give the memory. */
export async function stretch(passphrase: string, salt: Bytes, cost: Cost, limits = costLimits): Promise<Stretched> {
  if (!isCostAllowed(cost, limits) || salt.length < 16) return { ok: false, why: 'kdfRefused' };
  try {
    const key = await argon2id({
      password: normalPassphrase(passphrase),
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: cost.lanes,
      hashLength: 32,
      outputType: 'binary',
    });
    return { ok: true, key: new Uint8Array(key) };
  } catch {
    return { ok: false, why: 'kdfFailed' }; // the parameters were checked above: what is left is memory
  }
}
