// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { cameFromSignIn, watchSubmits } from '../../src/content/official-submits';
import type { ReportBody } from '../../src/sessions/report';

const told: ReportBody[] = [];
let clock = 0;
watchSubmits(
  document,
  () => '/login',
  (body) => told.push(body),
);
beforeEach(() => {
  told.length = 0;
  clock += 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(clock);
  document.body.innerHTML = '';
});
const form =
  '<form action="/login"><input type="password" name="password" required><button type="button">登录</button></form>';

test('a submit is told at once, in capture, even if the page stops it', () => {
  document.body.innerHTML = form;
  const element = document.querySelector('form') as HTMLFormElement;
  element.addEventListener('submit', (event) => event.stopImmediatePropagation());
  element.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(told).toEqual([{ kind: 'submit', form: 'sign-in' }]);
});

test('a page that signs in by script: the press counts, and the submit that follows does not count again', () => {
  document.body.innerHTML = form;
  (document.querySelector('input') as HTMLInputElement).value = 'secret';
  (document.querySelector('button') as HTMLButtonElement).click();
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(told).toEqual([{ kind: 'submit', form: 'sign-in' }]);
});

test('what the browser would refuse is no submit', () => {
  document.body.innerHTML = form;
  (document.querySelector('button') as HTMLButtonElement).click();
  expect(told).toEqual([]);
});

test('without a form: Enter in the password field, the button only when it is filled', () => {
  document.body.innerHTML = '<input type="password"><button>Sign in</button>';
  const [field, button] = [document.querySelector('input') as HTMLInputElement, document.querySelector('button')];
  button?.click();
  expect(told).toEqual([]);
  field.value = 'secret';
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(told).toEqual([{ kind: 'submit', form: 'sign-in' }]);
});

test('signing out is told; nothing typed is', () => {
  document.body.innerHTML = '<a href="/logout">退出登录</a><input type="password" value="secret">';
  document.querySelector('a')?.addEventListener('click', (event) => event.preventDefault());
  document.querySelector('a')?.click();
  expect(told).toEqual([{ kind: 'outcome', outcome: 'signed-out' }]);
  expect(JSON.stringify(told)).not.toContain('secret');
});

test.each([
  ['the sign-in page led here', 'https://token.im/login?lang=en', '/account', 'navigate', true],
  ['a second step led here', 'https://token.im/login/2fa', '/account', 'navigate', true],
  ['a reload says nothing new', 'https://token.im/login', '/account', 'reload', false],
  ['another site led here', 'https://tokem.im/login', '/account', 'navigate', false],
  ['an ordinary page led here', 'https://token.im/', '/account', 'navigate', false],
  ['the sign-in page again', 'https://token.im/login', '/login', 'navigate', false],
  ['no referrer', '', '/account', 'navigate', false],
])('%s', (_name, referrer, pathname, navigation, came) => {
  expect(cameFromSignIn(referrer, { origin: 'https://token.im', pathname }, navigation)).toBe(came);
});
