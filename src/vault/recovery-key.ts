import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import type { Bytes, Random } from './bytes';

/** The data and checksum characters of bech32 (BIP-173) that follow the `1`. */
const alphabet = /^[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]+$/;
const prefix = 'AGE-SECRET-KEY-';
const lead = `${prefix}1`;
const dataLength = 58;

/** A new age X25519 identity: `AGE-SECRET-KEY-1…`, with the checksum of bech32. */
export const newRecoveryKey = (random: Random): string => recoveryKeyOf(random(32));

/** The public half, `age1…`. */
export const recipientOf = (recoveryKey: string): Promise<string> => identityToRecipient(recoveryKey);

/** In groups for paper. Read back by `parseRecoveryKey`; the `age` tool wants it without the spaces. */
export const groupRecoveryKey = (recoveryKey: string): string =>
  `${lead} ${(recoveryKey.slice(lead.length).match(/.{1,4}/g) ?? []).join(' ')}`;

export type TypedKey = { ok: true; key: string } | { ok: false; why: 'typoInKey' };

/**
 * As typed from paper: any case, any grouping by spaces, line breaks or hyphens, full-width characters, with or
 * without `AGE-SECRET-KEY-1`. The letter O is read as zero, since O does not occur. The checksum finds every typo.
 */
export function parseRecoveryKey(typed: string): TypedKey {
  const plain = typed
    .slice(0, 1_000)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const data = plain.replace(/^(AGE)?SECRETKEY1/, '').replaceAll('O', '0');
  if (data.length !== dataLength || !alphabet.test(data)) return { ok: false, why: 'typoInKey' };
  const key = lead + data;
  try {
    return bech32.decodeToBytes(key).bytes.length === 32 ? { ok: true, key } : { ok: false, why: 'typoInKey' };
  } catch {
    return { ok: false, why: 'typoInKey' }; // the checksum does not fit
  }
}

/** The 32 bytes of the identity, which shares are made of. */
export const bytesOfRecoveryKey = (recoveryKey: string): Bytes =>
  new Uint8Array(bech32.decodeToBytes(recoveryKey).bytes);
export const recoveryKeyOf = (identity: Uint8Array): string => bech32.encodeFromBytes(prefix, identity).toUpperCase();
