import { asksPhrase } from './credential-fields';
import { brand } from './in-sight';

const field = 'input,textarea';
const framed = 'iframe[src*="token.im" i]';
const marksOf = (...words: string[]): string =>
  ['link[href', 'base[href', 'meta[content', 'img[alt']
    .flatMap((mark) => words.map((word) => `${mark}*="${word}" i]`))
    .join();
/** As many fields may be the boxes of a phrase, whatever they are called. */
const manyFields = 12;
/** Of a longer text the beginning says enough. */
const longest = 2000;
/** Where browsers note that a page was saved stands at its top. */
const mostNodes = 20;

/**
 * Might there be anything to ask the worker about? This is what every page pays, so the browser searches once, for what
 * any of it must have, and no element is touched: each kind that a script meets for the first time costs as much as a
 * search. A frame without a field is left alone: whoever types there is heard. Nor are a page's own headings read where
 * there is no field: a page that means to be taken for the brand says so in its title or in its head.
 */
export function somethingInSight(page: Document, isFrame: boolean): boolean {
  const { querySelector } = Document.prototype; // a page can hide the document's own
  const first = (selector: string) => querySelector.call(page, selector);
  const isBranded = () => {
    const title = typeof page.title === 'string' ? page.title : (first('title')?.textContent ?? '');
    return /token|im[钱錢官]/i.test(title) && brand(title); // a smaller pattern costs less to make
  };
  if (isFrame) return first(`${field},${framed}`) !== null && seenCloser(page);
  return first(`${field},${framed},${marksOf('token')}`) ? seenCloser(page) : isBranded();
}

/** The same where there are fields, or an address like the brand's. */
function seenCloser(page: Document): boolean {
  const all = (selector: string) => Document.prototype.querySelectorAll.call(page, selector);
  const fields = all(field);
  if (fields.length >= manyFields || all('[type="password" i],[autocomplete*="-password" i]').length > 0) return true;
  const names = [...fields].map(({ outerHTML }) => outerHTML.slice(0, longest));
  const said = textsOf(all('title,h1,h2,h3,h4,legend,label,[role=heading]'));
  return (
    names.some((name) => /phrase/i.test(name) || asksPhrase(name)) ||
    said.some((text) => brand(text) || (fields.length > 0 && asksPhrase(text))) ||
    all(`${marksOf('token.im', 'imtoken', 'tokenim')},${framed}`).length > 0 ||
    isSaved(all('head')[0])
  );
}

const textsOf = (found: NodeListOf<Element>): string[] =>
  [...found].map(({ textContent, outerHTML }) => `${textContent.slice(0, longest)}\n${outerHTML.slice(0, longest)}`);

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
