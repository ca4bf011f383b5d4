import type { FieldFacts, FormFacts } from '../guard/forms/form';
import { isAsked } from './credential-fields';
import { attribute, find, parentOf } from './find';

const most = { forms: 8, fields: 24, texts: 40 };
/** Of a longer text the beginning says enough. */
const longest = 300;

const heading = 'h1,h2,h3,h4,legend,[role=heading]';
const pressed = 'button,[type=submit],[type=button],[role=button],[role=tab]';

const given = (element: Element, ...names: string[]): string =>
  names
    .map((name) => attribute(element, name))
    .join(' ')
    .slice(0, longest);
const said = (element: Element): string => (element.textContent ?? '').trim().slice(0, longest);

/** Short texts of a part of the page; what stands in an editor is somebody's own and is left alone. */
const texts = (root: Node, selector: string): string[] =>
  find(root, selector)
    .filter((one) => !one.closest('[contenteditable]'))
    .slice(0, most.texts)
    .map((one) => said(one) || given(one, 'value', 'aria-label'));

const isPage = ({ localName }: Element) => /^(body|html)$/.test(localName);

export const headingsOf = (page: Node): string[] => texts(page, heading);

/** What the forms of a page look like, those with a credential field first: words and counts, never what was typed. */
export function formFacts(fields: readonly Element[]): FormFacts[] {
  const groups = new Map<Element | null, Element[]>();
  for (const field of fields) {
    const form = field.closest('form');
    groups.set(form, [...(groups.get(form) ?? []), field]);
  }
  return [...groups]
    .sort(([, a], [, b]) => +b.some(isAsked) - +a.some(isAsked))
    .slice(0, most.forms)
    .map(([form, own]) => {
      // What stands beside a form in a box of their own is about it; what stands on the page is about the page.
      const box = form && parentOf(form);
      let around = (box && !isPage(box) ? box : (form ?? own[0])) as Element;
      const whole = () => own.every((field) => around.contains(field)) && find(around, pressed)[0];
      while (!form && around.parentElement && !whole()) around = around.parentElement;
      return {
        own: form ? given(form, 'id', 'name', 'class', 'action') : '',
        fields: own.slice(0, most.fields).map(fieldFacts),
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
  label: [...((field as HTMLInputElement).labels ?? [])].map(said).join(' '),
  hint: given(field, 'placeholder', 'aria-label'),
  longest: +given(field, 'maxlength'),
  isShown: field.checkVisibility(),
});
