/** What a content script may tell about a page. Its host comes from the browser, never from here. Every text is capped. */
export interface PageFacts {
  title: string;
  /** The name that the page gives its site in its meta data. */
  siteName: string;
  hasPasswordField: boolean;
  /** It asks for a recovery phrase, a private key or a keystore. */
  asksForPhrase: boolean;
  /** Hosts to which forms with a credential field post. */
  formTargets: readonly string[];
  /** Hosts that the page claims as its own: canonical address, translations, icons, the comment of a saved copy. */
  canonicalHost?: string;
  translationHosts: readonly string[];
  iconHosts: readonly string[];
  savedFromHost?: string;
  /** Inside a frame (the top page's host is not known to the script). */
  framed: boolean;
}

const longestTitle = 300;
const longestHost = 253;
const mostHosts = 8;

export const noFacts: PageFacts = {
  title: '',
  siteName: '',
  hasPasswordField: false,
  asksForPhrase: false,
  formTargets: [],
  translationHosts: [],
  iconHosts: [],
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
    formTargets: hosts(from.formTargets),
    ...(canonicalHost ? { canonicalHost } : {}),
    translationHosts: hosts(from.translationHosts),
    iconHosts: hosts(from.iconHosts),
    ...(savedFromHost ? { savedFromHost } : {}),
    framed: from.framed === true,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestTitle) : '');
const host = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= longestHost && /^[a-z0-9.[\]:_-]+$/i.test(value)
    ? value.toLowerCase()
    : undefined;
const hosts = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, mostHosts).flatMap((one) => host(one) ?? []) : [];

/** Is there anything for the page rules to look at? */
export const hasMarks = (page: PageFacts): boolean =>
  page.title !== '' ||
  page.siteName !== '' ||
  page.hasPasswordField ||
  page.asksForPhrase ||
  page.savedFromHost !== undefined ||
  page.canonicalHost !== undefined ||
  page.translationHosts.length > 0 ||
  page.iconHosts.length > 0;
