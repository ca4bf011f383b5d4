// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { outlineOf, textOf } from '../../../src/sessions/list/outline';
import { readPage } from '../../../src/sessions/list/recognise';
import { parseSelector, select } from '../../../src/sessions/list/selector';
import { showPage } from '../../../src/sessions/list/show-page';

const now = Date.UTC(2026, 2, 10, 12);
const shown = (html: string) => {
  document.body.innerHTML = html;
  return showPage(document);
};

test.each([
  ['li', ['one', 'two', 'three']],
  ['.item', ['one', 'two']],
  ['ul > .item', ['one', 'two']],
  ['#list li.item', ['one', 'two']],
  ['div > li', []],
  ['div li', ['one', 'two', 'three']],
  ['[data-testid="row"]', ['two']],
  ['[data-testid]', ['two']],
  ['UL>li.other', ['three']],
  ['*', ['one two three', 'one two three', 'one two three', 'one', 'two', 'three']],
])('%s', (selector, texts) => {
  const page = shown(
    '<div id="list"><ul><li class="item big">one</li><li class="item" data-testid="row">two</li><li class="other">three</li></ul></div>',
  );
  const root = outlineOf(page?.root);
  if (!root) throw new Error('no page');
  expect(select(root, parseSelector(selector) ?? []).map((part) => textOf(part))).toEqual(texts);
});

test.each(['', '>', 'a >', '> a', 'a > > b', 'a:hover', 'a, b', 'a + b', 'a::before', 'a{}', 'x'.repeat(300)])(
  '%j cannot be used',
  (selector) => {
    expect(parseSelector(selector)).toBeUndefined();
  },
);

const page = `<h1>Overview</h1><div class="feed">
  <p class="entry"><b>203.0.113.7</b> <i>2026-03-09 10:15</i> Chrome on Windows</p>
  <p class="entry"><b>203.0.113.9</b> <i>2026-03-08 08:02</i> Firefox on Linux</p></div>`;

test('a list that nothing over it calls one is read where the profile names its rows', () => {
  expect(readPage(shown(page), now).list).toBeNull();
  expect(readPage(shown(page), now, '.feed > .entry').list?.rows.map(({ ip }) => ip)).toEqual([
    '203.0.113.7',
    '203.0.113.9',
  ]);
});
test('a selector that has gone stale, or names something else, is passed over', () => {
  const list = page.replace('Overview', 'Sign-in history');
  for (const selector of ['.gone', 'h1', 'a:b'])
    expect(readPage(shown(list), now, selector).list?.rows).toHaveLength(2);
});
