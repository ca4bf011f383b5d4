// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardPage } from '../../src/content/guard-page';
import type { HoldRules } from '../../src/content/hold-input';

// Events that a test makes are not trusted, so what would be held is read from the rules themselves.
let rules: HoldRules;
let released = 0;
vi.mock('../../src/content/hold-input', () => ({
  heldTypes: [],
  holdInput: (given: HoldRules) => {
    rules = given;
    return { hear: () => false, release: () => void released++, forget: () => undefined };
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', {});
  released = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page that used up its questions has its input held until it is looked at', async () => {
  document.documentElement.innerHTML = '<head></head><body><input type="password"></body>';
  guardPage(window as never, {
    checkPage: async () => ({ severity: 'unknown' }),
    readWatch: async () => undefined,
    reportLeak: async () => ({ stay: false }),
  })();
  const field = document.querySelector('input') as HTMLInputElement;
  const change = (title: string) => {
    document.title = title;
    field.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
  };
  change('TokenIM');
  await vi.advanceTimersByTimeAsync(10);
  expect(rules.scope(undefined)).toBe('nothing');

  for (let i = 0; i < 40; i++) change(`TokenIM ${i}`);
  await vi.advanceTimersByTimeAsync(10);
  expect(rules.scope(undefined)).toBe('credentials');
  released = 0;
  await vi.advanceTimersByTimeAsync(4000);
  expect([rules.scope(undefined), released > 0]).toEqual(['nothing', true]);
});
