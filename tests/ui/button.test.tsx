// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Button } from '../../src/ui/button';
import { type Screen, screen } from './screen';

let seen: Screen;

test('a promise makes it busy, and a second press meanwhile does nothing', async () => {
  let presses = 0;
  let finish = () => {};
  const work = () => {
    presses++;
    return new Promise<void>((done) => {
      finish = done;
    });
  };
  seen = await screen(<Button onClick={work}>Save</Button>);
  await seen.press('Save');
  await seen.press('Save');
  expect(presses).toBe(1);
  expect(seen.named('Save').getAttribute('aria-busy')).toBe('true');
  finish();
  await seen.settle();
  expect(seen.named('Save').getAttribute('aria-busy')).toBeNull();
  await seen.press('Save');
  expect(presses).toBe(2);
});

test('disabled, it can still be focused but not pressed', async () => {
  let presses = 0;
  seen = await screen(
    <Button disabled onClick={() => presses++}>
      Save
    </Button>,
  );
  await seen.press('Save');
  expect(presses).toBe(0);
  expect(seen.named('Save').hasAttribute('disabled')).toBe(false);
  expect(seen.named('Save').getAttribute('aria-disabled')).toBe('true');
});
