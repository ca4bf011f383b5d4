import { type GuardedKey, keyCaps } from '../../vault/key';

/** A secret that another program kept, in the words of this vault. */
export type Found = Pick<GuardedKey, 'kind' | 'label' | 'account' | 'note'> & { secret: string };

/** Most secrets that are taken from one file. */
export const mostFound = 2_000;

export interface FoundIn {
  found: Found[];
  /** Entries without a secret, of a kind that is not kept here, or too long to be kept whole. */
  skipped: number;
}

/** Lines that hold something; together they are the note. */
export const linesOf = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line?.trim()).join('\n');

/** What looks like a recovery phrase or a private key opens a wallet, whatever the other program called it. */
export const kindOf = (secret: string): Found['kind'] =>
  /^\s*(0x)?[0-9a-f]{64}\s*$/i.test(secret) || /^\s*(\p{L}+\s+){11,23}\p{L}+\s*$/u.test(secret)
    ? 'wallet-secret'
    : 'account-key';

/** Nothing is cut: what does not fit is not taken, and counted. */
export const fits = ({ label, account, note, secret }: Found): boolean =>
  secret.trim() !== '' &&
  label.length <= keyCaps.label &&
  account.length <= keyCaps.account &&
  note.length <= keyCaps.note &&
  secret.length <= keyCaps.secret;

export function foundIn(all: readonly (Found | undefined)[]): FoundIn {
  const found = all.flatMap((one) => (one && fits(one) ? [one] : [])).slice(0, mostFound);
  return { found, skipped: all.length - found.length };
}
