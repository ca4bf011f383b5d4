// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useArmed } from '../../../src/pages/warning/use-armed';
import { type Screen, screen } from '../../ui/screen';

let seen: Screen;
const show = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};
beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));
const pass = async (ms: number) => {
  await new Promise((done) => setTimeout(done, ms));
  await seen.settle();
};
const Lamp = () => <p>{useArmed(60) ? 'armed' : 'safe'}</p>;

test('arms only after it was in front without a break', async () => {
  show('hidden');
  seen = await screen(<Lamp />);
  await pass(120);
  expect(seen.text()).toBe('safe');
  show('visible');
  await pass(20);
  show('hidden');
  await pass(100);
  expect(seen.text()).toBe('safe');
  show('visible');
  await pass(120);
  expect(seen.text()).toBe('armed');
  show('hidden');
  await pass(10);
  expect(seen.text()).toBe('safe');
});

test('a window behind another one is not in front: the click that brings it there does nothing yet', async () => {
  show('visible');
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  seen = await screen(<Lamp />);
  await pass(120);
  expect(seen.text()).toBe('safe');
  focus.mockReturnValue(true);
  window.dispatchEvent(new Event('focus'));
  await pass(10);
  expect(seen.text()).toBe('safe');
  await pass(120);
  expect(seen.text()).toBe('armed');
  focus.mockReturnValue(false);
  window.dispatchEvent(new Event('blur'));
  await pass(10);
  expect(seen.text()).toBe('safe');
});
