/** What the watch keeps beside its journal, and how it is read back. */

import type { GapReason } from './event';

/** 32 bytes, hex: names networks and places for this installation alone. Empty until the first use. */
export const parseHashKey = (value: unknown): string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : '';

export const newHashKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytesOfHashKey = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The last sign of life. While the watch is off, `at` stays where it was switched off. */
export interface Heartbeat {
  at: number;
  watching: boolean;
  /** Why it is not watching. */
  why?: GapReason;
}

export function parseHeartbeat(value: unknown): Heartbeat | undefined {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Heartbeat, unknown>>;
  return typeof from.at === 'number' && Number.isFinite(from.at)
    ? {
        at: from.at,
        watching: from.watching !== false,
        ...(from.why === 'no-permission' ? { why: from.why } : {}),
      }
    : undefined;
}

/** Server clock minus ours (ms) at the last official responses, newest last. */
export const parseSkewSamples = (value: unknown): number[] =>
  (Array.isArray(value) ? value : []).filter((one) => typeof one === 'number' && Number.isFinite(one)).slice(-5);

/** Median of the samples; 0 without any. */
export function skewOf(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** An ordinary correction of the clock is smaller (ms). */
const jumpMs = 5 * 60_000;
/** Two answers of servers on one clock agree so well (ms). */
const agreeMs = 60_000;

/**
 * The samples with one more. Two answers that agree with each other and not with those before say that our clock was
 * set, also forward, which looks like sleep to a heartbeat: `byMs`, and the older samples are dropped.
 */
export function withSkew(old: readonly number[], skew: number): { samples: number[]; byMs?: number } {
  const before = old.slice(0, -1);
  const last = old.at(-1);
  const moved = before.length > 0 && last !== undefined ? skewOf(before) - skew : 0;
  const isSet = last !== undefined && Math.abs(moved) > jumpMs && Math.abs(last - skew) <= agreeMs;
  return isSet && Math.abs(skewOf(before) - last) > jumpMs
    ? { samples: [last, skew], byMs: moved }
    : { samples: [...old, skew].slice(-5) };
}

/** How far each alert's notification has come. `sending` is written before it is shown, `sent` after. */
export type Outbox = Readonly<Record<string, 'sending' | 'sent' | 'muted'>>;

export const parseOutbox = (value: unknown): Outbox =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {})
      .filter(([, state]) => state === 'sending' || state === 'sent' || state === 'muted')
      .slice(-500),
  );
