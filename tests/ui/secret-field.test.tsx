// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { beforeEach, expect, test } from 'vitest';
import { SecretField } from '../../src/ui/secret-field';
import { type Screen, screen } from './screen';

function Host() {
  const [value, setValue] = useState('');
  return (
    <SecretField
      label="Key"
      hint="From your paper"
      error={value === 'wrong' && 'Not this one'}
      value={value}
      onInput={setValue}
      showLabel="Show"
      hideLabel="Hide"
      clearLabel="Clear"
    />
  );
}
let seen: Screen;
const input = () => seen.named('Key') as HTMLInputElement;
beforeEach(async () => {
  seen = await screen(<Host />);
});

test('is a one-line password field that no browser fills or keeps', () => {
  expect(seen.root.querySelector('textarea')).toBeNull();
  expect(input().type).toBe('password');
  expect(input().getAttribute('autocomplete')).toBe('off');
});

test('shows, hides and clears on request', async () => {
  await seen.type('Key', 'abc');
  await seen.press('Show');
  expect(input().type).toBe('text');
  await seen.press('Hide');
  expect(input().type).toBe('password');
  await seen.press('Clear');
  expect(input().value).toBe('');
  expect(document.activeElement).toBe(input());
  expect(seen.has('Clear')).toBe(false);
});

test('names its hint and its error', async () => {
  const described = () =>
    (input().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described()).toEqual(['From your paper']);
  await seen.type('Key', 'wrong');
  expect(described()).toEqual(['From your paper', 'Not this one']);
  expect(input().getAttribute('aria-invalid')).toBe('true');
});
