import { type GuardedKey, keyCaps } from '../../vault/key';
import { parseTotp } from '../../vault/totp';

/** A secret that another program kept, in the words of this vault. */
export type Found = Pick<GuardedKey, 'kind' | 'label' | 'account' | 'note' | 'totp' | 'attachments'> & {
  secret: string;
};

/** Most secrets that are taken from one file. */
export const mostFound = 2_000;

export interface FoundIn {
  found: Found[];
  /** Entries without a secret, of a kind that is not kept here, or too long to be kept whole. */
  skipped: number;
  /** Attached files that are too large, or too many for one entry. */
  filesSkipped?: number;
}

/** Lines that hold something; together they are the note. */
export const linesOf = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line?.trim()).join('\n');

/** One-time codes that we can make are kept as such; others, such as those that count, stay readable in the note. */
export function withCodes(found: Omit<Found, 'totp'>, codes: string): Found {
  if (!codes.trim()) return found;
  const read = parseTotp(codes, found.account);
  return read.ok ? { ...found, totp: read.uri } : { ...found, note: linesOf(found.note, codes) };
}

/** What looks like a recovery phrase or a private key opens a wallet, whatever the other program called it. */
export const kindOf = (secret: string): Found['kind'] =>
  /^\s*(0x)?[0-9a-f]{64}\s*$/i.test(secret) || /^\s*(\p{L}+\s+){11,23}\p{L}+\s*$/u.test(secret)
    ? 'wallet-secret'
    : 'account-key';

/** Nothing is cut: what does not fit is not taken, and counted. */
export const fits = ({ label, account, note, secret, attachments = [] }: Found): boolean =>
  (secret.trim() !== '' || attachments.length > 0) &&
  label.length <= keyCaps.label &&
  account.length <= keyCaps.account &&
  note.length <= keyCaps.note &&
  secret.length <= keyCaps.secret;

export function foundIn(all: readonly (Found | undefined)[]): FoundIn {
  const found = all.flatMap((one) => (one && fits(one) ? [one] : [])).slice(0, mostFound);
  return { found, skipped: all.length - found.length };
}
