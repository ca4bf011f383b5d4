import { attribute, find } from './find';

/** Wider than what the worker calls a phrase: here it only decides what waits and whether it is asked. */
export const asksPhrase = (text: string): boolean =>
  /mnemonic|(?:seed|recovery|secret|backup).?(?:phrase|word)|^phrase$|\b(?:12|24)\b.{0,12}word|private.?key|keystore|[助恢][记記复復][词詞]|私[钥鑰]/i.test(
    text,
  );
const isOneWord = (text: string): boolean => /^(?:word|phrase|seed|mnemonic)?[-_ #]?\d{1,2}\.?$/i.test(text);
/** A page with more fields than this is read in part only. */
const mostFields = 300;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What was a password field stays one: "show password" only changes its type. */
const seen = new WeakSet<Element>();

const names = (field: Element): string[] => [
  ...['name', 'id', 'placeholder', 'aria-label'].map((name) => attribute(field, name)),
  ...[...((field as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent.slice(0, 200)),
];

export const isPassword = (field: Element): boolean => {
  if (seen.has(field)) return true;
  if (field.localName !== 'input') return false;
  const isOne =
    attribute(field, 'type').toLowerCase() === 'password' ||
    /\b(?:current|new)-password\b/.test(attribute(field, 'autocomplete'));
  if (isOne) seen.add(field);
  return isOne;
};

const isForPhrase = (field: Element): boolean =>
  /^(?:input|textarea)$/.test(field.localName) && names(field).some(asksPhrase);

export const isAsked = (field: Element): boolean => isPassword(field) || isForPhrase(field);

/** A password, a security key, a recovery phrase: what must not be typed before the page is judged. */
export const isCredential = (field: unknown): field is Field =>
  field instanceof Element && (isPassword(field) || isForPhrase(field));

/** What a page has of fields that can be typed into or ticked, those in shadow trees as far as they were `used`. */
export function fieldsIn(page: Node, used: readonly Element[] = []): Element[] {
  const found = find(page, 'input,textarea,select').slice(0, mostFields);
  return [...new Set([...used.filter(({ isConnected }) => isConnected), ...found])].filter(
    (field) => !/^(?:hidden|submit|button|image|reset)$/i.test(attribute(field, 'type')),
  );
}

export function credentialsIn(
  fields: readonly Element[],
  headings: readonly string[],
): { passwords: Element[]; asksForPhrase: boolean } {
  const words = fields.filter((field) => names(field).some(isOneWord));
  return {
    passwords: fields.filter(isPassword),
    asksForPhrase: fields.some(isForPhrase) || words.length >= 12 || (fields.length > 0 && headings.some(asksPhrase)),
  };
}
