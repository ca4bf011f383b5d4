import { expect, test } from 'vitest';
import { brandOf } from '../../src/guard/brand';
import { claimOf } from '../../src/guard/claims';
import { noFacts, parsePageFacts } from '../../src/guard/page';
import { tokenim } from '../../src/services/tokenim';

test.each([undefined, null, 3, 'x', [], { title: {}, iconHosts: { length: 9 } }])('%j becomes no facts', (value) =>
  expect(parsePageFacts(value)).toEqual(noFacts),
);

test('everything is capped and only hosts pass as hosts', () => {
  const facts = parsePageFacts({
    title: 'x'.repeat(9000),
    hasPasswordField: 'yes',
    iconHosts: [...Array(50).fill('a.example'), 'b.example'],
    translationHosts: ['TOKEN.IM', '<script>', 'a b', 'y'.repeat(400), 7],
    canonicalHost: 'token.im/path',
  });
  expect(facts.title).toHaveLength(300);
  expect(facts.hasPasswordField).toBe(false);
  expect(facts.iconHosts).toHaveLength(8);
  expect(facts.translationHosts).toEqual(['token.im']);
  expect(facts.canonicalHost).toBeUndefined();
});

test.each([
  ['TokenIM', 'is'],
  ['imToken 官网', 'is'],
  ['Sign in · TokenIM', 'is'],
  ['登录 | imToken 钱包', 'is'],
  ['Ｔｏｋｅｎ ＩＭ', undefined],
  ['ＴｏｋｅｎＩＭ', 'is'],
  ['imToken被盗了怎么办', 'mentions'],
  ['imToken - an article of 2024', 'mentions'],
  ['claimtoken now', undefined],
  ['tokenimage viewer', undefined],
  ['', undefined],
])('the title “%s”: %s', (title, claim) => expect(claimOf({ ...noFacts, title }, brandOf(tokenim))).toBe(claim));
