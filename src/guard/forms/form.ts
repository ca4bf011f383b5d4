/** One field, in the page's own words. What is typed into it is never read. */
export interface FieldFacts {
  /** The input's type as written, `textarea` or `select`; empty for a plain input. */
  type: string;
  autocomplete: string;
  /** Its name and id. */
  name: string;
  label: string;
  /** Placeholder, spoken label. */
  hint: string;
  /** maxlength, 0 where none is set. */
  longest: number;
  isShown: boolean;
}

/** A form, or the fields of a page that stand in none. */
export interface FormFacts {
  /** Id, name, class and action of the form element. */
  own: string;
  fields: readonly FieldFacts[];
  /** Headings and short paragraphs in and beside it. */
  headings: readonly string[];
  /** Whatever is pressed: buttons, tabs. */
  buttons: readonly string[];
  links: readonly string[];
}

/** What a form is for. */
export type FormKind = 'sign-in' | 'registration' | 'password-change' | 'recovery' | 'one-time-code' | 'phrase-import';

const most = { forms: 8, fields: 24, texts: 8, text: 120 };

export const parseForms = (value: unknown): FormFacts[] =>
  list(value, most.forms).map((form) => ({
    own: text(form.own),
    fields: list(form.fields, most.fields).map((field) => ({
      type: text(field.type),
      autocomplete: text(field.autocomplete),
      name: text(field.name),
      label: text(field.label),
      hint: text(field.hint),
      longest: Number.isSafeInteger(field.longest) ? Math.max(0, field.longest as number) : 0,
      isShown: field.isShown !== false,
    })),
    headings: parseTexts(form.headings),
    buttons: parseTexts(form.buttons),
    links: parseTexts(form.links),
  }));

export const parseTexts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .slice(0, most.texts)
        .map(text)
        .filter((one) => one !== '')
    : [];

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, most.text) : '');
const list = (value: unknown, length: number): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.slice(0, length).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];
