import { hostOf } from '../services/belongs';
import { type FormFacts, parseForms, parseTexts } from './forms/form';

/**
 * What a content script may tell about a page. Its host comes from the browser, never from here. Every text is capped.
 * The script tells hosts by addresses and texts as they stand in the page; `parsePageFacts` makes what is said here of them.
 */
export interface PageFacts {
  title: string;
  /** The name that the page gives its site in its meta data. */
  siteName: string;
  hasPasswordField: boolean;
  /** Something in it may ask for a recovery phrase, a private key or a keystore; the forms tell whether it does. */
  asksForPhrase: boolean;
  forms: readonly FormFacts[];
  headings: readonly string[];
  /** Hosts to which forms with a credential field post. */
  formTargets: readonly string[];
  /** Hosts that the page claims as its own: canonical address, translations, icons, the comment of a saved copy. */
  canonicalHost?: string;
  translationHosts: readonly string[];
  iconHosts: readonly string[];
  savedFromHost?: string;
  /** Links to official hosts, counted up to 99. */
  officialLinks: number;
  /** Hosts like the brand's that its links lead to or its text names. */
  namedHosts: readonly string[];
  /** Links that install something: an Android package, an iOS profile; counted up to 99. */
  installers: number;
  /** The official site stands in a frame of it. */
  framesOfficial: boolean;
  /** Came over http. */
  insecure: boolean;
  /** Inside a frame (the top page's host is not known to the script). */
  framed: boolean;
}

const longestTitle = 300;
const longestHost = 253;
const longestAddress = 300;
const mostHosts = 8;
/** Of a list that a script tells. */
const mostRead = 40;
const mostCounted = 99;

export const noFacts: PageFacts = {
  title: '',
  siteName: '',
  hasPasswordField: false,
  asksForPhrase: false,
  forms: [],
  headings: [],
  formTargets: [],
  translationHosts: [],
  iconHosts: [],
  officialLinks: 0,
  namedHosts: [],
  installers: 0,
  framesOfficial: false,
  insecure: false,
  framed: false,
};

/** Facts as they arrive: from a page's own process, so anything may stand in them. */
export function parsePageFacts(value: unknown): PageFacts {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof PageFacts, unknown>>;
  const canonicalHost = host(from.canonicalHost);
  const savedFromHost = host(from.savedFromHost);
  return {
    title: text(from.title),
    siteName: text(from.siteName),
    hasPasswordField: from.hasPasswordField === true,
    asksForPhrase: from.asksForPhrase === true,
    forms: parseForms(from.forms),
    headings: parseTexts(from.headings),
    formTargets: hosts(from.formTargets),
    ...(canonicalHost ? { canonicalHost } : {}),
    translationHosts: hosts(from.translationHosts),
    iconHosts: hosts(from.iconHosts),
    ...(savedFromHost ? { savedFromHost } : {}),
    officialLinks: count(from.officialLinks),
    namedHosts: hosts(from.namedHosts),
    installers: count(from.installers),
    framesOfficial: from.framesOfficial === true,
    insecure: from.insecure === true,
    framed: from.framed === true,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestTitle).trim() : '');
const count = (value: unknown): number =>
  typeof value === 'number' && value > 0 ? Math.min(mostCounted, Math.floor(value)) : 0;
/** A host, or the address of one. */
function host(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > longestAddress) return undefined;
  const name = hostOf(value) ?? value;
  return name.length <= longestHost && /^[a-z0-9.[\]:_-]+$/i.test(name) ? name.toLowerCase() : undefined;
}
const hosts = (value: unknown): string[] =>
  [...new Set((Array.isArray(value) ? value.slice(0, mostRead) : []).flatMap((one) => host(one) ?? []))].slice(
    0,
    mostHosts,
  );

/** Is there anything for the page rules to look at? */
export const hasMarks = (page: PageFacts): boolean =>
  page.title !== '' ||
  page.siteName !== '' ||
  page.hasPasswordField ||
  page.asksForPhrase ||
  page.framesOfficial ||
  page.forms.length > 0 ||
  page.headings.length > 0 ||
  page.savedFromHost !== undefined ||
  page.canonicalHost !== undefined ||
  page.translationHosts.length > 0 ||
  page.iconHosts.length > 0;
