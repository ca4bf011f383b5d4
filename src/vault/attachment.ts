import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { Bytes } from './bytes';
import { digestOf } from './canonical';

/** A file that belongs to a key, such as a keystore. Holds a secret. */
export interface Attachment {
  name: string;
  size: number;
  /** SHA-256 of its bytes, hex. */
  digest: string;
  /** Base64 as every tool reads it (RFC 4648 §4). Absent where a copy had no room for it. */
  data?: string;
}

const mebibyte = 1_048_576;
/** Bytes of one file and of all files of a vault; files of a key; characters of a name. */
export const attachmentCaps = { bytes: mebibyte, inAll: 5 * mebibyte, count: 5, name: 120 };

export function attachmentOf(name: string, bytes: Uint8Array): Attachment {
  const digest = bytesToHex(sha256(bytes));
  return { name: fileNameOf(name), size: bytes.length, digest, data: base64.encode(bytes) };
}

/** Without what could lead out of a folder or hide the end of a name; the end is what tells the kind of a file. */
export function fileNameOf(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]|[/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  const short = plain.length <= attachmentCaps.name ? plain : `${plain.slice(0, 80)}…${plain.slice(-30)}`;
  return short.trim() || 'file';
}

/** `undefined` when it is not there, or is not what it was when it was taken in. */
export function bytesOf({ data, digest, size }: Attachment): Bytes | undefined {
  if (data === undefined) return undefined;
  try {
    const bytes = new Uint8Array(base64.decode(data));
    return bytes.length === size && bytesToHex(sha256(bytes)) === digest ? bytes : undefined;
  } catch {
    return undefined; // bits that no encoder writes
  }
}

type Loose = Record<string, unknown>;

export function parseAttachment(value: unknown): Attachment | undefined {
  const { name, size, digest, data } = (typeof value === 'object' && value !== null ? value : {}) as Loose;
  if (typeof name !== 'string' || fileNameOf(name) !== name) return undefined;
  if (!Number.isSafeInteger(size) || (size as number) < 1 || (size as number) > attachmentCaps.bytes) return undefined;
  if (typeof digest !== 'string' || !/^[\da-f]{64}$/.test(digest)) return undefined;
  const isHere = typeof data === 'string' && data.length === Math.ceil((size as number) / 3) * 4 && isBase64.test(data);
  return { name, size: size as number, digest, ...(isHere && { data }) };
}
const isBase64 = /^[A-Za-z\d+/]+={0,2}$/;

type WithFiles = { readonly attachments?: readonly Attachment[] };

/** A key without the bytes of its files; their names, sizes and digests stay. */
export function withoutFiles<K extends WithFiles>(key: K): K {
  if (!key.attachments) return key;
  return { ...key, attachments: key.attachments.map(({ data: _left, ...rest }) => rest) };
}

/** What two states of a key are compared by: the digests stand in for the files, which some copies leave out. */
export const contentOf = (key: WithFiles): string => digestOf(withoutFiles(key));

/** Every file's bytes that one of the other has and this one lacks. */
export function withFilesOf<K extends WithFiles>(key: K, other: WithFiles | undefined): K {
  if (!key.attachments?.some(isLeftOut)) return key;
  const there = new Map(other?.attachments?.map((one) => [one.digest, one.data]));
  const attachments = key.attachments.map((one) => {
    const data = one.data ?? there.get(one.digest);
    return data === undefined ? one : { ...one, data };
  });
  return { ...key, attachments };
}

/** Of how many files the bytes are lacking. */
export const leftOutOf = (key: WithFiles | undefined): number => (key?.attachments ?? []).filter(isLeftOut).length;
export const isLeftOut = ({ data }: Attachment): boolean => data === undefined;
export const sizeOfFiles = (keys: readonly WithFiles[]): number =>
  keys.reduce((sum, { attachments = [] }) => sum + attachments.reduce((all, { size }) => all + size, 0), 0);

/** A name that none of the others has: `key.json`, `key (2).json`. */
export function freeName(name: string, taken: readonly string[]): string {
  const [, stem = name, end = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  let free = name;
  for (let nth = 2; taken.includes(free); nth++) free = `${stem} (${nth})${end}`;
  return free;
}
