import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../../src/flows/check-link';
import { judgeHost } from '../../../src/flows/check-page';
import { findLinks } from '../../../src/guard/link/find-links';
import { unpack } from '../../../src/guard/link/unpack';
import { tokenim } from '../../../src/services/tokenim';

const readService = async () => tokenim;
const check = checkText({ readService, judgeHost: judgeHost({ readService, readTrustedHosts: async () => [] }) });

const pieces = [
  'https://',
  'http:',
  'hxxps[://]',
  'token.im',
  'tokem.im',
  '@',
  '/',
  '\\',
  '?url=',
  '&u=',
  '%',
  '%25',
  '#',
  ':',
  '.',
  '。',
  '．',
  ' ',
  '\n',
  '\u200b',
  '\u202e',
  '（',
  '】',
  'ｔｏｋｅｎ',
  '点',
  'xn--',
  '[',
  ']',
  '(',
  'javascript:',
  'wc:',
  'mailto:',
  '0x7f',
  '::1',
  'https://www.google.com/url?q=',
  'https://urldefense.com/v3/__',
  '__;!!',
  '**A',
  'https%3A%2F%2F',
  '=\n',
  '😀',
  '\ud800',
  '請',
  'a'.repeat(70),
];
const word = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }));
const text = fc.array(word, { maxLength: 60 }).map((parts) => parts.join(''));

test('10,000 texts of hostile pieces: no throw, few links, an answer for each', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (sent) => {
      const { links } = await check(sent);
      expect(links.length).toBeLessThanOrEqual(20);
      for (const link of links) {
        expect(link.hops.length).toBeGreaterThan(0);
        expect(link.hops.length).toBeLessThanOrEqual(6);
        if (link.opens) expect(new URL(link.opens).protocol).toBe('https:');
        if (link.answer === 'official') expect(link.host?.endsWith('token.im')).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('what is repeated 100,000 characters long takes no longer than a blink', async () => {
  const slow: string[] = [];
  for (const piece of [...pieces, 'a.', '.a', ' .', ' . ', '[.]', '((', '请', 'https://a?url=', '*', '-', '_']) {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    const begun = performance.now();
    findLinks(long);
    unpack(`https://a.example/?url=${long}`);
    unpack(long);
    if (performance.now() - begun > 1000) slow.push(piece);
  }
  expect(slow).toEqual([]);
}, 60_000);
