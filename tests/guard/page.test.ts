import { expect, test } from 'vitest';
import { noFacts, parsePageFacts } from '../../src/guard/page';

test.each([undefined, null, 3, 'x', [], { title: {}, iconHosts: { length: 9 } }])('%j becomes no facts', (value) =>
  expect(parsePageFacts(value)).toEqual(noFacts),
);

test('everything is capped and only hosts pass as hosts', () => {
  const facts = parsePageFacts({
    title: 'x'.repeat(9000),
    hasPasswordField: 'yes',
    iconHosts: ['https://a.example/icon', ...Array.from({ length: 50 }, (_, i) => `${i % 30}.example`)],
    translationHosts: ['TOKEN.IM', '<script>', 'a b', 'y'.repeat(400), 7],
    canonicalHost: 'token.im/path',
  });
  expect(facts.title).toHaveLength(300);
  expect(facts.hasPasswordField).toBe(false);
  expect(facts.iconHosts).toEqual(['a.example', ...[0, 1, 2, 3, 4, 5, 6].map((i) => `${i}.example`)]);
  expect(facts.translationHosts).toEqual(['token.im']);
  expect(facts.canonicalHost).toBeUndefined();
});

test('forms are capped too, in number and in length', () => {
  const field = { type: 'text', name: 'n'.repeat(999), longest: 'x', isShown: 0 };
  const form = {
    own: 'o'.repeat(999),
    fields: Array(90).fill(field),
    links: Array.from({ length: 90 }, (_, i) => `to\n${i}`),
    buttons: [3, ''],
  };
  const { forms } = parsePageFacts({ forms: [...Array(40).fill(form), null] });
  expect(forms).toHaveLength(8);
  expect(forms[0]).toMatchObject({ own: 'o'.repeat(80), buttons: [], headings: [] });
  expect(forms[0]?.links).toHaveLength(8);
  expect(forms[0]?.links[0]).toBe('to 0');
  expect(forms[0]?.fields).toHaveLength(24);
  expect(forms[0]?.fields[0]).toMatchObject({ name: 'n'.repeat(80), longest: 0, isShown: true });
});
