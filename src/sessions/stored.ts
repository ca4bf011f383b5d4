/** What the watch keeps beside its journal, and how it is read back. */

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
}

export function parseHeartbeat(value: unknown): Heartbeat | undefined {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Heartbeat, unknown>>;
  return typeof from.at === 'number' && Number.isFinite(from.at)
    ? { at: from.at, watching: from.watching !== false }
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

/** How far each alert's notification has come. `sending` is written before it is shown, `sent` after. */
export type Outbox = Readonly<Record<string, 'sending' | 'sent' | 'muted'>>;

export const parseOutbox = (value: unknown): Outbox =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {})
      .filter(([, state]) => state === 'sending' || state === 'sent' || state === 'muted')
      .slice(-500),
  );
