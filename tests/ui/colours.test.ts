import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/colours.css', 'utf8');

function block(start: string): Record<string, string> {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`no block ${start}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const themes = { light: block(':root {'), dark: block(':root[data-theme="dark"]') };

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const text = [
  ...['bg', 'surface', 'sunk', 'raised'].flatMap((on) => [`ink ${on}`]),
  ...['bg', 'surface', 'sunk'].flatMap((on) => [`ink-2 ${on}`, `accent ${on}`]),
  ...['bg', 'surface'].flatMap((on) => [`good ${on}`, `due ${on}`, `alert ${on}`]),
  'on-accent accent',
  'on-accent accent-strong',
  'accent-soft-ink accent-soft',
  'good-soft-ink good-soft',
  'due-soft-ink due-soft',
  'alert-soft-ink alert-soft',
  'ink raised',
];
const shapes = ['edge surface', 'edge bg', 'accent surface', 'accent bg'];

describe.each(Object.entries(themes))('%s', (_name, colours) => {
  const measure = (pair: string) => {
    const [front = '', back = ''] = pair.split(' ');
    return contrast(colours[front] ?? '', colours[back] ?? '');
  };
  test.each(text)('%s is readable (4.5:1)', (pair) => expect(measure(pair)).toBeGreaterThanOrEqual(4.5));
  test.each(shapes)('%s is visible (3:1)', (pair) => expect(measure(pair)).toBeGreaterThanOrEqual(3));
});

test('a page that was told no theme gets the same dark', () => {
  expect(block(':root:not([data-theme="light"])')).toEqual(themes.dark);
});
