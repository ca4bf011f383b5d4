// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressIn } from '../../../src/sessions/list/addresses';
import { readPasted } from '../../../src/sessions/list/pasted';
import { readPage } from '../../../src/sessions/list/recognise';
import { showPage } from '../../../src/sessions/list/show-page';
import type { ShownElement } from '../../../src/sessions/list/shown';
import { timeWithin } from '../../../src/sessions/list/time-within';
import { readTime } from '../../../src/sessions/list/times';

const now = Date.UTC(2026, 2, 10, 12);
const bits = [
  '2026-03-09 10:15',
  '下午3:05',
  '3 hours ago',
  '昨天',
  '1.2.3.4',
  '::',
  '*',
  'Chrome on Windows',
  '登录',
  '(',
  ')',
  '本机',
  '\u0000',
  '١٢',
  '｜',
  ' - ',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(' ')),
);

describe('whatever a page says', () => {
  test('no text makes the readers throw, and a time lies within what a list can tell', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'en-US', 'zh-CN', 'zh-TW', 'zh-HK', ''), (said, language) => {
        addressIn(said);
        for (const read of [readTime(said, { now, language }), timeWithin(said, { now, language })?.read])
          if (read) {
            expect(read.at).toBeGreaterThanOrEqual(now - 1000 * 366 * 86_400_000);
            expect(read.at).toBeLessThanOrEqual(now + 86_400_000);
            expect(Number.isFinite(read.at) && read.granularityMs > 0).toBe(true);
          }
      }),
      { numRuns: 600 },
    );
  });
  test('nor does any tree of elements', () => {
    const tag = fc.constantFrom(
      'DIV',
      'TABLE',
      'TBODY',
      'TR',
      'TD',
      'TH',
      'UL',
      'LI',
      'DL',
      'DT',
      'DD',
      'H2',
      'PRE',
      'BR',
      'SPAN',
      'TIME',
      'x-y',
    );
    const attrs = fc.dictionary(
      fc.constantFrom('class', 'role', 'datetime', 'title', 'colspan', 'rowspan', 'data-ts', 'lang', '__proto__'),
      text,
      { maxKeys: 3 },
    );
    const { tree } = fc.letrec<{ tree: ShownElement }>((tie) => ({
      tree: fc.record({
        tag,
        attrs,
        items: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('tree')), { maxLength: 6 }),
      }) as fc.Arbitrary<ShownElement>,
    }));
    fc.assert(
      fc.property(tree, (root) => {
        const { list } = readPage(
          {
            title: '登录记录',
            language: 'zh-CN',
            root: { tag: 'BODY', attrs: {}, items: [{ tag: 'H1', attrs: {}, items: ['登录记录'] }, root] },
          },
          now,
        );
        expect(list === null || list.rows.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  test.each([
    null,
    7,
    'page',
    {},
    { root: null },
    { root: { tag: 'BODY', items: 'many' } },
    { root: { tag: 7, attrs: 7, items: [] } },
    { root: { tag: 'P', items: [{}, 7, null, ['x']] } },
  ])('%j is no page', (page) => {
    expect(readPage(page, now)).toEqual({ list: null, unreadable: null });
  });
  test('nor any paste', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (lines) => void readPasted(lines.join('\n'), null, now, 'zh-CN')),
      { numRuns: 100 },
    );
  });
});

describe('however large it is', () => {
  const row = (nth: number) =>
    `<tr><td>2026-03-0${(nth % 9) + 1} 10:15</td><td>Chrome on Windows</td><td>1.2.3.${nth % 250}</td></tr>`;
  const cases: readonly (readonly [string, () => string])[] = [
    [
      'a table of 2,500 rows',
      () => `<h2>Sign-in history</h2><table>${Array.from({ length: 2500 }, (_, nth) => row(nth)).join('')}</table>`,
    ],
    ['10,000 cards of one text each', () => `<h2>登录记录</h2>${'<div>2026-03-09 10:15</div>'.repeat(10_000)}`],
    ['400 elements, one in another', () => `<h2>Sessions</h2>${'<div>'.repeat(400)}Chrome 1.2.3.4 2026-03-09`],
    ['one line of 100,000 characters', () => `<h2>Sessions</h2><p>${'1.2.3.4:: a '.repeat(9000)}</p>`],
    [
      'a cell that spans everything',
      () =>
        `<h2>Sign-in history</h2><table>${'<tr><td colspan="99999" rowspan="99999">2026-03-09</td></tr>'.repeat(300)}</table>`,
    ],
  ];
  test.each(cases)('%s is read within bounds', (_name, html) => {
    document.body.innerHTML = html();
    const shown = showPage(document);
    const began = performance.now();
    const { list } = readPage(shown, now);
    // Generous for a busy machine: what is not bounded takes minutes.
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(list?.rows.length ?? 0).toBeLessThanOrEqual(200);
  });
  test('elements one in another, however deep the message nests them', () => {
    let root: ShownElement = { tag: 'P', attrs: {}, items: ['Chrome on Windows 1.2.3.4 2026-03-09'] };
    for (let depth = 0; depth < 10_000; depth++) root = { tag: 'DIV', attrs: {}, items: [root] };
    expect(readPage({ title: 'Sign-in history', language: 'en', root }, now).list).toBeNull();
  });
});
