import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parseKey, summaryOf } from '../../src/vault/key';
import { codeAt, codesIn, parseTotp } from '../../src/vault/totp';
import { key } from './fixtures';

// RFC 6238, appendix B: the ASCII secret "1234567890" repeated, in base32.
const rfc = {
  SHA1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  SHA256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  SHA512: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
};
const uriOf = (typed: string): string => {
  const parsed = parseTotp(typed);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.uri;
};
const rfcUri = (algorithm: keyof typeof rfc) =>
  uriOf(`otpauth://totp/rfc?secret=${rfc[algorithm]}&algorithm=${algorithm}&digits=8&period=30`);

test.each([
  ['SHA1', 59, '94287082'],
  ['SHA256', 59, '46119246'],
  ['SHA512', 59, '90693936'],
  ['SHA1', 1111111109, '07081804'],
  ['SHA256', 1111111109, '68084774'],
  ['SHA512', 1111111109, '25091201'],
  ['SHA1', 20000000000, '65353130'],
  ['SHA256', 20000000000, '77737706'],
  ['SHA512', 20000000000, '47863826'],
] as const)('RFC 6238: %s at %i s is %s', (algorithm, at, code) => {
  expect(codeAt(rfcUri(algorithm), at * 1000)?.code).toBe(code);
});

const oathtool = () => {
  try {
    execFileSync('oathtool', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed
  }
};
test('equal to oathtool', () => {
  if (!oathtool()) return console.error('!!! oathtool is not installed: codes are compared with RFC 6238 only.');
  const compared: string[] = [];
  for (const [algorithm, secret] of Object.entries(rfc))
    for (const at of [0, 29, 30, 1_764_000_000, 4_000_000_000])
      for (const digits of [6, 8]) {
        const args = [`--totp=${algorithm.toLowerCase()}`, '-b', '-d', String(digits), `--now=@${at}`, secret];
        const theirs = execFileSync('oathtool', args, { encoding: 'utf8' }).trim();
        const uri = uriOf(`otpauth://totp/x?secret=${secret}&algorithm=${algorithm}&digits=${digits}`);
        compared.push(`${codeAt(uri, at * 1000)?.code === theirs}`);
      }
  expect(new Set(compared)).toEqual(new Set(['true']));
  expect(compared).toHaveLength(30);
});

describe('what an issuer gives', () => {
  test('an address, with names in any script, comes back in one form', () => {
    const typed = 'otpauth://totp/TokenIM:%E6%A2%85%40example.com?secret=jbswy3dpehpk3pxp&issuer=TokenIM';
    const parsed = parseTotp(typed);
    expect(parsed).toMatchObject({ ok: true, issuer: 'TokenIM', account: '梅@example.com' });
    expect(parseTotp(parsed.ok ? parsed.uri : '')).toEqual(parsed);
  });
  test('a bare secret as it is printed', () => {
    const at = 1_764_000_000_000;
    const same = uriOf('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP');
    expect(codeAt(uriOf(' jbsw y3dp-ehpk 3pxp== '), at)?.code).toBe(codeAt(same, at)?.code);
  });
  test.each([
    ['otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=1', 'counter'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=1', 'notTotp'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=9999999999', 'notTotp'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=40', 'notTotp'],
    ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=MD5', 'notTotp'],
    ['otpauth://totp/x', 'notTotp'],
    ['otpauth-migration://offline?data=x', 'notTotp'],
    ['123456', 'badSecret'],
    ['https://example.com', 'notTotp'],
    ['', 'badSecret'],
    ['A'.repeat(2_000), 'tooLong'],
  ])('%s is refused: %s', (typed, why) => {
    expect(parseTotp(typed)).toEqual({ ok: false, why });
  });
  test('the ring runs out with the code', () => {
    expect(codeAt(uriOf('JBSWY3DPEHPK3PXP'), 1_764_000_005_000)).toMatchObject({ leftMs: 25_000, periodMs: 30_000 });
    expect(codeAt('otpauth://nothing', 0)).toBeUndefined();
  });
  test('backup codes in any list', () => {
    expect(codesIn('1. 1234 5678\n2) abcd-efgh\n• 9876-5432\n\nabcd-efgh, zz')).toEqual([
      '1234 5678',
      'abcd-efgh',
      '9876-5432',
    ]);
    expect(codesIn(Array.from({ length: 90 }, (_, at) => `code-${at}x`).join('\n'))).toHaveLength(50);
  });
});

test('a key keeps both, an old key has neither, and a summary shows no secret of them', () => {
  const totp = uriOf('JBSWY3DPEHPK3PXP');
  const full = key('a', { totp, codes: [{ code: 'abcd-1', usedAt: 5 }, { code: 'abcd-2' }] });
  expect(parseKey(JSON.parse(JSON.stringify(full)))).toEqual(full);
  expect(parseKey(key('b'))).not.toHaveProperty('totp');
  expect(parseKey({ ...full, totp: 'javascript:1', codes: [{ code: '' }, 7, { code: 'x'.repeat(101) }] })).toEqual(
    key('a'),
  );
  const summary = summaryOf(full);
  expect(summary).toMatchObject({ hasTotp: true, codes: { left: 1, total: 2 } });
  expect(JSON.stringify(summary)).not.toMatch(/JBSW|abcd/);
});
