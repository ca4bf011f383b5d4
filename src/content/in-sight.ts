import { resemblance } from '../guard/names/resemblance';
import type { PageFacts } from '../guard/page';
import { matchesHost } from '../services/belongs';
import { tokenim } from '../services/tokenim';

// The script has no settings at hand, so it looks with the shipped profile. It only decides whether the worker is asked,
// and the worker knows what the user changed.
const { brandWords, officialHosts } = tokenim;
const resembles = resemblance({ words: brandWords, domains: [{ compact: 'token', suffix: 'im' }] });
const brand = new RegExp(`${brandWords.join('|')}|token\\.im`, 'i');

export const isShippedOfficial = (host: string): boolean => matchesHost(host, officialHosts);

/** Might this host be an imitation? Says yes to more than the worker's rules do, never to less. */
export const mayImitate = (host: string): boolean => !isShippedOfficial(host) && resembles(host);

/** Only what names the brand matters to the rules, and a title that ticks must not ask again and again. */
export const onlyBrand = (text: string): string => (brand.test(text) ? text : '');

/** The brand in a page's own words, or marks that point to the official site. */
export function brandInSight({ title, siteName, ...marks }: PageFacts): boolean {
  if (onlyBrand(title) || onlyBrand(siteName)) return true;
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
