import { asksPhrase } from './credential-fields';
import { find } from './find';
import { brand } from './in-sight';
import { savedFrom } from './page-facts';

const typed = 'input,textarea';
const seen = `${typed},title,h1,h2,h3,h4,legend,label,[role=heading],meta[content],link[href],base[href],iframe[src]`;
/** As many fields may be the boxes of a phrase, whatever they are called. */
const manyFields = 12;
/** Of a longer text the beginning says enough. */
const longest = 2000;

/**
 * Might there be anything to ask the worker about? Says yes wherever `isWorthAsking` does, and seldom elsewhere, for a
 * tenth of its cost: this is what every page pays. A frame without a field is left alone: whoever types there is heard.
 */
export function somethingInSight(page: Document, framed: boolean): boolean {
  if (framed && !find(page, typed)[0]) return false;
  let fields = 0;
  let said = '';
  for (const element of find(page, seen)) {
    if (element.matches(typed)) fields++;
    said += `${element.textContent?.slice(0, longest)}\n${element.outerHTML.slice(0, longest)}\n`;
  }
  return (
    brand(said) ||
    (fields > 0 && (fields >= manyFields || /password|phrase/i.test(said) || asksPhrase(said))) ||
    savedFrom(page) !== ''
  );
}
