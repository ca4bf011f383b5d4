// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { StepCard } from '../../src/ui/step-card';
import { TaskRow } from '../../src/ui/task-row';
import { screen } from './screen';

test('a step says its state in words and opens on a press', async () => {
  const wishes: boolean[] = [];
  const card = (open: boolean) => (
    <StepCard number={2} title="Reset" state="next" stateLabel="Next" open={open} onToggle={(to) => wishes.push(to)}>
      Inside
    </StepCard>
  );
  const seen = await screen(card(false));
  const head = seen.root.querySelector('button') as HTMLElement;
  expect(head.textContent).toContain('Next');
  expect(head.getAttribute('aria-expanded')).toBe('false');
  expect(seen.text()).not.toContain('Inside');
  head.click();
  expect(wishes).toEqual([true]);
  await seen.show(card(true));
  expect(seen.text()).toContain('Inside');
  expect(seen.root.querySelector('[aria-current=step]')).not.toBeNull();
});

test('a task is ticked by its box, or its tick follows from what was done', async () => {
  const ticks: boolean[] = [];
  const seen = await screen(
    <ul>
      <TaskRow label="Desktop" done={false} doneLabel="done" onTick={(done) => ticks.push(done)} />
      <TaskRow label="Reset asked" done doneLabel="done" />
    </ul>,
  );
  await seen.press('Desktop');
  expect(ticks).toEqual([true]);
  expect(seen.root.querySelectorAll('input')).toHaveLength(1);
  expect(seen.text()).toContain('Reset asked (done)');
});
