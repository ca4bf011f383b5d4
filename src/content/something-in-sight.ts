import { phrase } from './credential-fields';
import { brand } from './in-sight';

const spoken = 'title,h1,h2,h3,h4,legend,label,[role=heading]';
const typed = 'input,textarea';
const addressed = 'meta[content],link[href],base[href],iframe[src]';

const ofFields = ['type', 'autocomplete', 'name', 'id', 'placeholder', 'aria-label'];
const ofAddresses = ['content', 'href', 'src'];
const ofHeadings = ['aria-label', 'value'];
/** As many fields may be the boxes of a phrase, whatever they are called. */
const manyFields = 12;
/** Of a longer text the beginning says enough. */
const longest = 2000;
/** Where browsers note that a page was saved stands at its top. */
const mostNodes = 20;

// A page may hide these behind elements of such names.
const { getAttribute, querySelectorAll } = Element.prototype;
const has = (element: Element, names: readonly string[], ...words: RegExp[]): boolean =>
  names.some((name) => {
    const value = getAttribute.call(element, name)?.slice(0, longest);
    return value ? words.some((word) => word.test(value)) : false;
  });

/**
 * Might there be anything to ask the worker about? Says yes wherever `isWorthAsking` does, and seldom elsewhere, for a
 * tenth of its cost: this is what every page pays. A frame without a field is left alone: whoever types there is heard.
 */
export function somethingInSight(page: Document, framed: boolean): boolean {
  const root = Document.prototype.querySelector.call(page, ':root');
  if (!root) return false;
  const all = (selector: string) => querySelectorAll.call(root, selector);
  const fields = all(typed);
  if (fields.length >= manyFields) return true;
  if (framed && fields.length === 0) return false;
  for (const field of fields) if (has(field, ofFields, /password/i, phrase)) return true;
  for (const element of all(addressed)) if (has(element, ofAddresses, brand)) return true;
  for (const element of all(spoken)) {
    const text = (element.textContent ?? '').slice(0, longest);
    if (brand.test(text) || (fields.length > 0 && phrase.test(text)) || has(element, ofHeadings, brand, phrase))
      return true;
  }
  return [page, root, all('head')[0]].some((parent) => isMarked(parent?.firstChild));
}

function isMarked(node: Node | null | undefined): boolean {
  for (let seen = 0, at = node; at && seen < mostNodes; seen++, at = at.nextSibling)
    if (at.nodeType === Node.COMMENT_NODE && brand.test(at.nodeValue ?? '')) return true;
  return false;
}
