import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksIn } from '../../../src/pages/guide/links-in-text';

const hosts = (text: string) => linksIn(text).map(({ host }) => host);

describe('where a pasted message leads', () => {
  test.each([
    ['a plain link', 'https://token.im/reset?t=1', ['token.im']],
    ['a name before an @ is no host', 'https://token.im@evil.test/reset', ['evil.test']],
    ['a backslash is a slash', 'https://evil.test\\@token.im', ['evil.test']],
    ['upper case', 'HTTPS://TOKEN.IM/reset', ['token.im']],
    ['a bare host', 'Go to token.im/reset now', ['token.im']],
    ['a full stop after it', 'Open https://token.im.', ['token.im']],
    ['Chinese punctuation around it', '请打开「https://token.im/reset」，谢谢。', ['token.im']],
    ['several, in order', 'https://a.test/1 and http://b.test', ['a.test', 'b.test']],
    ['the same twice', 'https://a.test/1 https://a.test/1', ['a.test']],
    ['an address in digits', 'http://127.0.0.1/login', ['127.0.0.1']],
    ['Chinese right before the scheme', '请点击https://token.im/reset重置', ['token.im']],
    ['an e-mail address', 'Write to help@token.im.evil.test', ['token.im.evil.test']],
    ['nothing', 'Your code is 123456. Thank you', []],
    ['a script', 'javascript:alert(1)', []],
    ['empty', '', []],
  ])('%s', (_, text, expected) => expect(hosts(text)).toEqual(expected));

  test('a lookalike letter is never cut off: what is left would be the real name', () => {
    for (const text of ['\u0430token.im/reset', '请token.im', 'https://\u0430token.im', 'éx.t\u043eken.im'])
      expect(
        hosts(text).map((host) => /^(.+\.)?token\.im$/.test(host)),
        text,
      ).not.toContain(true);
  });

  test('an unencrypted link has a host, but nothing that could be opened', () => {
    expect(linksIn('http://token.im/reset')).toEqual([{ host: 'token.im' }]);
  });

  test('what may be opened leads to the host that was judged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const { host, url } of linksIn(text)) {
          expect(host).not.toBe('');
          if (url) expect(new URL(url)).toMatchObject({ hostname: host, protocol: 'https:' });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a very long message is read in part, and quickly', () => {
    expect(linksIn('https://a.test/ '.repeat(50_000)).length).toBe(1);
    expect(linksIn(Array.from({ length: 500 }, (_, i) => `https://a${i}.test`).join(' ')).length).toBe(20);
    const start = performance.now();
    for (const text of ['a.'.repeat(50_000), 'a'.repeat(100_000), `${'a-'.repeat(50_000)}.`]) linksIn(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
