import { asksPhrase } from './credential-fields';
import { brand } from './in-sight';

const framed = 'iframe[src*="token.im" i]';
const marks = ['link[href', 'base[href', 'meta[content']
  .flatMap((mark) => ['token.im', 'imtoken', 'tokenim'].map((word) => `${mark}*="${word}" i]`))
  .join();
/** As many fields may be the boxes of a phrase, whatever they are called. */
const manyFields = 12;
/** So many headings are read where nobody can type. */
const fewHeadings = 3;
/** Of a longer text the beginning says enough. */
const longest = 2000;
/** Where browsers note that a page was saved stands at its top. */
const mostNodes = 20;

/**
 * Might there be anything to ask the worker about? This is what every page pays, so it lets the browser search and touches
 * few elements: each kind that a script meets for the first time costs as much as a search. A frame without a field is
 * left alone: whoever types there is heard.
 */
export function somethingInSight(page: Document, isFrame: boolean): boolean {
  const { querySelector, querySelectorAll } = Document.prototype; // a page can hide the document's own
  const first = (selector: string) => querySelector.call(page, selector);
  if (first(`input,textarea,${framed}`)) return seenCloser(page);
  if (isFrame) return false;
  const head = first('head');
  // Where something that belongs elsewhere ended the head early, the rest of it lies in the body.
  if (head?.querySelector(marks) || (!head?.querySelector('title') && first(marks))) return true;
  const headings = querySelectorAll.call(page, 'h1,h2,h3,h4,[role=heading]');
  return (
    brand(typeof page.title === 'string' ? page.title : (first('title')?.textContent ?? '')) ||
    textsOf(headings, fewHeadings).some(brand) ||
    isSaved(head)
  );
}

/** The same where there are fields, or an address like the brand's. */
function seenCloser(page: Document): boolean {
  const all = (selector: string) => Document.prototype.querySelectorAll.call(page, selector);
  const fields = all('input,textarea');
  if (fields.length >= manyFields || all('[type="password" i],[autocomplete*="-password" i]').length > 0) return true;
  const names = [...fields].map(({ outerHTML }) => outerHTML.slice(0, longest));
  const said = textsOf(all('title,h1,h2,h3,h4,legend,label,[role=heading]'));
  return (
    names.some((name) => /phrase/i.test(name) || asksPhrase(name)) ||
    said.some((text) => brand(text) || (fields.length > 0 && asksPhrase(text))) ||
    all(`${marks},${framed}`).length > 0 ||
    isSaved(all('head')[0])
  );
}

const textsOf = (found: ArrayLike<Element>, most = found.length): string[] =>
  Array.from({ length: Math.min(most, found.length) }, (_, at) => {
    const { textContent, outerHTML } = found[at] as Element;
    return `${textContent.slice(0, longest)}\n${outerHTML.slice(0, longest)}`;
  });

function isSaved(head: Element | null | undefined): boolean {
  let said = '';
  const listen = (first: Node | null | undefined, next: 'nextSibling' | 'previousSibling') => {
    for (let node = first, seen = 0; node && seen < mostNodes; node = node[next], seen++)
      if (node.nodeType === Node.COMMENT_NODE) said += node.nodeValue;
  };
  listen(head?.firstChild, 'nextSibling');
  listen(head?.previousSibling, 'previousSibling');
  listen(head?.parentElement?.previousSibling, 'previousSibling');
  return said.includes('saved from url');
}
