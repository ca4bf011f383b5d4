import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { speakIn } from '../../src/i18n/t';

speakIn('en');
const open = new Set<() => void>();
afterEach(() => {
  for (const close of open) close();
  open.clear();
});

/** A piece or a screen as a user meets it: by what it says and by what can be pressed. */
export interface Screen {
  root: HTMLElement;
  text: () => string;
  /** The button, link, tab or box with this spoken name. */
  named: (name: string) => HTMLElement;
  has: (name: string) => boolean;
  press: (name: string) => Promise<void>;
  type: (name: string, text: string) => Promise<void>;
  key: (target: Element, key: string) => Promise<void>;
  show: (next: ComponentChild) => Promise<void>;
  /** Lets promises and effects settle. */
  settle: () => Promise<void>;
  close: () => void;
}

export async function screen(first: ComponentChild): Promise<Screen> {
  const root = document.createElement('div');
  document.body.append(root);
  const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
  const show = async (next: ComponentChild) => {
    await act(() => render(next, root));
    await settle();
  };
  const find = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('button, input, summary, [role]')].find((one) => nameOf(one) === name);
  const named = (name: string) => {
    const found = find(name);
    if (!found) throw new Error(`nothing is named "${name}" in: ${root.textContent}`);
    return found;
  };
  const close = () => {
    render(null, root);
    root.remove();
  };
  open.add(close);
  await show(first);
  return {
    root,
    text: () => root.textContent ?? '',
    named,
    has: (name) => find(name) !== undefined,
    press: async (name) => {
      await act(() => named(name).click());
      await settle();
    },
    type: async (name, text) => {
      const input = named(name) as HTMLInputElement;
      input.value = text;
      await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
      await settle();
    },
    key: async (target, key) => {
      await act(
        () => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      );
      await settle();
    },
    show,
    settle,
    close,
  };
}

/** What a screen reader would call it: label, labelling element, enclosing label, or its own text. */
function nameOf(element: HTMLElement): string {
  const spoken = element.getAttribute('aria-label');
  if (spoken) return spoken;
  const by = element.getAttribute('aria-labelledby');
  if (by) return document.getElementById(by)?.textContent?.trim() ?? '';
  const label =
    element.tagName === 'INPUT'
      ? (element.id && document.querySelector(`label[for="${element.id}"]`)) || element.closest('label')
      : undefined;
  return ((label ?? element).textContent ?? '').trim();
}
