import type { FieldFacts, FormFacts } from './form';
import * as words from './words';

/** Lower case, with separators and camelCase as spaces: `newPassword_2` reads "new password 2". */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-.[\]$:+/\s]+/g, ' ');

export const saidBy = ({ name, label, hint }: FieldFacts): string => plain(`${name} ${label} ${hint}`);

const takesText = /^(?:|text|email|tel|number|textarea)$/i;
const says = (texts: readonly string[], pattern: RegExp): boolean => texts.some((text) => pattern.test(text));

/** What a form says, in yes and no. */
export interface Reading {
  /** The password fields, without those for codes and digits; a text field that calls itself a password is one. */
  passwords: readonly string[];
  /** Other fields to write into, without search, captchas and codes. */
  others: readonly string[];
  codes: number;
  signs: ReadonlySet<Sign>;
}

export type Sign = keyof ReturnType<typeof signsOf>;

export function readForm(form: FormFacts, pageHeadings: readonly string[]): Reading {
  const fields = form.fields.map((field) => ({ ...field, said: saidBy(field) }));
  const isCode = ({ said, longest, autocomplete }: (typeof fields)[number]) =>
    longest === 1 || /one-time-code/.test(autocomplete) || (words.code.test(said) && !words.passwordWord.test(said));
  const codes = fields.filter((field) => isCode(field) && (isPassword(field) || takesText.test(field.type)));
  const rest = fields.filter((field) => !codes.includes(field));
  const typed = rest.filter(
    (field) => isPassword(field) || (takesText.test(field.type) && !words.aside.test(field.said)),
  );
  const isOne = typed.some(isPassword)
    ? isPassword
    : (field: (typeof typed)[number]) => /passw|\bpwd\b|密[码碼]/.test(field.said);
  const passwords = typed.filter((field) => field.type !== 'textarea' && isOne(field));
  const others = typed.filter((field) => !passwords.includes(field) && field.type !== 'textarea');
  const ticks = rest.filter(({ type }) => /^(?:checkbox|radio)$/i.test(type));
  const headings = (form.headings.length ? form.headings : pageHeadings).map(plain);
  const parts = {
    passwords,
    others,
    headings,
    ticks: ticks.map(({ said }) => said),
    selects: rest.filter(({ type }) => type === 'select').length,
    buttons: form.buttons.map(plain),
    links: form.links.map(plain),
    own: [plain(form.own)],
  };
  const signs = Object.entries(signsOf(parts)).flatMap(([sign, is]) => (is ? [sign as Sign] : []));
  const texts = (from: typeof fields) => from.map(({ said }) => said);
  return { passwords: texts(passwords), others: texts(others), codes: codes.length, signs: new Set(signs) };
}

export const isPassword = ({ type, autocomplete }: FieldFacts): boolean =>
  type.toLowerCase() === 'password' || /\b(?:current|new)-password\b/.test(autocomplete);

type Read = FieldFacts & { said: string };
interface Parts {
  passwords: readonly Read[];
  others: readonly Read[];
  selects: number;
  headings: readonly string[];
  ticks: readonly string[];
  buttons: readonly string[];
  links: readonly string[];
  own: readonly string[];
}

function signsOf({ passwords, others, selects, headings, ticks, buttons, links, own }: Parts) {
  const secret = passwords.map(({ said }) => said);
  const open = others.map(({ said }) => said);
  const around = [...headings, ...links, ...buttons, ...open];
  const linkIn = says(links, words.signIn);
  const plainly = (texts: readonly string[]) =>
    texts.filter((text) => !words.notYet.test(text) && !words.already.test(text));
  return {
    twoPasswords: countApart(passwords) > 1,
    newByAutocomplete: passwords.some(({ autocomplete }) => /new-password/.test(autocomplete)),
    currentByAutocomplete: passwords.some(({ autocomplete }) => /current-password/.test(autocomplete)),
    newPassword: says(secret, words.newOne),
    passwordAgain: says(secret, words.again),
    oldPassword: says(secret, words.oldOne),
    passwordRules: says(secret, words.rules),
    remembers: says([...ticks, ...buttons], words.remember),
    agrees: says(ticks, words.agree),
    showsTerms: says([...links, ...headings], words.agree),
    helpsForgetful: says([...links, ...buttons, ...secret], words.forgot),
    asksPerson: open.some((text) => words.person.test(text) && !words.account.test(text)) || selects > 0,
    asksAgain: says(open, words.again),
    asksMuch: open.length > 2,
    namesUser: others.some(({ autocomplete }) => /\busername\b/.test(autocomplete)),
    wayUp: says(around, words.notYet),
    // As a heading of its own it invites to sign in; with the link it leads away from here.
    wayIn: around.some((text) => words.already.test(text) && (linkIn || words.signIn.test(text))),
    buttonIn: says(plainly(buttons), words.signIn),
    buttonUp: says(plainly(buttons), words.signUp),
    headingIn: says(plainly(headings), words.signIn),
    headingUp: says(plainly(headings), words.signUp),
    formIn: says(own, words.signIn),
    formUp: says(own, words.signUp),
    linkIn: says(plainly(links), words.signIn),
    linkUp: says(plainly(links), words.signUp),
    fieldIn: says(plainly([...secret, ...open]), words.signIn),
    fieldUp: says(plainly([...secret, ...open]), words.signUp),
    changes: says([...headings, ...own], words.change),
    changesByButton: says(buttons, words.change),
    resets: says([...headings, ...own], words.reset),
  };
}

/** A password that can be shown is often two fields with one label. */
const countApart = (passwords: readonly Read[]): number =>
  new Set(passwords.map(({ label, hint, said }) => plain(label || hint) || said)).size;
