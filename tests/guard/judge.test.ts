import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/guard/judge';
import { noFacts } from '../../src/guard/page';
import { tokenim } from '../../src/services/tokenim';

const on = (host: string, trusted: string[] = []) => judge(host, { profile: tokenim, trusted: new Set(trusted) });

// who                                   host                              →
test.each([
  ['the official host', 'token.im', 'official'],
  ['its subdomains', 'support.token.im', 'official'],
  ['with a trailing dot', 'token.im.', 'official'],
  ['a related host', 'imkey.im', 'unknown'],
  ['its subdomains', 'support.imkey.im', 'unknown'],
  ['a related host that holds the brand word', 'imtoken.fans', 'unknown'],
  ['something else', 'shop.example', 'unknown'],
  ['one letter off', 'tokem.im', 'imitation'],
  ['ends with the official name, without a dot', 'mytoken.im', 'imitation'],
  ['the official host in front', 'token.im.login-check.com', 'imitation'],
  ['another ending', 'imtoken.com', 'imitation'],
  ['the short half is part of a word', 'claimtoken.com', 'unknown'],
  ['the generic word', 'token.io', 'unknown'],
  ['letters of another script part words', 'xn--imtoken-kk6m586x.com', 'imitation'],
  ['an underscore parts them too', 'im_token.example.com', 'suspect'],
  ['a lookalike letter and a slip', 'lmtokem.com', 'suspect'],
  ['a hyphen and a slip, beside a word', 'getimx-token.org', 'unknown'],
  ['no host at all', '', 'unknown'],
  ['an address', '127.0.0.1', 'unknown'],
])('%s: %s is %s', (_, host, severity) => expect(on(host).severity).toBe(severity));

describe('order', () => {
  test('trusted comes before detections', () => expect(on('tokem.im', ['tokem.im']).severity).toBe('trusted'));
  test('trust is for the exact host', () => expect(on('www.tokem.im', ['tokem.im']).severity).toBe('imitation'));
  test('official comes before trusted', () => expect(on('token.im', ['token.im']).severity).toBe('official'));
  test('official comes before the page', () => {
    const page = { ...noFacts, asksForPhrase: true, title: 'imToken', savedFromHost: 'token.im' };
    expect(judge('docs.token.im', { profile: tokenim }, page).severity).toBe('official');
  });
  test('a host that the user added is official', () => {
    const profile = { ...tokenim, officialHosts: [...tokenim.officialHosts, 'imtoken.example'] };
    expect(judge('imtoken.example', { profile }).severity).toBe('official');
    expect(judge('www.imtoken.example', { profile }).severity).not.toBe('official');
  });
  test('the gravest finding decides and stands first', () => {
    const page = { ...noFacts, hasPasswordField: true, title: 'imToken', savedFromHost: 'token.im' };
    const { severity, findings } = judge('a.example', { profile: tokenim }, page);
    expect(severity).toBe('imitation');
    expect(findings.map(({ severity }) => severity)).toEqual(['imitation', 'suspect']);
  });
});

test('the brand is data: another profile protects another name', () => {
  const profile = {
    ...tokenim,
    officialHosts: ['nordbank.se', '*.nordbank.se'],
    relatedHosts: [],
    brandWords: ['nordbank'],
  };
  const judged = (host: string) => judge(host, { profile }).severity;
  expect(judged('nordbank.se')).toBe('official');
  expect(judged('nordbank-login.com')).toBe('imitation');
  expect(judged('n0rdbank.net')).toBe('imitation');
  expect(judged('nordbonk.com')).toBe('imitation');
  expect(judged('nordbank.se.check.example')).toBe('imitation');
  expect(judged('imtoken.com')).toBe('unknown');
});

test('any text is answered, and quickly', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.domain()), (host) => {
      expect(['unknown', 'suspect', 'imitation']).toContain(on(host).severity);
    }),
  );
});
