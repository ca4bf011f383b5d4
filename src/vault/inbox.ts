import { canonicalJson, digestOf } from './canonical';

/**
 * What is noted for the vault where nothing can open it. Whoever can write to the storage can write notes: they are
 * untrusted until the vault opened them, and even then they are only told.
 */
export interface Inbox {
  vaultId: string;
  /** Random: tells this row of numbers from another one. */
  chain: string;
  /** The number of the next note, and the hash that it goes on from. */
  next: number;
  last: string;
  /** Notes for which there was no room. Those that lie there are never pushed out by later ones. */
  full: number;
  /** Something in it was not as it had been written. */
  damaged?: true;
  notes: readonly Note[];
  /** SHA-256 of the rest, hex: tells a flipped bit, and protects from nothing else. */
  sum: string;
}

export interface Note {
  /** 1, 2, 3 … */
  number: number;
  /** The hash of the note before; of the chain's root for the first. */
  prev: string;
  /** The encapsulated key and the ciphertext, base64url. */
  sealed: string;
}

/** Up to where the vault took its inbox in. */
export interface InboxMark {
  chain: string;
  number: number;
  hash: string;
}

export const inboxCaps = { notes: 100, text: 700, sealed: 1_200, number: 1_000_000 };

export const rootOfChain = (vaultId: string, chain: string): string => digestOf(['inbox', vaultId, chain]);
export const noteHash = ({ number, prev, sealed }: Note): string => digestOf({ number, prev, sealed });

/** What a note is bound to: moved to another place it does not open. */
export const noteAad = (vaultId: string, chain: string, { number, prev }: Omit<Note, 'sealed'>): string =>
  canonicalJson(['inbox', vaultId, chain, number, prev]);

const sumOf = ({ sum: _old, ...rest }: Inbox): string => digestOf(rest);
export const summed = (inbox: Omit<Inbox, 'sum'>): Inbox => ({ ...inbox, sum: digestOf(inbox) });

export const blank = { vaultId: '', chain: '', next: 1, last: '', full: 0, notes: [] };

/** After the vault took in what lay there up to the mark, and what did not fit was told. */
export function emptied(old: Inbox | undefined, mark: InboxMark | undefined, toldFull: number): Inbox | undefined {
  if (!old || old.chain === '') return undefined;
  if (!mark || old.chain !== mark.chain) return old;
  const { sum: _old, damaged: _told, ...rest } = old;
  const notes = old.notes.filter(({ number }) => number > mark.number);
  // The vault's own mark is sound; what lies in the storage need not be.
  const head = notes.length > 0 ? rest : { ...rest, next: mark.number + 1, last: mark.hash };
  return summed({ ...head, notes, full: Math.max(0, old.full - toldFull) });
}

type Loose = Record<string, unknown>;
const object = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const isCount = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && /^[\w-]+$/.test(value);
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function parseNote(value: unknown): Note | undefined {
  const { number, prev, sealed } = object(value);
  const isNote = isCount(number, inboxCaps.number) && number > 0 && isHash(prev) && isText(sealed, inboxCaps.sealed);
  return isNote ? { number, prev, sealed } : undefined;
}

/** `undefined` where there is nothing. Anything else is an inbox, however damaged. */
export function parseInbox(value: unknown): Inbox | undefined {
  if (value === undefined) return undefined;
  const { vaultId, chain, next, last, full, damaged, notes, sum } = object(value);
  const isHead = isText(vaultId, 64) && isText(chain, 64) && isHash(last) && isCount(next, inboxCaps.number + 1);
  if (!isHead || next < 1 || !Array.isArray(notes)) return { ...blank, damaged: true, sum: '' };
  const inbox: Inbox = {
    ...{ vaultId, chain, next, last },
    full: isCount(full, inboxCaps.number) ? full : 0,
    ...(damaged === true && { damaged }),
    notes: notes.slice(0, inboxCaps.notes).flatMap((note) => parseNote(note) ?? []),
    sum: isHash(sum) ? sum : '',
  };
  return isCount(full, inboxCaps.number) && sumOf(inbox) === inbox.sum ? inbox : { ...inbox, damaged: true };
}

export function parseMark(value: unknown): InboxMark | undefined {
  const { chain, number, hash } = object(value);
  return isText(chain, 64) && isCount(number, inboxCaps.number) && isHash(hash) ? { chain, number, hash } : undefined;
}

/** Something lies there for the vault, or has to be told. */
export const isWaiting = (inbox: Inbox | undefined): inbox is Inbox =>
  inbox !== undefined && (inbox.notes.length > 0 || inbox.full > 0 || inbox.damaged === true);
