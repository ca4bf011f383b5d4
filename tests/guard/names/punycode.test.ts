import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLabel } from '../../../src/guard/names/punycode';

test.each([
  // RFC 3492 §7.1, as labels
  ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['xn--3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ['xn--tkenim-wxa', 'tökenim'],
  ['xn--bcher-kva', 'bücher'],
  ['token', 'token'],
])('%s is %s', (label, text) => expect(decodeLabel(label)).toBe(text));

test.each(['xn--', 'xn---', 'xn--a', 'xn--99999999999', 'xn--\u00e9', 'xn--A', `xn--${'9'.repeat(200)}`])(
  'the malformed %s comes back without a throw',
  (label) => expect(typeof decodeLabel(label)).toBe('string'),
);

test('decodes what the platform encodes', () => {
  const letters = fc.stringMatching(/^[а-яα-ω一-三]{1,8}$/u);
  fc.assert(
    fc.property(letters, (text) => {
      const ascii = domainToASCII(text);
      fc.pre(ascii.startsWith('xn--'));
      expect(decodeLabel(ascii).normalize('NFC')).toBe(text.replaceAll('ς', 'ς').normalize('NFC'));
    }),
  );
});

test('never throws, whatever follows the prefix', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => typeof decodeLabel(`xn--${text}`) === 'string'));
});
