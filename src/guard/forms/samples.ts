import type { FieldFacts, FormFacts } from './form';

/** Forms as the facts tell of them, for examples. */
const field = (name: string, type: string): FieldFacts => ({
  type,
  autocomplete: '',
  name,
  label: '',
  hint: '',
  longest: 0,
  isShown: true,
});
const form = (fields: FieldFacts[], buttons: string[]): FormFacts => ({
  own: '',
  fields,
  headings: [],
  buttons,
  links: [],
});

export const signInForm: FormFacts = form([field('email', 'email'), field('password', 'password')], ['Sign in']);
export const phraseForm: FormFacts = form([field('mnemonic', 'textarea')], ['Import']);
