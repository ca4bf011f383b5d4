/** One thing that the user did while the page was being judged. */
export type HeldInput =
  | { does: 'type'; field: HTMLElement; text: string }
  | { does: 'enter' | 'delete' | 'forwardDelete'; field: HTMLElement }
  | { does: 'submit'; field: HTMLFormElement; by: HTMLElement | null };

/** Does it all again, in order, as editing that the page hears of and that can be undone. */
export function putBack(held: readonly HeldInput[]): void {
  for (const input of held) {
    const { field } = input;
    if (!field.isConnected) continue;
    if (input.does === 'submit') {
      input.field.requestSubmit(input.by);
      continue;
    }
    if (!isEditable(field)) continue;
    if (field !== field.ownerDocument.activeElement) field.focus();
    if (input.does === 'type') typeInto(field, input.text);
    else if (input.does === 'enter') enter(field);
    else field.ownerDocument.execCommand(input.does);
  }
}

const isText = (field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
const isEditable = (field: HTMLElement): boolean => isText(field) || field.isContentEditable;

function typeInto(field: HTMLElement, text: string): void {
  // Deprecated, and still the only way that keeps undo and fires what frameworks listen to.
  if (field.ownerDocument.execCommand('insertText', false, text) || !isText(field)) return;
  const { selectionStart, selectionEnd, value } = field;
  field.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

function enter(field: HTMLElement): void {
  if (!(field instanceof HTMLInputElement)) field.ownerDocument.execCommand('insertLineBreak');
  else field.form?.requestSubmit(defaultButton(field.form));
}

const defaultButton = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>('button:not([type]),button[type=submit],input[type=submit],input[type=image]');
