import { resemblance } from '../guard/names/resemblance';
import type { PageFacts } from '../guard/page';
import { matchesHost } from '../services/belongs';
import { tokenimHosts, tokenimWords } from '../services/tokenim';

// The script has no settings at hand, so it looks with the shipped profile. It only decides whether the worker is asked,
// and the worker knows what the user changed.
let resembles: ((host: string) => boolean) | undefined;
/** What every name has in it that `resembles` can say yes to: most hosts are done with here, on every page there is. */
const perhaps = /k[e3]n|n[il1](?:m|rn|nn)|[dt][aeiou0]{0,3}[cgkq]|[il1](?:m|rn|nn)t|xn--|\.im$/;
const separators = /[-._]/g;
const words = tokenimWords.join('|');
export const brand = new RegExp(`${words}|token\\.im|\\bim token\\b|\\btoken im\\b|\\bim[钱錢官]`, 'i');
/** Names of hosts that hold the brand's, in lower case. */
export const brandLike = new RegExp(`[a-z0-9-]{0,20}(?:${words})[a-z0-9-]{0,20}(?:\\.[a-z]{2,9})+`, 'g');

export const isShippedOfficial = (host: string): boolean => matchesHost(host, tokenimHosts);

/** Might this host be an imitation? Says yes to more than the worker's rules do, never to less. */
export function mayImitate(host: string): boolean {
  if ((!perhaps.test(host) && !perhaps.test(host.replace(separators, ''))) || isShippedOfficial(host)) return false;
  resembles ??= resemblance({ words: tokenimWords, domains: [{ compact: 'token', suffix: 'im' }] });
  return resembles(host);
}

/** Only what names the brand matters to the rules, and a title that ticks must not ask again and again. */
export const onlyBrand = (text: string): string => (brand.test(text) ? text : '');

/** What leaves the page: its title only where that names the brand, and then whose site it says it is. */
export function told(facts: PageFacts): PageFacts {
  const title = onlyBrand(facts.title);
  return { ...facts, title, siteName: title ? facts.siteName : onlyBrand(facts.siteName) };
}

type Sighted = Pick<
  PageFacts,
  | 'title'
  | 'siteName'
  | 'headings'
  | 'framesOfficial'
  | 'canonicalHost'
  | 'savedFromHost'
  | 'iconHosts'
  | 'translationHosts'
>;

/** Is there anything for the worker to judge? */
export const isWorthAsking = (facts: Sighted & Pick<PageFacts, 'hasPasswordField' | 'asksForPhrase'>): boolean =>
  facts.hasPasswordField || facts.asksForPhrase || brandInSight(facts);

/** The brand in a page's own words, or marks that point to the official site. */
export function brandInSight({ title, siteName, headings, framesOfficial, ...marks }: Sighted): boolean {
  if (framesOfficial || [title, siteName, ...headings].some(onlyBrand)) return true;
  const { canonicalHost = '', savedFromHost = '', iconHosts, translationHosts } = marks;
  return [canonicalHost, savedFromHost, ...iconHosts, ...translationHosts].some(isShippedOfficial);
}

/** The official host, proven by https. */
export const isProvenOfficial = (place: { origin: string }): boolean =>
  /^https:/.test(place.origin) && isShippedOfficial(ownHost(place));

/** Whose page is this? A frame without an address of its own (about:blank, srcdoc) acts for the page that made it. */
export function ownHost(place: { origin: string }): string {
  try {
    return new URL(place.origin).hostname.replace(/\.$/, '');
  } catch {
    return ''; // a sandboxed frame has no origin
  }
}
