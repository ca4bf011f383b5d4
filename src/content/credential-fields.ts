const phrase = /mnemonic|seed.?phrase|recovery.?phrase|secret.?phrase|private.?key|keystore|助记词|助記詞|私钥|私鑰/i;
const oneWord = /^(?:word|phrase|seed|mnemonic)?[-_ #]?\d{1,2}\.?$/i;
/** A page with more fields than this is read in part only. */
const mostFields = 300;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What was a password field stays one: "show password" only changes its type. */
const seen = new WeakSet<Element>();

const names = (field: Element): string[] =>
  ['name', 'id', 'placeholder', 'aria-label'].map((name) => field.getAttribute(name) ?? '');

export const isPassword = (field: Element): boolean => {
  if (seen.has(field)) return true;
  if (field.localName !== 'input') return false;
  const isOne =
    field.getAttribute('type')?.toLowerCase() === 'password' ||
    /\b(?:current|new)-password\b/.test(field.getAttribute('autocomplete') ?? '');
  if (isOne) seen.add(field);
  return isOne;
};

const asksPhrase = (field: Element): boolean =>
  /^(?:input|textarea)$/.test(field.localName) && names(field).some((name) => phrase.test(name));

/** A password, a security key, a recovery phrase: what must not be typed before the page is judged. */
export const isCredential = (field: unknown): field is Field =>
  field instanceof Element && (isPassword(field) || asksPhrase(field));

export function credentialsIn(
  page: Document,
  used: readonly Element[] = [],
): { passwords: Element[]; asksForPhrase: boolean } {
  const found = [...page.getElementsByTagName('input'), ...page.getElementsByTagName('textarea')].slice(0, mostFields);
  const fields = [...new Set([...used.filter(({ isConnected }) => isConnected), ...found])];
  const words = fields.filter((field) => names(field).some((name) => name !== '' && oneWord.test(name)));
  return { passwords: fields.filter(isPassword), asksForPhrase: fields.some(asksPhrase) || words.length >= 12 };
}
