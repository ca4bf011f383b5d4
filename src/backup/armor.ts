import { base64 } from '@scure/base';
import { armor } from 'age-encryption';
import type { Bytes } from '../vault/bytes';

/** Most bytes of a file that is looked at: far above 10,000 keys would be somebody else's file. */
export const fileCap = 16_000_000;

const begin = '-----BEGIN AGE ENCRYPTED FILE-----';
const end = '-----END AGE ENCRYPTED FILE-----';

export type Unarmored = { ok: true; file: Bytes } | { ok: false; why: 'tooBig' | 'notACopy' | 'truncated' | 'damaged' };

/** ASCII armor without a line break at the end: whatever is cut off, the last line is no longer whole. */
export const armored = (file: Uint8Array): Bytes =>
  new Uint8Array(new TextEncoder().encode(armor.encode(file).trimEnd()));

/**
 * The armor tells a file that was cut short (its last line is missing) from one that was altered, before any key is
 * asked for. Line ends of Windows and white space around the text are forgiven: mail programs add both.
 */
export function unarmor(bytes: Uint8Array): Unarmored {
  if (bytes.length > fileCap) return { ok: false, why: 'tooBig' };
  const text = new TextDecoder('latin1')
    .decode(bytes)
    .replaceAll('\r\n', '\n')
    .replace(/^(ï»¿)?\s*/, '');
  const closed = text.trimEnd();
  if (begin.startsWith(text)) return { ok: false, why: 'truncated' };
  if (!text.startsWith(begin))
    return { ok: false, why: isNearly(text.slice(0, begin.length), begin) ? 'damaged' : 'notACopy' };
  if (!closed.endsWith(end)) {
    const nearly = isNearly(text.slice(-end.length), end) || isNearly(closed.slice(-end.length), end);
    return { ok: false, why: nearly ? 'damaged' : 'truncated' };
  }
  try {
    const file = armor.decode(closed);
    // base64 that does not come back the same hides bits in its padding.
    return armor.encode(file).trimEnd() === closed
      ? { ok: true, file: new Uint8Array(file) }
      : { ok: false, why: 'damaged' };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

/** What stands at the start of the file inside the armor, as far as it can be read: enough to tell who can open it. */
export function headOf(bytes: Uint8Array): string {
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, 600)).trimStart().split(/\r?\n/).slice(1, 6);
  const whole = lines.join('').replace(/[^A-Za-z0-9+/].*$/s, '');
  const head = base64.decode(whole.slice(0, whole.length - (whole.length % 4)));
  return new TextDecoder('latin1').decode(head);
}

const versionLine = 'age-encryption.org/v1\n-> ';

/** Does the file open with a passphrase? Then nothing else opens it (age.md: a scrypt stanza stands alone). */
export const isForPassphrase = (bytes: Uint8Array): boolean =>
  isNearly(headOf(bytes).slice(versionLine.length, versionLine.length + 7), 'scrypt ');

/** The same but for a letter or two. */
export function isNearly(text: string, wanted: string): boolean {
  if (text.length !== wanted.length) return false;
  return [...wanted].filter((letter, at) => text[at] !== letter).length <= 2;
}
