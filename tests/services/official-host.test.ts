import { describe, expect, test } from 'vitest';
import { hostOf, isOfficial, isRelated } from '../../src/services/belongs';
import { parseOfficialHost } from '../../src/services/official-host';
import { tokenim } from '../../src/services/tokenim';

test.each([
  ['wallet.example.com', 'wallet.example.com'],
  ['  HTTPS://Web.Token.IM/sign-in?x=1  ', 'web.token.im'],
  ['token.im.', 'token.im'],
  ['mywallet.pages.dev', 'mywallet.pages.dev'],
  ['https://example.com:8443/', 'example.com'],
  ['tоken.im', 'xn--tken-55d.im'],
])('%s is taken as %s', (typed, host) => expect(parseOfficialHost(typed)).toEqual({ ok: true, host }));

test.each([
  ['', 'not-a-host'],
  ['two words', 'not-a-host'],
  ['ftp://example.com', 'not-a-host'],
  ['https://user:pw@example.com', 'not-a-host'],
  ['https://', 'not-a-host'],
  ['a'.repeat(3000), 'not-a-host'],
  ['192.168.1.1', 'private'],
  ['0x7f.1', 'private'],
  ['[::1]', 'private'],
  ['localhost', 'private'],
  ['app.localhost', 'private'],
  ['router', 'private'],
  ['printer.local', 'private'],
  ['wallet.internal', 'private'],
  ['com', 'public-suffix'],
  ['co.uk', 'public-suffix'],
  ['im', 'public-suffix'],
  ['github.io', 'public-suffix'],
  ['pages.dev', 'public-suffix'],
])('%s is refused: %s', (typed, why) => expect(parseOfficialHost(typed)).toEqual({ ok: false, why }));

describe('who belongs', () => {
  test.each([
    ['token.im', true],
    ['a.b.token.im', true],
    ['nottoken.im', false],
    ['token.im.example', false],
    ['imkey.im', false],
  ])('%s official: %s', (host, official) => expect(isOfficial(tokenim, host)).toBe(official));
  test('related hosts and their subdomains', () => {
    expect(isRelated(tokenim, 'support.imkey.im')).toBe(true);
    expect(isRelated(tokenim, 'notimkey.im')).toBe(false);
  });
  test.each([
    ['https://Token.im./x', 'token.im'],
    ['about:blank', undefined],
    ['chrome-extension://abc/x.html', undefined],
    [undefined, undefined],
    ['null', undefined],
  ])('the host of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));
});

test('the preset is whole: every address is https and on an official host', () => {
  for (const url of Object.values(tokenim.urls)) {
    expect(new URL(url).protocol).toBe('https:');
    expect(isOfficial(tokenim, new URL(url).hostname)).toBe(true);
  }
});
