import type { FormFacts, FormKind } from './form';
import { asksForPhrase } from './phrase';
import { atFirst, points } from './points';
import { isPassword, type Reading, readForm } from './reading';

interface Page {
  readonly title: string;
  readonly forms: readonly FormFacts[];
  readonly headings: readonly string[];
}
const known = new WeakMap<Page, readonly FormKind[]>();

/**
 * What the forms of a page are for: several kinds may stand on one page. Scored rules: of the methods that were
 * compared (tests/bench/forms.ts) they generalise best, and can be read.
 */
export function kindsIn(page: Page): readonly FormKind[] {
  const kinds = known.get(page) ?? read(page);
  known.set(page, kinds);
  return kinds;
}

function read({ title, forms, headings }: Page): FormKind[] {
  const around = [title, ...headings];
  const phrase = forms.some((form) => asksForPhrase(form, around)) ? (['phrase-import'] as const) : [];
  // Of the tabs of an import page one is shown; beside it a keystore is a wallet's.
  const wants = (form: FormFacts) => asksForPhrase(form, phrase.length ? [...around, 'wallet'] : around);
  const others = shownOf(forms).flatMap((form) => (wants(form) ? [] : (kindOf(readForm(form, headings)) ?? [])));
  return [...new Set([...phrase, ...others])];
}

/** Hidden fields do not count, unless every password is hidden: then a dialog or a tab will show it. */
function shownOf(forms: readonly FormFacts[]): FormFacts[] {
  const passwords = forms.flatMap(({ fields }) => fields.filter(isPassword));
  if (passwords.length > 0 && !passwords.some(({ isShown }) => isShown)) return [...forms];
  return forms.map((form) => ({ ...form, fields: form.fields.filter(({ isShown }) => isShown) }));
}

/** Above 0: a form to sign in with. */
export const signInPoints = ({ signs }: Reading): number =>
  [...signs].reduce((sum, sign) => sum + points[sign], atFirst);

function kindOf(form: Reading): FormKind | undefined {
  const { signs, passwords } = form;
  if (passwords.length === 0) return withoutPassword(form);
  if (signInPoints(form) > 0) return 'sign-in';
  if (signs.has('oldPassword') && (passwords.length > 1 || signs.has('changes'))) return 'password-change';
  const joins = signs.has('formUp') || signs.has('buttonUp') || signs.has('headingUp') || signs.has('agrees');
  if (joins || form.others.length > 0) return 'registration';
  if (signs.has('resets')) return 'recovery';
  if (signs.has('changes') || signs.has('changesByButton'))
    return signs.has('oldPassword') ? 'password-change' : 'recovery';
  return signs.has('passwordAgain') || signs.has('newPassword') ? 'recovery' : undefined;
}

function withoutPassword({ signs, others, codes }: Reading): FormKind | undefined {
  if (codes > 0 && others.length < 2) return 'one-time-code';
  if (others.length === 0) return undefined;
  if (signs.has('resets') && others.length < 3) return 'recovery';
  return undefined;
}
