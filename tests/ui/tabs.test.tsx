// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Tabs } from '../../src/ui/tabs';
import { screen } from './screen';

function Host() {
  const [current, setCurrent] = useState<'a' | 'b' | 'c'>('a');
  const tabs = (['a', 'b', 'c'] as const).map((id) => ({ id, label: id.toUpperCase() }));
  return (
    <Tabs label="Views" tabs={tabs} current={current} onGo={setCurrent}>
      view {current}
    </Tabs>
  );
}

test('arrow keys move round, one tab stop in all', async () => {
  const seen = await screen(<Host />);
  await seen.key(seen.named('A'), 'ArrowLeft');
  expect(seen.text()).toContain('view c');
  expect(document.activeElement).toBe(seen.named('C'));
  await seen.key(seen.named('C'), 'ArrowRight');
  expect(seen.text()).toContain('view a');
  expect([...seen.root.querySelectorAll('[role=tab]')].map((tab) => (tab as HTMLElement).tabIndex)).toEqual([
    0, -1, -1,
  ]);
});
