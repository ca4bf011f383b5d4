import { argon2 } from './argon2';
import type { Bytes } from './bytes';

/** Argon2id (RFC 9106): memory in KiB, passes over it, lanes. WASM runs lanes one after the other, so one is enough. */
export interface Cost {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** About half a second on a laptop of 2024. What a vault gets in the end is measured: `calibrate`. */
export const defaultCost: Cost = { memoryKiB: 131_072, passes: 3, lanes: 1 };

export interface CostLimits {
  floor: Cost;
  cap: Cost;
  /**
   * A slot that was good enough when it was made and is not today still opens, and is wrapped anew when it does. It is
   * this that rises from one version to the next; `floor` is the lowest that was ever written.
   */
  renewBelow?: Cost;
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

/** Weaker than what is written today. */
export const isOutdated = (cost: Cost, { floor, renewBelow = floor }: CostLimits = costLimits): boolean =>
  cost.memoryKiB < renewBelow.memoryKiB || cost.passes < renewBelow.passes;

/** What the user types is the same passphrase on every keyboard: NFKC, and white space only ever counts as one space. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

export type Stretched = { ok: true; key: Bytes } | { ok: false; why: 'kdfRefused' | 'kdfFailed' };

/** 32 bytes from a passphrase. `kdfFailed`: this computer could not give the memory. */
export async function stretch(passphrase: string, salt: Bytes, cost: Cost, limits = costLimits): Promise<Stretched> {
  if (!isCostAllowed(cost, limits) || salt.length < 16) return { ok: false, why: 'kdfRefused' };
  try {
    const { memoryKiB, passes, lanes } = cost;
    return { ok: true, key: await argon2({ password: normalPassphrase(passphrase), salt, memoryKiB, passes, lanes }) };
  } catch {
    return { ok: false, why: 'kdfFailed' }; // the parameters were checked above: what is left is memory
  }
}
