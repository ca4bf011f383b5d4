// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { type HoldRules, holdInput, type Scope } from '../../src/content/hold-input';

vi.mock('../../src/platform/open-shadow', () => ({ openShadow: () => null }));

/** As the browser makes them: of the user, and with the field they go to. */
function pressed(type: 'keydown' | 'keypress' | 'keyup', key: string, field: HTMLElement): KeyboardEvent {
  const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  Object.defineProperty(event, 'composedPath', { value: () => [field] });
  return event;
}

function holding() {
  document.body.innerHTML = '<input type="password">';
  Object.assign(document, { execCommand: () => true });
  const field = document.querySelector('input') as HTMLInputElement;
  const now: { scope: Scope } = { scope: 'nothing' };
  const back: string[] = [];
  const rules: HoldRules = {
    scope: () => now.scope,
    allows: (input) => {
      back.push(input.does === 'type' ? input.text : input.does);
      return true;
    },
    held: () => undefined,
  };
  return { field, now, back, hold: holdInput(rules) };
}

test('a hold that begins between key down and key press loses no letter', () => {
  const { field, now, back, hold } = holding();
  expect(hold.hear(pressed('keydown', 'p', field))).toBe(false); // the page has heard of it
  now.scope = 'credentials';
  expect(hold.hear(pressed('keypress', 'p', field))).toBe(true);
  expect(hold.hear(pressed('keyup', 'p', field))).toBe(true);
  expect(hold.hear(pressed('keydown', 'a', field))).toBe(true);
  now.scope = 'nothing';
  hold.release();
  expect(back).toEqual(['p', 'a']);
});

test('nor an Enter; and a key up alone puts nothing back', () => {
  const { field, now, back, hold } = holding();
  now.scope = 'credentials';
  hold.hear(pressed('keyup', 'x', field));
  hold.hear(pressed('keypress', 'Enter', field));
  now.scope = 'nothing';
  hold.release();
  expect(back).toEqual(['enter']);
});
