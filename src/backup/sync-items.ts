import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Bytes, fromText, toText } from '../vault/bytes';
import { armored, unarmor } from './armor';

/** What browsers allow `storage.sync` (an item is its key and its value as JSON). */
export const syncQuota = { bytes: 102_400, perItem: 8_192, items: 512 };

/** One copy in the browser's sync storage: a head, and numbered parts of the age file as base64url. */
export interface Generation {
  id: string;
  madeAt: number;
  counter: number;
  /** SHA-256 of the age file as it would be saved, hex. */
  digest: string;
  parts: number;
}
export type SyncItems = Readonly<Record<string, unknown>>;

const headOf = (id: string) => `copy-${id}`;
const partOf = (id: string, at: number) => `copy-${id}-${at}`;
/** Room for the key, the quotes, and a margin. */
const partLength = syncQuota.perItem - 64;
const mostParts = 16;

const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/** As the browser counts it. */
export const sizeOf = (items: SyncItems): number =>
  Object.entries(items).reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);

/** The items of a new generation. The armor and its line breaks stay out: they come back the same when it is read. */
export function itemsOf(
  file: Bytes,
  what: { id: string; madeAt: number; counter: number },
): { generation: Generation; items: SyncItems } {
  const bare = unarmor(file);
  if (!bare.ok) throw new Error('not an age file');
  const text = toText(bare.file);
  const parts = text.match(new RegExp(`.{1,${partLength}}`, 'gs')) ?? [];
  const { id, madeAt, counter } = what;
  const generation = { id, madeAt, counter, digest: hashOf(file), parts: parts.length };
  const items = Object.fromEntries(parts.map((part, at) => [partOf(id, at), part]));
  return { generation, items: { ...items, [headOf(id)]: generation } };
}

/** The generations whose heads lie there, the newest first. Their parts may still be on their way. */
export function generationsIn(items: SyncItems): Generation[] {
  const found = Object.entries(items).flatMap(([key, value]) => {
    const generation = parseHead(value);
    return generation && key === headOf(generation.id) ? [generation] : [];
  });
  return found.sort((a, b) => b.counter - a.counter || b.madeAt - a.madeAt);
}

/** Every key of a generation, whether its head says so or not. */
export const keysOf = (items: SyncItems, id: string): string[] =>
  Object.keys(items).filter((key) => key === headOf(id) || key.startsWith(`${headOf(id)}-`));

/** `incomplete`: parts are missing, on their way from another computer or lost. */
export type ReadGeneration = { ok: true; file: Bytes } | { ok: false; why: 'incomplete' | 'altered' };

export function fileOf(items: SyncItems, { id, parts, digest }: Generation): ReadGeneration {
  const texts = Array.from({ length: parts }, (_, at) => items[partOf(id, at)]);
  if (!texts.every((text): text is string => typeof text === 'string')) return { ok: false, why: 'incomplete' };
  const bare = fromText(texts.join(''));
  const file = bare && armored(bare);
  return file && hashOf(file) === digest ? { ok: true, file } : { ok: false, why: 'altered' };
}

/**
 * Which older generations have to go for a new one, the oldest first: two are kept where they fit. `undefined` when it
 * does not even fit alone. What others keep in the same storage counts, and is left alone.
 */
export function makesWay(items: SyncItems, added: SyncItems): Generation[] | undefined {
  const old = generationsIn(items);
  const going: Generation[] = old.slice(1).reverse();
  const fits = () => {
    const gone = new Set(going.flatMap(({ id }) => keysOf(items, id)));
    const left = Object.fromEntries(Object.entries(items).filter(([key]) => !gone.has(key)));
    const count = Object.keys(left).length + Object.keys(added).length;
    return sizeOf(left) + sizeOf(added) <= syncQuota.bytes && count <= syncQuota.items;
  };
  if (fits()) return going;
  const [newest] = old;
  if (newest) going.push(newest);
  return fits() ? going : undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function parseHead(value: unknown): Generation | undefined {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Generation, unknown>>;
  const { id, madeAt, counter, digest, parts } = from;
  if (typeof id !== 'string' || !/^[a-z\d]{8}$/.test(id) || typeof digest !== 'string') return undefined;
  if (!/^[\da-f]{64}$/.test(digest) || !isCount(madeAt) || !isCount(counter)) return undefined;
  return isCount(parts) && parts > 0 && parts <= mostParts ? { id, madeAt, counter, digest, parts } : undefined;
}
