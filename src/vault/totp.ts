import { Secret, TOTP, URI } from 'otpauth';
import { keyCaps } from './key';

/** `totpError_<why>` in the messages. `counter`: HOTP, whose counter would have to be kept in step with the server. */
export type TotpWhy = 'notTotp' | 'counter' | 'badSecret' | 'tooLong';
/** `uri` is written anew: only what counts, in one form. */
export type ParsedTotp = { ok: true; uri: string; issuer: string; account: string } | { ok: false; why: TotpWhy };

const allowed = { digits: [6, 7, 8], periods: { least: 10, most: 120 }, algorithms: ['SHA1', 'SHA256', 'SHA512'] };
const refuse = (why: TotpWhy): ParsedTotp => ({ ok: false, why });

/**
 * What an issuer gives: an `otpauth://totp/` address (the Key URI format, from a QR code or pasted), or the bare secret in
 * base32, as it stands beside the picture. `account` names it where the address does not.
 */
export function parseTotp(typed: string, account = ''): ParsedTotp {
  const text = typed.trim();
  if (text.length > keyCaps.totp) return refuse('tooLong');
  if (/^otpauth:\/\/hotp\//i.test(text)) return refuse('counter');
  const isAddress = /^[a-z][\w.+-]*:\/\//i.test(text);
  const totp = isAddress ? fromUri(text) : fromSecret(text, account);
  if (!totp) return refuse(isAddress ? 'notTotp' : 'badSecret');
  const { algorithm, digits, period, secret, issuer, label } = totp;
  const { least, most } = allowed.periods;
  if (!allowed.algorithms.includes(algorithm) || !allowed.digits.includes(digits)) return refuse('notTotp');
  if (!Number.isSafeInteger(period) || period < least || period > most) return refuse('notTotp');
  // 40 bits are less than any issuer gives: a code, not a secret, was pasted.
  if (secret.buffer.byteLength < 5) return refuse('badSecret');
  const uri = totp.toString();
  return uri.length > keyCaps.totp ? refuse('tooLong') : { ok: true, uri, issuer, account: label };
}

/** The code at a time, and how long it is good. `undefined` for what `parseTotp` did not write. */
export function codeAt(uri: string, now: number): { code: string; leftMs: number; periodMs: number } | undefined {
  const totp = fromUri(uri);
  if (!totp) return undefined;
  const periodMs = totp.period * 1000;
  return { code: totp.generate({ timestamp: now }), leftMs: periodMs - (now % periodMs), periodMs };
}

function fromUri(text: string): TOTP | undefined {
  try {
    const read = URI.parse(text);
    return read instanceof TOTP ? read : undefined;
  } catch {
    return undefined; // typed or scanned: not being such an address is an expected answer
  }
}

function fromSecret(text: string, label: string): TOTP | undefined {
  const letters = text.replaceAll(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (!/^[A-Z2-7]{8,}$/.test(letters)) return undefined;
  return new TOTP({ secret: Secret.fromBase32(letters), label: label || 'TOTP' });
}

/** Codes as issuers print them: one a line, or with spaces, commas or numbers before them. Each once. */
export function codesIn(text: string): string[] {
  const lines = text.slice(0, 20_000).split(/[\n,;\t]+/);
  const codes = lines.map((line) =>
    line
      .trim()
      .replace(/^(\d{1,2}[.)]|[-*•])\s+/, '')
      .slice(0, keyCaps.code),
  );
  return [...new Set(codes.filter((code) => /[\p{L}\d]{4}/u.test(code.replaceAll(/[\s-]/g, ''))))].slice(
    0,
    keyCaps.codes,
  );
}
