import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../src/guard/link/difference';
import { hostParts, ownerOf } from '../../../src/guard/link/host-parts';
import { secretShape } from '../../../src/guard/link/secret-shape';

describe('what is a secret and no link', () => {
  test.each([
    ['legal winner thank year wave sausage worth useful legal winner thank yellow', 'phrase'],
    [
      '1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow',
      'phrase',
    ],
    ['的 一 是 在 不 了 有 和 人 这 中 大', 'phrase'],
    ['的一是在不了有和人这中大', 'phrase'],
    [`0x${'0f'.repeat(32)}`, 'privateKey'],
    ['L4rK1yDtCWekvXuE6oXD9jCYfFNV2cWRpVuPLBcCU2z8TrisoyY1', 'privateKey'],
    ['{"version":3,"crypto":{"ciphertext":"aa","kdf":"scrypt"}}', 'keystore'],
    ['AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX', 'recoveryKey'],
    ['otpauth://totp/a?secret=JBSWY3DP', 'secondFactor'],
  ])('%.40s', (text, shape) => expect(secretShape(text)).toBe(shape));
  test.each([
    ['https://token.im/'],
    ['Please confirm your key at the official site or lose access today'],
    ['请在三十分钟内打开链接重新设置您的密钥'],
    ['0x742d35Cc6634C0532925a3b844Bc454e4438f44e'],
    [''],
  ])('quiet: %s', (text) => expect(secretShape(text)).toBeUndefined());
});

test.each([
  ['tokem.im', 'token.im', [{ seen: 'm', official: 'n' }]],
  ['tokenn.im', 'token.im', [{ seen: 'n', official: '' }]],
  ['toen.im', 'token.im', [{ seen: '', official: 'k' }]],
  ['tоken.im', 'token.im', [{ seen: 'о', official: 'o' }]],
  [
    't0ken.in',
    'token.im',
    [
      { seen: '0', official: 'o' },
      { seen: 'n', official: 'm' },
    ],
  ],
])('%s beside %s', (seen, official, places) => {
  const difference = differenceOf(seen, official);
  expect(difference?.places).toEqual(places);
  expect(difference?.seen.map(({ text }) => text).join('')).toBe(seen);
  expect(difference?.official.map(({ text }) => text).join('')).toBe(official);
});

test.each([['token.im'], ['imtoken-wallet.com'], ['x'], ['']])('%s is not marked letter by letter', (seen) =>
  expect(differenceOf(seen, 'token.im')).toBeUndefined(),
);

test.each([
  ['www.xn--tken-55a.im', ['www.', 'tşken', '.im'], 'tşken.im'],
  ['a.b.net.cn', ['a.', 'b', '.net.cn'], 'b.net.cn'],
  ['me.pages.dev', ['me', '.pages.dev'], 'me.pages.dev'],
  ['192.0.2.7', ['192.0.2.7'], '192.0.2.7'],
  ['localhost', ['localhost'], 'localhost'],
])('the parts of %s', (host, texts, owner) => {
  expect(hostParts(host).map(({ text }) => text)).toEqual(texts);
  expect(ownerOf(host)).toBe(owner);
});
