import { confusables } from './confusables.generated';

/** Letters that UTS #39 keeps apart, yet are read as one in an address bar. Reviewed by hand. */
const alsoSeenAs: Readonly<Record<string, string>> = {
  k: 'кκĸ',
  m: 'мᴍ',
  t: 'тτᴛ',
  e: 'εɛєᴇ',
  n: 'пɴ',
  i: 'ıїḭ',
  o: 'ᴑ',
};

const asciiOf = new Map<string, string>();
for (const table of [confusables, alsoSeenAs])
  for (const [ascii, letters] of Object.entries(table)) for (const letter of letters) asciiOf.set(letter, ascii);

/** What a name looks like: letters of other scripts and accented ones become the ASCII letters they resemble. */
export function skeleton(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  let seen = '';
  for (const letter of text.normalize('NFC')) seen += asciiOf.get(letter) ?? plain(letter);
  return seen.toLowerCase();
}

/** Without accents; what has no ASCII form stays, so that it can never complete a name by vanishing. */
function plain(letter: string): string {
  let bare = '';
  for (const part of letter.normalize('NFKD')) bare += asciiOf.get(part) ?? (/\p{M}/u.test(part) ? '' : part);
  return bare;
}
