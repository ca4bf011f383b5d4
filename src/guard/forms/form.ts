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

const most = { forms: 8, fields: 24, read: 40, texts: 8, raw: 300, text: 80 };

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

/** What is said, each once. */
export const parseTexts = (value: unknown): string[] =>
  [...new Set((Array.isArray(value) ? value.slice(0, most.read) : []).map(text))]
    .filter((one) => one !== '')
    .slice(0, most.texts);

/** In one line; of a longer text the beginning says enough. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, most.raw).replace(/\s+/g, ' ').trim().slice(0, most.text).trimEnd() : '';
const list = (value: unknown, length: number): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.slice(0, length).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];
