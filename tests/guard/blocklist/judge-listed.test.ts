import { expect, test } from 'vitest';
import { byListAlone } from '../../../src/guard/blocklist/by-list-alone';
import { judge } from '../../../src/guard/judge';
import { noFacts } from '../../../src/guard/page';
import { tokenim } from '../../../src/services/tokenim';

/** A list that names everything there is: what is not stopped by it is protected from every wrong entry. */
const everything = (host: string) => ({ list: 'All', host });
const verdict = (host: string, page = {}) =>
  judge(host, { profile: tokenim, trusted: new Set(['mine.example']), listed: everything }, { ...noFacts, ...page });

test.each([
  ['token.im', 'official'],
  ['support.token.im', 'official'],
  ['token.im.', 'official'],
  ['mine.example', 'trusted'],
  ['tokenlon.im', 'unknown'], // related: neither confirmed nor stopped
  ['x.imkey.im', 'unknown'],
  ['calendly.com', 'imitation'],
  ['sub.mine.example', 'imitation'], // trust is for one host
])('%s is %s whatever a list says', (host, severity) => {
  expect(verdict(host).severity).toBe(severity);
});

test('a hit says which list and which entry, and nothing of an imitation', () => {
  const found = verdict('bad.example');
  expect(found.findings).toEqual([
    { detection: 'listedHost', severity: 'imitation', evidence: { list: 'All', host: 'bad.example' } },
  ]);
  expect(byListAlone(found)).toBe(true);
});

test('a page that speaks of the brand does not turn a hit into an imitation; a name that imitates does', () => {
  const page = { title: 'TokenIM news', hasPasswordField: true, formTargets: ['collect.example'] };
  expect(verdict('news.example', page).findings.length).toBeGreaterThan(1);
  expect(byListAlone(verdict('tokem.im'))).toBe(false);
  expect(byListAlone({ findings: [] })).toBe(false);
});

test('without a list nothing changes', () => {
  expect(judge('bad.example', { profile: tokenim, listed: undefined }).severity).toBe('unknown');
  expect(judge('bad.example', { profile: tokenim, listed: () => undefined }).severity).toBe('unknown');
});
