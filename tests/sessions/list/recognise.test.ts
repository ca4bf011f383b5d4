// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { recogniseList } from '../../../src/sessions/list/recognise';
import { layouts, otherPages } from './layouts';

const now = new Date('2026-03-10T12:00').getTime();
const at = (time: string | number | null) =>
  time === null ? null : typeof time === 'number' ? now - time : new Date(time).getTime();
const show = (html: string, lang = '') => {
  document.documentElement.setAttribute('lang', lang);
  document.body.innerHTML = `<main>${html}</main>`;
};
beforeEach(() => show(''));

describe('layouts', () => {
  test.each(layouts)('$name', ({ html, rows, partial = false }) => {
    show(html);
    const read = recogniseList(document, now);
    expect(read?.rows.map((row) => [row.at, row.browser, row.os, row.ip, row.place, row.outcome, row.current])).toEqual(
      rows.map(([time, ...rest]) => [at(time), ...rest]),
    );
    expect(read?.partial).toBe(partial);
  });
});

test.each(otherPages)('%s is no sign-in list', (_name, html) => {
  show(html);
  expect(recogniseList(document, now)).toBeNull();
});

test('the language is what the page says, else what its text shows', () => {
  const languages = [0, 1, 2].map((nth) => {
    show(layouts[nth]?.html ?? '');
    return recogniseList(document, now)?.language;
  });
  expect(languages).toEqual(['en', 'zh-Hans', 'zh-Hant']);
  show(layouts[1]?.html ?? '', 'zh-CN');
  expect(recogniseList(document, now)?.language).toBe('zh-CN');
});

test('an open shadow root is read', () => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = layouts[0]?.html ?? '';
  document.body.append(host);
  expect(recogniseList(document, now)?.rows).toHaveLength(2);
});

test('200 rows at most, 2 kB of each', () => {
  const row = `<tr><td>2026-03-09 10:15</td><td>Chrome on Windows ${'x'.repeat(5000)}</td><td>1.2.3.4</td></tr>`;
  show(`<h2>Sign-in history</h2><table>${row.repeat(300)}</table>`);
  const rows = recogniseList(document, now)?.rows ?? [];
  expect(rows).toHaveLength(200);
  expect(Math.max(...rows.map(({ text }) => text.length))).toBe(2048);
});

test('text is data: markup in a cell stays text', () => {
  show(
    '<h2>Sign-in history</h2><table><tr><td>2026-03-09 10:15</td><td>Chrome on Windows &lt;img src=x onerror=alert(1)&gt;</td><td>1.2.3.4</td></tr></table>',
  );
  expect(recogniseList(document, now)?.rows[0]?.text).toContain('<img src=x');
  expect(document.querySelector('img')).toBeNull();
});
