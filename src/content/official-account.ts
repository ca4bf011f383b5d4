import { identityIn } from '../sessions/list/identity';

/** Where a site says who is signed in; what stands in its midst may be anybody's address. */
const frames = 'header,nav,aside,[role=banner],[role=navigation],[role=complementary]';
const content = 'main,article,table,[role=main],[role=table]';
const most = 400;

/** What the page calls the account that is signed in. `undefined` where it says none, or names two of one kind. */
export function accountShown(document: Document): string | undefined {
  /** By kind: the name as it is compared, and as it is written; `null` for two different ones. */
  const found = new Map<string, { text: string; words: string } | null>();
  let looked = 0;
  for (const frame of document.querySelectorAll(frames))
    for (const element of [frame, ...frame.querySelectorAll('*')]) {
      if (looked++ > most) break;
      if (element.closest(content)) continue;
      for (const words of wordsOf(element)) {
        const identity = identityIn(words);
        if (!identity) continue;
        const { kind, text } = identity;
        const other = found.get(kind);
        found.set(kind, other === undefined || other?.text === text ? { text, words } : null);
      }
    }
  const [first] = ['mail', 'number', 'phone', 'wallet'].flatMap((kind) => (found.has(kind) ? [found.get(kind)] : []));
  return first?.words;
}

/** Texts of its own, not of what stands in it. */
function wordsOf(element: Element): string[] {
  const own = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent ?? '');
  return [own.join(' '), element.getAttribute('title') ?? '', element.getAttribute('aria-label') ?? '']
    .map((words) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words.length > 3 && words.length <= 120);
}
