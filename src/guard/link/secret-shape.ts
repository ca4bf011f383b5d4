/** What a text is, when it is nothing that leads anywhere but something that must not be shown around. */
export type SecretShape = 'phrase' | 'privateKey' | 'keystore' | 'recoveryKey' | 'secondFactor';

const longest = 20_000;

/**
 * Recognises a secret by its shape alone. A false alarm costs a sentence, so the shape is enough.
 * @param text as pasted, or as a QR code held it
 */
export function secretShape(text: string): SecretShape | undefined {
  const plain = text.slice(0, longest).trim();
  if (/\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/i.test(plain)) return 'recoveryKey';
  if (/^otpauth(?:-migration)?:\/\//i.test(plain)) return 'secondFactor';
  if (/^\{[\s\S]*"(?:crypto|Crypto)"[\s\S]*\}$/.test(plain) && /"ciphertext"/.test(plain)) return 'keystore';
  // 64 hex digits, WIF, extended private keys.
  if (/^(?:0x)?[0-9a-f]{64}$/i.test(plain)) return 'privateKey';
  if (/^[5KL][1-9A-HJ-NP-Za-km-z]{50,51}$/.test(plain) || /^[xyz]prv[1-9A-HJ-NP-Za-km-z]{100,112}$/.test(plain))
    return 'privateKey';
  return isPhrase(plain) ? 'phrase' : undefined;
}

/** 12 to 24 short words of one alphabet and nothing else; Chinese ones may stand without blanks. */
function isPhrase(text: string): boolean {
  const counts = new Set([12, 15, 18, 21, 24]);
  if (text.length > 400) return false;
  const words = text
    .toLowerCase()
    .replace(/\b\d{1,2}[.):]/g, ' ')
    .split(/[\s,，、;]+/)
    .filter(Boolean);
  if (counts.has(words.length) && words.every((word) => /^[a-z]{3,8}$/.test(word))) return true;
  const signs = Array.from(words.join(''));
  return (
    counts.has(signs.length) &&
    words.every((word) => word.length === 1 || words.length === 1) &&
    signs.every((sign) => /\p{Script=Han}/u.test(sign))
  );
}
