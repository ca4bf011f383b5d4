import type { FieldFacts, FormFacts } from '../guard/forms/form';
import { isAsked } from './credential-fields';
import { attribute, find, parentOf } from './find';

const mostForms = 8;
const mostFields = 24;
const mostTexts = 8;
/** Of a longer text the beginning says enough. */
const longest = 80;

const heading = 'h1,h2,h3,h4,legend,[role=heading]';
const pressed = 'button,[type=submit],[type=button],[role=button],[role=tab]';

const tidy = (text: string | null): string => (text ?? '').slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, longest);

const given = (element: Element, ...names: string[]): string =>
  tidy(names.map((name) => attribute(element, name)).join(' '));

/** Short texts of a part of the page; what stands in an editor is somebody's own and is left alone. */
function texts(root: Element, selector: string): string[] {
  const found = find(root, selector).filter((one) => !one.closest('[contenteditable]'));
  const said = found.slice(0, 40).map((one) => tidy(one.textContent) || given(one, 'value', 'aria-label'));
  return [...new Set(said)].filter(Boolean).slice(0, mostTexts);
}

const isPage = ({ localName }: Element) => /^(body|html)$/.test(localName);

export const headingsOf = (page: Element): string[] => texts(page, heading);

/** What the forms of a page look like, those with a credential field first: words and counts, never what was typed. */
export function formFacts(fields: readonly Element[]): FormFacts[] {
  const groups = new Map<Element | null, Element[]>();
  for (const field of fields) {
    const form = field.closest('form');
    groups.set(form, [...(groups.get(form) ?? []), field]);
  }
  return [...groups]
    .sort(([, a], [, b]) => +b.some(isAsked) - +a.some(isAsked))
    .slice(0, mostForms)
    .map(([form, own]) => {
      // What stands beside a form in a box of their own is about it; what stands on the page is about the page.
      const box = form && parentOf(form);
      let around = (box && !isPage(box) ? box : (form ?? own[0])) as Element;
      const whole = () => own.every((field) => around.contains(field)) && find(around, pressed)[0];
      while (!form && around.parentElement && !whole()) around = around.parentElement;
      return {
        own: form ? given(form, 'id', 'name', 'class', 'action') : '',
        fields: own.slice(0, mostFields).map(fieldFacts),
        headings: isPage(around) ? [] : texts(around, `${heading},p`),
        buttons: texts(form ?? around, pressed),
        links: texts(around, 'a'),
      };
    });
}

const fieldFacts = (field: Element): FieldFacts => ({
  type: field.localName === 'input' ? given(field, 'type') : field.localName,
  autocomplete: given(field, 'autocomplete'),
  name: given(field, 'name', 'id'),
  label: tidy([...((field as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent).join(' ')),
  hint: given(field, 'placeholder', 'aria-label'),
  longest: +given(field, 'maxlength'),
  isShown: field.checkVisibility(),
});
