import { type Edit, reach } from '../guard/leak/edit';
import { find } from './find';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const noText =
  /^(?:button|checkbox|color|date|datetime-local|file|hidden|image|month|radio|range|reset|submit|time|week)$/;
/** Fields of a form that are read together with the one that is typed into. */
const mostPeers = 64;

export const isTextField = (field: unknown): field is TextField =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !noText.test(field.type));

/** Something that a person types text into. */
export const isEditable = (field: unknown): field is HTMLElement =>
  isTextField(field) || (field instanceof HTMLElement && field.isContentEditable);

/** All that can be read of what stands in a field. */
export const textOf = (field: HTMLElement): string =>
  (isTextField(field) ? field.value : (field.textContent ?? '')).slice(0, 2 * reach);

/**
 * What would stand in a field, and in the others of its form around it, once this is inserted at the caret. `takes` is
 * what Backspace (-1) and Delete (1) take away where nothing is selected; `done` says that it stands there already.
 */
export function editIn(field: HTMLElement, inserted: string, takes = 0, done = false): Edit {
  let [before, after, selected] = around(field);
  if (done) before = before.slice(0, before.length - inserted.length);
  else if (takes && !selected) [before, after] = takes < 0 ? [before.slice(0, -1), after] : [before, after.slice(1)];
  const [earlier, later] = peersOf(field);
  return { before: join(...earlier, before), inserted, after: join(after, ...later) };
}

/** The same for what stands in a field and its peers now. */
export function wholeText(field: HTMLElement): string {
  const [earlier, later] = peersOf(field);
  return join(...earlier, textOf(field), ...later);
}

/** The boxes around it, as `editIn` reads them. */
export function peerFields(field: HTMLElement): TextField[] {
  if (!isTextField(field)) return [];
  const { form } = field;
  const all = fieldsUnder(form ?? field.getRootNode());
  const at = all.indexOf(field);
  return all.slice(Math.max(0, at - mostPeers), at + mostPeers).filter((other) => other.form === form);
}

/** The text fields under a form, a shadow root or the whole document. */
export const fieldsUnder = (root: Node): TextField[] => find(root, 'input,textarea').filter(isTextField);

function peersOf(field: HTMLElement): [string[], string[]] {
  const all = peerFields(field);
  const at = all.indexOf(field as TextField);
  const texts = all.map(({ value }) => value.slice(0, reach));
  return [texts.slice(0, Math.max(0, at)), texts.slice(at + 1)];
}

const join = (...texts: string[]): string => texts.filter(Boolean).join('\n');

/** The text before and after the selection, and whether anything is selected. */
function around(field: HTMLElement): [string, string, boolean] {
  if (isTextField(field)) {
    const { value, selectionStart, selectionEnd } = field;
    const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    return [value.slice(0, from), value.slice(to), from !== to];
  }
  const root = field.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  const selection = (root instanceof ShadowRoot && root.getSelection?.()) || getSelection();
  if (!selection?.rangeCount) return ['', '', false];
  const range = selection.getRangeAt(0);
  const host = field.closest('[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]') ?? field;
  const [before, after] = [new Range(), new Range()];
  before.selectNodeContents(host);
  after.selectNodeContents(host);
  before.setEnd(range.startContainer, range.startOffset);
  after.setStart(range.endContainer, range.endOffset);
  return [String(before), String(after), !range.collapsed];
}
