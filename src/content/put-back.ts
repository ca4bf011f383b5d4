/** One thing that the user did while the page was being judged. */
export type HeldInput =
  | { does: 'type'; field: HTMLElement; text: string }
  | { does: 'enter' | 'delete' | 'forwardDelete'; field: HTMLElement }
  | { does: 'submit'; field: HTMLFormElement; by: HTMLElement | null };

/** Does it all again, in order, as editing that the page hears of and that can be undone. */
export function putBack(held: readonly HeldInput[]): void {
  for (const input of held) {
    if (input.does === 'submit') {
      submit(input.field, input.by);
      continue;
    }
    const { field } = input;
    if (!field.isConnected || !isEditable(field)) continue;
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
  else if (field.form) submit(field.form, defaultButton(field.form));
}

/** Fields may be named like the form's own methods and hide them: they are taken from where no page can write. */
function submit(form: HTMLFormElement, by: HTMLElement | null): void {
  HTMLFormElement.prototype.requestSubmit.call(form, by);
}

const buttons = 'button:not([type]),button[type=submit],input[type=submit],input[type=image]';
const defaultButton = (form: HTMLFormElement) =>
  Element.prototype.querySelector.call(form, buttons) as HTMLElement | null;
