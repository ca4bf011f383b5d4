import { expect, test } from 'vitest';
import { base32, totp, totpMatches } from './totp';

// RFC 6238 appendix B, SHA-1; the last six of its eight digits
const secret = base32(Buffer.from('12345678901234567890'));
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %i s', (seconds, code) => expect(totp(secret, seconds * 1000)).toBe(code));

test('a clock half a minute off still matches, a minute and a half does not', () => {
  const code = totp(secret, 1_111_111_109_000);
  expect(totpMatches(secret, code, 1_111_111_109_000 + 30_000)).toBe(true);
  expect(totpMatches(secret, code, 1_111_111_109_000 + 90_000)).toBe(false);
});
