import { sha256 } from '@noble/hashes/sha2.js';
import { sameBytes } from '../../vault/bytes';
import { fileCap } from '../armor';
import type { LookWhy } from '../copy';

/** The first eight bytes of every KeePass 2 database. */
const signature = new Uint8Array([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5]);
/** Larger than any field of a header that we or others write: custom data at most. */
const mostField = 65_536;
/** What KeePassXC, KeePass and kdbxweb put into one block. */
const mostBlock = 1_048_576;
/** Above what our largest file needs. Each block costs two hashes, so a file of empty ones would keep a tab busy. */
const mostBlocks = 64;

/** Where the header ends, once the file is known to be whole. */
export type LookedAtKdbx = { ok: true; headerEnd: number } | { ok: false; why: LookWhy };

/**
 * The outer form of a KDBX 4 file (keepass.info/help/kb/kdbx.html): header, its SHA-256 and HMAC, blocks up to an empty
 * one. Without any key it tells a file that was cut short from one that was altered, and refuses older formats.
 */
export function lookAtKdbx(bytes: Uint8Array): LookedAtKdbx {
  const refuse = (why: LookWhy): LookedAtKdbx => ({ ok: false, why });
  const begins = bytes.subarray(0, signature.length);
  const differing = begins.filter((byte, at) => byte !== signature[at]).length;
  if (bytes.length === 0 || differing > 1) return refuse('notACopy');
  if (bytes.length > fileCap) return refuse('tooBig');
  if (differing > 0) return refuse(bytes.length < signature.length ? 'notACopy' : 'damaged');
  if (bytes.length < 12) return refuse('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const major = view.getUint16(10, true);
  if (major !== 4) return refuse(major === 3 || major === 2 ? 'unknownFormat' : 'damaged');
  let at = 12;
  for (let id = -1; id !== 0; ) {
    if (at + 5 > bytes.length) return refuse('truncated');
    id = view.getUint8(at);
    const size = view.getUint32(at + 1, true);
    if (size > mostField) return refuse('damaged');
    at += 5 + size;
  }
  const headerEnd = at;
  if (headerEnd + 64 > bytes.length) return refuse('truncated');
  if (!sameBytes(sha256(bytes.subarray(0, at)), bytes.subarray(at, at + 32))) return refuse('damaged');
  at += 64;
  for (let block = 0; block <= mostBlocks; block++) {
    if (at + 36 > bytes.length) return refuse('truncated');
    const size = view.getUint32(at + 32, true);
    if (size > mostBlock) return refuse('damaged');
    at += 36 + size;
    if (size === 0) return at === bytes.length ? { ok: true, headerEnd } : refuse('damaged');
  }
  return refuse('damaged');
}
