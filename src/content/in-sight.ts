import type { PageFacts } from '../guard/page';

// The script has no settings at hand, so it looks with the shipped profile. It only decides whether the worker is asked,
// and the worker knows what the user changed. Patterns stand in functions: a script pays for what it has run, and most
// pages run none of this.

export const brand = (text: string): boolean =>
  /imtoken|tokenim|token\.im|\bim\s+token\b|\btoken\s+im\b|\bim[钱錢官]/i.test(text);

/** The address of a page of the official site. */
export const isOfficial = (address: string): boolean =>
  /^https?:\/\/(?:[^/?#]*[.@])?token\.im\.?(?:[:/?#]|$)/i.test(address);

/** Names of hosts that hold the brand's. */
export const namedIn = (text: string): string[] =>
  text.toLowerCase().match(/[a-z0-9-]{0,20}(?:imtoken|tokenim)[a-z0-9-]{0,20}(?:\.[a-z]{2,9})+/g) ?? [];

/**
 * What a host has that `mayImitate` can say yes to: nearly all are done with here, on every page there is. A pattern costs
 * more to make than to run, so the first is a small one: every imitation has an m or an n beside that of a com, cn, net or info.
 */
export const mayBeNear = (origin: string): boolean =>
  /[mn](?!(?:et|fo)?$)|(?<!\.co)m$|(?<!\.c)n$|(?<!\.)net$|(?<!\.i)nfo$|xn--/.test(origin) &&
  /k[-._]*[e3][-._]*n|n[-._]*[il1][-._]*(?:m|rn|nn|[rn][-._]+n)|[dt][-._aeiou0]*[cgkq]|[il1][-._]*(?:m|rn|nn|[rn][-._]+n)[-._]*t|xn--|\.im\b/.test(
    origin,
  );

/**
 * Might this host be an imitation? Says yes to more than the worker's rules do (`guard/names/resemblance.ts`), never to
 * less: the brand's words and `token.im` with a slip, letters that are read as others or are heard alike, and every `.im`.
 */
export function mayImitate(host: string): boolean {
  return (
    (/xn--|\.im$/.test(host) ||
      /t[o0]k[e3]n|[il1](?:.{0,8}[o0]k[e3]n|(?:m|rn|nn)(?:.{0,8}k[e3]n|t(?:.{0,8}[e3]n|[o0](?:.{0,8}n|k))))|(?:k[e3]n|t(?:.{0,8}[e3]n|[o0](?:.{0,8}n|k.{0,8})))[il1](?:m|rn|nn)|t[o0]k[e3].{0,8}(?:m|rn|nn)|(?:[mn]+[aeiou]{0,3}[dt]+[aeiou]{0,3}[cgkq]+|[dt]+[aeiou]{0,3}[cgkq]+[aeiou]{0,3}[mn]+)[aeiou]{0,3}[mn]/.test(
        host.replace(/[-._]/g, ''),
      )) &&
    !isOfficial(`https://${host}`)
  );
}

/** What leaves the page: its title only where that names the brand, and then whose site it says it is. */
export function told(facts: PageFacts): PageFacts {
  const { title, siteName } = facts;
  const named = brand(title);
  // A title that ticks must not ask again and again.
  return { ...facts, title: named ? title : '', siteName: named || brand(siteName) ? siteName : '' };
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
export const brandInSight = ({ title, siteName, headings, framesOfficial, ...marks }: Sighted): boolean =>
  framesOfficial ||
  [title, siteName, ...headings].some(brand) ||
  [marks.canonicalHost ?? '', marks.savedFromHost ?? '', ...marks.iconHosts, ...marks.translationHosts].some(
    isOfficial,
  );

/** The official host, proven by https. */
export const isProvenOfficial = ({ origin }: { origin: string }): boolean =>
  /^https:/.test(origin) && isOfficial(origin);

/** Whose page is this? A frame without an address of its own (about:blank, srcdoc) acts for the page that made it. */
export const ownHost = ({ origin }: { origin: string }): string => /^https?:\/\/([^:/]*[^.:/])/.exec(origin)?.[1] ?? ''; // a sandboxed frame has no origin
