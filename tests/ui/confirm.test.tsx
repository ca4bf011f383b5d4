// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { Confirm } from '../../src/ui/confirm';
import { type Screen, screen } from './screen';

let seen: Screen;
let done = 0;
const piece = (disabled = false) => (
  <Confirm
    small
    disabled={disabled}
    ask="Remove"
    question="For good?"
    confirm="Yes, remove"
    cancel="Keep"
    onConfirm={() => done++}
  />
);
beforeEach(async () => {
  done = 0;
  seen = await screen(piece());
});

test('takes two presses, and the first one leads to the way back', async () => {
  await seen.press('Remove');
  expect(done).toBe(0);
  expect(seen.text()).toContain('For good?');
  expect(document.activeElement).toBe(seen.named('Keep'));
  await seen.press('Yes, remove');
  expect(done).toBe(1);
});

test('Esc and cancel undo the first press and give the focus back', async () => {
  await seen.press('Remove');
  await seen.key(seen.named('Keep'), 'Escape');
  expect(seen.has('Yes, remove')).toBe(false);
  expect(document.activeElement).toBe(seen.named('Remove'));
  await seen.press('Remove');
  await seen.press('Keep');
  expect(done).toBe(0);
});

test('disabled, it does not even ask', async () => {
  await seen.show(piece(true));
  await seen.press('Remove');
  expect(seen.has('Yes, remove')).toBe(false);
});

test('with a pause between its steps a double click takes only the first', async () => {
  await seen.show(
    <Confirm pauseMs={60} ask="Trust" question="Sure?" confirm="Yes" cancel="No" onConfirm={() => done++} />,
  );
  await seen.press('Trust');
  await seen.press('Yes');
  expect(done).toBe(0);
  await new Promise((later) => setTimeout(later, 90));
  await seen.settle();
  await seen.press('Yes');
  expect(done).toBe(1);
});
