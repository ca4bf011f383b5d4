import { type Attachment, attachmentCaps, isLeftOut, parseAttachment } from './attachment';
import type { KeyKind } from './kind';

/** Where else a key is kept. */
export interface KeptAt {
  id: string;
  where: (typeof places)[number];
  note: string;
}

const places = ['paper', 'password-manager', 'other-device', 'safe', 'secure-notes', 'person', 'other'] as const;
const kinds: readonly KeyKind[] = ['account-key', 'passkey', 'wallet-secret'];

/** A guarded key, as it lies sealed inside a record. */
export interface GuardedKey {
  id: string;
  kind: KeyKind;
  label: string;
  /** The account it opens, as the user names it. */
  account: string;
  /** Absent when the user keeps it elsewhere only. Holds a secret. */
  secret?: string;
  /** For a secret that is not stored: a slow keyed check, so that a copy elsewhere can still be verified. */
  check?: string;
  /** Of the check, base64url; absent where it comes from the vault key (checks of before 2026-11-27). */
  checkSalt?: string;
  keptAt: readonly KeptAt[];
  note: string;
  createdAt: number;
  changedAt: number;
  /** The second factor of the account, as an `otpauth://totp/` address. Holds a secret. */
  totp?: string;
  /** The account's backup codes for its second factor, in the order in which they were given. Each holds a secret. */
  codes?: readonly BackupCode[];
  /** Files that belong to it, such as a keystore. Each holds a secret. */
  attachments?: readonly Attachment[];
  /** The key that this one replaced. */
  replaces?: string;
  retiredAt?: number;
  /** How it is known that the retired key no longer works. */
  retiredProof?: 'seen-refused' | 'said-refused';
  /** When it reached a page that must not have it, the first one first. Noted by the guard, which proves nothing. */
  sightings?: readonly Sighting[];
}

/** A page got the whole of a key. */
export interface Sighting {
  /** Of the note: the same one is never taken in twice. */
  id: string;
  at: number;
  /** How it got there. */
  by: LeakWay;
  /** Unknown of a private window. */
  host?: string;
  /** Noted while the vault was locked. */
  locked?: true;
  /** The secret was changed since: what the page got is worth nothing. */
  settled?: true;
}

const leakWays = ['typed', 'pasted', 'dropped', 'composed', 'filled', 'submitted'] as const;
type LeakWay = (typeof leakWays)[number];

/** It opens the account once, in place of a one-time code. */
export interface BackupCode {
  code: string;
  usedAt?: number;
}

/** Most characters of each field; of places and codes, how many. A keystore file fits into a secret. */
export const keyCaps = {
  label: 200,
  account: 300,
  secret: 20_000,
  note: 4_000,
  keptAt: 30,
  totp: 1_000,
  code: 100,
  codes: 50,
  sightings: 50,
};

/** A key without what is secret in it. */
export type KeySummary = Omit<GuardedKey, 'secret' | 'check' | 'checkSalt' | 'totp' | 'codes' | 'attachments'> & {
  hasSecret: boolean;
  hasCheck: boolean;
  hasTotp?: true;
  /** How many backup codes there are, and how many of them are not used. */
  codes?: { left: number; total: number };
  /** `leftOut`: the copy that the vault was restored from had no room for it. */
  files?: readonly { name: string; size: number; leftOut?: true }[];
};

export function summaryOf({
  secret,
  check,
  checkSalt: _salt,
  totp,
  codes,
  attachments,
  ...rest
}: GuardedKey): KeySummary {
  const left = codes?.filter(({ usedAt }) => usedAt === undefined).length ?? 0;
  return {
    ...rest,
    hasSecret: secret !== undefined,
    hasCheck: check !== undefined,
    ...(totp !== undefined && { hasTotp: true }),
    ...(codes && { codes: { left, total: codes.length } }),
    ...(attachments && {
      files: attachments.map((one) => ({ name: one.name, size: one.size, ...(isLeftOut(one) && { leftOut: true }) })),
    }),
  };
}

type Loose = Record<string, unknown>;
const object = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isId = (value: unknown): value is string => isText(value, 64) && /^[\w-]+$/.test(value);

/** `undefined` for what is not a key, such as one that was damaged before it was sealed. Unknown fields are dropped. */
export function parseKey(value: unknown): GuardedKey | undefined {
  const from = object(value);
  const { id, label, account, note, createdAt, changedAt, secret, check, replaces, retiredAt, retiredProof } = from;
  const kind = kinds.find((known) => known === from.kind);
  if (!isId(id) || !kind || !isText(label, keyCaps.label) || !isText(account, keyCaps.account)) return undefined;
  if (!isText(note, keyCaps.note) || !isTime(createdAt) || !isTime(changedAt)) return undefined;
  if (secret !== undefined && !isText(secret, keyCaps.secret)) return undefined;
  const keptAt = Array.isArray(from.keptAt)
    ? from.keptAt.slice(0, keyCaps.keptAt).flatMap((at) => parsePlace(at) ?? [])
    : [];
  const codes = Array.isArray(from.codes)
    ? from.codes.slice(0, keyCaps.codes).flatMap((one) => parseCode(one) ?? [])
    : [];
  const attachments = Array.isArray(from.attachments)
    ? from.attachments.slice(0, attachmentCaps.count).flatMap((one) => parseAttachment(one) ?? [])
    : [];
  const sightings = Array.isArray(from.sightings)
    ? from.sightings.slice(0, keyCaps.sightings).flatMap((one) => parseSighting(one) ?? [])
    : [];
  return {
    id,
    kind,
    label,
    account,
    note,
    keptAt,
    createdAt,
    changedAt,
    ...(secret !== undefined && { secret }),
    ...(isText(check, 200) && { check }),
    ...(isText(from.totp, keyCaps.totp) && from.totp.startsWith('otpauth://totp/') && { totp: from.totp }),
    ...(codes.length > 0 && { codes }),
    ...(isText(from.checkSalt, 100) && { checkSalt: from.checkSalt }),
    ...(isId(replaces) && { replaces }),
    ...(isTime(retiredAt) && { retiredAt }),
    ...((retiredProof === 'seen-refused' || retiredProof === 'said-refused') && { retiredProof }),
    ...(attachments.length > 0 && { attachments }),
    ...(sightings.length > 0 && { sightings }),
  };
}

/** From a record, or from a note that anybody may have written. */
export function parseSighting(value: unknown): Sighting | undefined {
  const { id, at, by, host, locked, settled } = object(value);
  const way = leakWays.find((known) => known === by);
  if (!isId(id) || !isTime(at) || at > latest || !way) return undefined;
  if (host !== undefined && !(isText(host, 253) && /^[\w.:[\]-]+$/.test(host))) return undefined;
  return {
    id,
    at,
    by: way,
    ...(host !== undefined && { host }),
    ...(locked === true && { locked }),
    ...(settled === true && { settled }),
  };
}
/** What a Date can hold. */
const latest = 8.64e15;

/** What was noted of the state before stays known when a later state takes its place; of another secret it no longer counts. */
export function withSightingsOf(key: GuardedKey, before: GuardedKey | undefined): GuardedKey {
  const own = key.sightings ?? [];
  const lacking = (before?.sightings ?? []).filter(({ id }) => own.every((one) => one.id !== id));
  if (lacking.length === 0) return key;
  const isOther = before?.secret !== undefined && key.secret !== undefined && before.secret !== key.secret;
  const added = isOther ? lacking.map((one) => ({ ...one, settled: true as const })) : lacking;
  return { ...key, sightings: [...added, ...own].slice(0, keyCaps.sightings) };
}

/** A page that must not have it has this very key, and it still opens something. */
export const isExposed = ({ retiredAt, sightings = [] }: Pick<GuardedKey, 'retiredAt' | 'sightings'>): boolean =>
  retiredAt === undefined && sightings.some(({ settled }) => !settled);

function parseCode(value: unknown): BackupCode | undefined {
  const { code, usedAt } = object(value);
  return isText(code, keyCaps.code) && code !== '' ? { code, ...(isTime(usedAt) && { usedAt }) } : undefined;
}

function parsePlace(value: unknown): KeptAt | undefined {
  const from = object(value);
  const where = places.find((known) => known === from.where);
  return where && isId(from.id) && isText(from.note, keyCaps.note)
    ? { id: from.id, where, note: from.note }
    : undefined;
}
