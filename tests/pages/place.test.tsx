// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { loadPlace, oneOf, text, useKept } from '../../src/pages/place';
import { state } from '../../src/platform/state';
import { screen } from '../ui/screen';

function Draft() {
  const [typed, setTyped] = useKept('draft', text);
  return <input aria-label="Draft" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />;
}

test('what was typed stands there again after the popup was closed', async () => {
  await loadPlace();
  const first = await screen(<Draft />);
  await first.type('Draft', 'half a sentence');
  first.close();
  await loadPlace(); // what a newly opened popup does
  const second = await screen(<Draft />);
  expect((second.named('Draft') as HTMLInputElement).value).toBe('half a sentence');
  expect(await state.place.read()).toEqual({ draft: 'half a sentence' });
  second.close();
});

test('what was kept is never believed', () => {
  const screens = oneOf(['home', 'keys'], 'home');
  expect(screens('keys')).toBe('keys');
  expect([undefined, 'nowhere', 4, {}].map(screens)).toEqual(['home', 'home', 'home', 'home']);
  expect([undefined, 4, {}].map(text)).toEqual(['', '', '']);
});
