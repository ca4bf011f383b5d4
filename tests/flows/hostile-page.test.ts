import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPage } from '../../src/flows/check-page';
import { guardWorld } from './guard-world';
import { kept, worker } from './watched';

const shapes = { withNullPrototype: true, withBigInt: true, maxDepth: 3 } as const;
const words = fc.oneof(fc.anything(shapes), fc.constantFrom('TokenIM', 'token.im', 'https://token.im/', '<b>', '\0'));
/** Anything, and things that are nearly the facts of a page. */
const facts = fc.oneof(
  fc.anything(shapes),
  fc.dictionary(
    fc.constantFrom(
      'title',
      'siteName',
      'hasPasswordField',
      'asksForPhrase',
      'formTargets',
      'iconHosts',
      'framed',
      'links',
    ),
    fc.oneof(words, fc.array(words)),
  ),
);

test('10,000 pages tell anything as their facts: none throws, none grants itself anything or stops another', async () => {
  const w = guardWorld();
  await fc.assert(
    fc.asyncProperty(facts, fc.integer({ min: 0, max: 2 }), async (sent, frameId) => {
      const from = { url: 'https://bread.example/', origin: 'https://bread.example', tabId: 1, frameId };
      const { severity } = await checkPage(w.deps)(sent, from);
      expect(['unknown', 'suspect', 'imitation']).toContain(severity); // never official, never trusted
      expect([w.grants.value, w.trusted.value]).toEqual([[], []]);
      expect(w.tabs.value.every(({ tabId, host }) => tabId === 1 && host === 'bread.example')).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(JSON.stringify(w.tabs.value).length).toBeLessThan(10_000);
}, 120_000);

/** Anything, and things that are nearly a report of the official site's script. */
const reports = fc.oneof(
  fc.anything(shapes),
  fc.dictionary(
    fc.constantFrom('kind', 'id', 'at', 'form', 'outcome', 'page', 'rows', 'language', 'own', 'partial'),
    fc.oneof(
      words,
      fc.constantFrom('submit', 'outcome', 'list', 'sensitive', 'sign-in', 'signed-in', 'en'),
      fc.array(words),
    ),
  ),
);

test('2,000 reports from elsewhere are refused, and leave the journal as it was', async () => {
  const appended: unknown[] = [];
  const store = {
    append: async (...entry: unknown[]) => void appended.push(entry),
  } as unknown as Parameters<typeof worker>[0];
  const { report } = worker(store, kept());
  await fc.assert(
    fc.asyncProperty(
      reports,
      fc.constantFrom('https://bread.example/', 'http://token.im/', 'about:blank', undefined),
      async (sent, url) => {
        await expect(report(sent, { url })).rejects.toThrow('official hosts');
      },
    ),
    { numRuns: 2_000 },
  );
  expect(appended).toEqual([]);
}, 60_000);
