import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** One line of an incident's timeline. Each holds the hash of the one before: a later change breaks the chain. */
export interface Entry {
  at: number;
  /** `timeline_<what>` in the messages. */
  what: string;
  detail: Readonly<Record<string, string>>;
  prev: string;
  hash: string;
}

const hashOf = ({ at, what, detail, prev }: Omit<Entry, 'hash'>): string => {
  const sorted = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([at, what, sorted, prev]))));
};

/** The hash before the first line: binds the chain to its incident. */
export const rootOf = (incidentId: string): string => bytesToHex(sha256(utf8ToBytes(`incident ${incidentId}`)));

/** Times never run backwards in a timeline, whatever the computer's clock does. */
export function append(
  timeline: readonly Entry[],
  root: string,
  line: { at: number; what: string; detail?: Readonly<Record<string, string>> },
): Entry[] {
  const last = timeline.at(-1);
  const body = {
    at: Math.max(line.at, last?.at ?? 0),
    what: line.what,
    detail: line.detail ?? {},
    prev: last?.hash ?? root,
  };
  return [...timeline, { ...body, hash: hashOf(body) }];
}

/** The index of the first line that does not fit, or `undefined` when the chain is whole. Lines cut off the end cannot be seen. */
export function brokenAt(timeline: readonly Entry[], root: string): number | undefined {
  const index = timeline.findIndex(
    (entry, i) => entry.prev !== (timeline[i - 1]?.hash ?? root) || entry.hash !== hashOf(entry),
  );
  return index < 0 ? undefined : index;
}

/** Reads a line back from storage. What is not one stays in the timeline as a line that fits no chain. */
export function parseEntry(value: unknown): Entry {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Entry, unknown>>;
  const { at, what, detail, prev, hash } = from;
  const fits =
    typeof at === 'number' && typeof what === 'string' && typeof prev === 'string' && typeof hash === 'string';
  if (!fits || typeof detail !== 'object' || detail === null)
    return { at: 0, what: 'damaged', detail: {}, prev: '', hash: '' };
  const texts = Object.entries(detail).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { at, what, detail: Object.fromEntries(texts), prev, hash };
}
