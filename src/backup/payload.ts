import { bytesOf } from '../vault/attachment';
import { type Bytes, utf8 } from '../vault/bytes';
import { canonicalJson } from '../vault/canonical';
import { type GuardedKey, parseKey } from '../vault/key';
import { isSignedBy, sign } from '../vault/signing';
import { type Copy, parseCopy } from './copy';

/** What a copy holds. Readable by a person who has nothing but the `age` tool. */
export interface Payload {
  /** For whoever opens it years later. */
  about: string;
  format: typeof format;
  version: number;
  vaultId: string;
  epoch: number;
  /** The manifest's counter: which state of the vault this is. */
  counter: number;
  /** Epoch ms, and the same as a date. */
  madeAt: number;
  date: string;
  keys: readonly { rev: number; key: GuardedKey }[];
  /** What was known of the other copies: a restored vault still knows where they lie and when each was proven. Since version 2. */
  copies?: readonly Copy[];
  /** The private half of `signingKey`, base64url: a restored vault signs as before, so the sheet stays true. Since version 2. */
  signingSeed?: string;
  /** The public half of the recovery key: a vault restored with a passphrase keeps it. In copies that a passphrase opens. */
  recipient?: string;
  /** Ed25519 public key, and its signature over the canonical JSON of everything but `signature`. Both base64url. */
  signingKey: string;
  signature: string;
}

const mostCopies = 100;

export const format = 'tokenim-guardian-copy';
export const version = 2;

const about =
  'Copy of the keys kept by TokenIM Key Guardian (unofficial). Every entry under "keys" is one key: "label" is its name, ' +
  '"secret" the key itself; where "secret" is absent it is kept elsewhere, see "keptAt". Show this text to nobody. ' +
  '这是 TokenIM Key Guardian（非官方）保管的密钥副本。"keys" 下每一项是一把密钥，"label" 是名称，"secret" 是密钥本身。请勿给任何人看。';

type Content = Pick<
  Payload,
  'vaultId' | 'epoch' | 'counter' | 'madeAt' | 'keys' | 'copies' | 'signingSeed' | 'recipient' | 'signingKey'
>;

export async function signedPayload(content: Content, signingSeed: Bytes): Promise<Payload> {
  const date = new Date(content.madeAt).toISOString();
  const body = { about, format, version, date, ...content } as const;
  return { ...body, signature: await sign(signingSeed, signedText(body)) };
}

const signedText = (body: Omit<Payload, 'signature'>): Bytes => utf8(`${format}\n${canonicalJson(body)}`);

/** Two spaces per level: people read it. */
export const printPayload = (payload: Payload): string => `${JSON.stringify(payload, undefined, 2)}\n`;

export type ReadPayload = { ok: true; payload: Payload } | { ok: false; why: 'notACopy' | 'tooNew' | 'forged' };

/** The signature must be by the key inside; whether that is the vault's own key is for the caller to compare. */
export async function readPayload(text: string): Promise<ReadPayload> {
  const value = parseJson(text);
  if (value?.format !== format || !Number.isSafeInteger(value.version)) return { ok: false, why: 'notACopy' };
  if ((value.version as number) > version) return { ok: false, why: 'tooNew' };
  const { signature, ...body } = value as unknown as Payload;
  if (typeof signature !== 'string' || typeof body.signingKey !== 'string') return { ok: false, why: 'forged' };
  const signed = signable(body);
  if (!signed || !(await isSignedBy(body.signingKey, signature, signed))) return { ok: false, why: 'forged' };
  // Signed, but perhaps by a stranger who knows the recipient: the shape is checked all the same.
  const rows: unknown = body.keys;
  if (typeof body.vaultId !== 'string' || !Array.isArray(rows)) return { ok: false, why: 'forged' };
  if (![body.epoch, body.counter, body.madeAt].every(Number.isSafeInteger)) return { ok: false, why: 'forged' };
  const keys = rows.flatMap((row: Partial<Payload['keys'][number]> | null) => {
    const key = parseKey(row?.key);
    return key && Number.isSafeInteger(row?.rev) ? [{ rev: row?.rev as number, key: withTrueFiles(key) }] : [];
  });
  const { copies, signingSeed, recipient, ...rest } = body;
  const payload: Payload = { ...rest, keys, signature };
  if (Array.isArray(copies))
    payload.copies = copies.slice(0, mostCopies).flatMap((copy: unknown) => parseCopy(copy) ?? []);
  if (typeof signingSeed === 'string') payload.signingSeed = signingSeed;
  if (typeof recipient === 'string' && /^age1[a-z0-9]{58}$/.test(recipient)) payload.recipient = recipient;
  return { ok: true, payload };
}

/** A file whose bytes are not those of its digest is as good as left out. */
function withTrueFiles(key: GuardedKey): GuardedKey {
  if (!key.attachments) return key;
  const attachments = key.attachments.map((one) => {
    const { data, ...rest } = one;
    return data === undefined || bytesOf(one) ? one : rest;
  });
  return { ...key, attachments };
}

function signable(body: Omit<Payload, 'signature'>): Bytes | undefined {
  try {
    return signedText(body);
  } catch {
    return undefined; // nested deeper than the stack: nothing that we wrote
  }
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // not JSON: not one of ours
  }
}
