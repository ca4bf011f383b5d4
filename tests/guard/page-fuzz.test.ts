import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/guard/judge';
import { noFacts, parsePageFacts } from '../../src/guard/page';
import { tokenim } from '../../src/services/tokenim';

/** More in a long run: `FUZZ=100000 npx vitest run tests/guard/page-fuzz`. */
const runs = Number(process.env.FUZZ ?? 1000);

const hostile = fc.constantFrom(
  'imToken',
  'tokenim官网下载',
  'token.im',
  '助记词',
  'recovery phrase',
  'password',
  '登录',
  'sign in',
  '\u202eim\u200bToken',
  '__proto__',
  'a'.repeat(5000),
  'im token '.repeat(600),
  'log in or '.repeat(500),
  '-_|'.repeat(2000),
  'no account '.repeat(300),
  '1'.repeat(3000),
  '\ud800',
  '',
);
const text = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 60 }));
const anything = fc.oneof(text, fc.anything({ maxDepth: 2 }), fc.array(text, { maxLength: 30 }));
const field = fc.record(
  {
    type: text,
    autocomplete: text,
    name: anything,
    label: text,
    hint: text,
    longest: fc.anything(),
    isShown: fc.anything(),
  },
  { requiredKeys: [] },
);
const form = fc.record(
  {
    own: anything,
    fields: fc.oneof(fc.array(field, { maxLength: 30 }), anything),
    headings: anything,
    buttons: anything,
    links: anything,
  },
  { requiredKeys: [] },
);
const known = Object.keys(noFacts).filter((name) => name !== 'forms');
const facts = fc.oneof(
  fc.anything(),
  fc.record(
    {
      forms: fc.oneof(fc.array(form, { maxLength: 12 }), anything),
      ...Object.fromEntries(known.map((name) => [name, anything])),
    },
    { requiredKeys: [] },
  ),
);

test(`${runs} hostile pages: no error, no wait, and the facts stay small`, () => {
  let longest = 0;
  fc.assert(
    fc.property(facts, (sent) => {
      const start = process.cpuUsage();
      const page = parsePageFacts(sent);
      const { severity } = judge('page.example', { profile: tokenim }, page);
      longest = Math.max(longest, process.cpuUsage(start).user / 1000);
      expect(['unknown', 'suspect', 'imitation']).toContain(severity);
      expect(JSON.stringify(page).length).toBeLessThan(300_000);
      expect(parsePageFacts(JSON.parse(JSON.stringify(page)))).toEqual(page);
    }),
    { numRuns: runs },
  );
  expect(longest).toBeLessThan(1000);
}, 600_000);
