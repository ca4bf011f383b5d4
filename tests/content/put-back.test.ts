// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { type HeldInput, putBack } from '../../src/content/put-back';

const page = (html: string) => {
  document.body.innerHTML = html;
  // happy-dom edits nothing by command: the fallback is what is tested here, the command in a real browser.
  document.execCommand = () => false;
  return document.querySelector('input') as HTMLInputElement;
};
const typed = (field: HTMLElement, text: string): HeldInput[] =>
  [...text].map((one) => ({ does: 'type', field, text: one }));

test('what was typed arrives in order, and the page hears of it', () => {
  const field = page('<input>');
  const heard: string[] = [];
  field.addEventListener('input', () => heard.push(field.value));
  putBack(typed(field, 'key'));
  expect(heard).toEqual(['k', 'ke', 'key']);
});

test('a field that is gone, or is none, is left alone', () => {
  const field = page('<input><p></p>');
  const paragraph = document.querySelector('p') as HTMLElement;
  field.remove();
  expect(() => putBack([...typed(field, 'a'), ...typed(paragraph, 'b')])).not.toThrow();
  expect(paragraph.textContent).toBe('');
});

test('Enter sends the form by its own button', () => {
  const field = page('<form><input><button type="button">x</button><button id="go">Go</button></form>');
  const sent: (string | undefined)[] = [];
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation((by) => void sent.push(by?.id));
  putBack([...typed(field, 'a'), { does: 'enter', field }]);
  expect([field.value, sent]).toEqual(['a', ['go']]);
});

test('fields named like the form’s own methods keep nothing from being put back', () => {
  const field = page('<form><input><button id="go">Go</button></form>');
  const form = field.form as HTMLFormElement;
  for (const name of ['requestSubmit', 'querySelector', 'isConnected', 'ownerDocument'])
    Object.defineProperty(form, name, { value: document.createElement('input') });
  const sent: (string | undefined)[] = [];
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation((by) => void sent.push(by?.id));
  putBack([{ does: 'submit', field: form, by: null }, { does: 'enter', field }, ...typed(field, 'a')]);
  expect([field.value, sent]).toEqual(['a', [undefined, 'go']]);
});
