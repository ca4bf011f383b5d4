// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HeatStrip } from '../../src/ui/heat-strip';

const days = [0, 2, 0, 1, 9].map((count, index) => ({
  id: `d${index}`,
  count,
  marked: index === 3,
  unseen: index === 0,
  label: `day ${index}, ${count} times`,
}));
const picks: (string | undefined)[] = [];
const show = (picked?: string) =>
  act(() =>
    render(
      <HeatStrip
        label="five days"
        days={days}
        firstRow={5}
        weekdays={['Mon']}
        months={[{ day: 'd2', name: 'May' }]}
        picked={picked}
        onPick={(id) => picks.push(id)}
      />,
      document.body,
    ),
  );
const buttons = () => [...document.querySelectorAll<HTMLElement>('button')];
const press = (key: string) =>
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const focused = () => document.activeElement?.getAttribute('aria-label');

beforeEach(async () => {
  picks.length = 0;
  await show();
});
afterEach(() => render(null, document.body));

test('days on which something happened are buttons in words', () => {
  expect(buttons().map((one) => one.getAttribute('aria-label'))).toEqual([
    'day 1, 2 times',
    'day 3, 1 times',
    'day 4, 9 times',
  ]);
});

test('one stop for the tab key, arrows walk between busy days', async () => {
  expect(buttons().filter((one) => one.tabIndex === 0)).toHaveLength(1);
  buttons()[2]?.focus();
  await press('ArrowLeft');
  expect(focused()).toBe('day 3, 1 times');
  await press('Home');
  expect(focused()).toBe('day 1, 2 times');
  await press('ArrowLeft');
  expect(focused()).toBe('day 1, 2 times');
  await press('End');
  expect(focused()).toBe('day 4, 9 times');
});

test('a day is picked, and let go', async () => {
  buttons()[1]?.click();
  await show('d3');
  expect(buttons()[1]?.getAttribute('aria-pressed')).toBe('true');
  buttons()[1]?.click();
  expect(picks).toEqual(['d3', undefined]);
});

test('a week begins a new column', () => {
  const columns = [...document.querySelectorAll<HTMLElement>('.heat-day')].map((one) => one.style.gridColumn);
  expect(columns).toEqual(['2', '2', '3', '3', '3']);
});
