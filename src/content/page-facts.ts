import type { PageFacts } from '../guard/page';
import { credentialsIn } from './credential-fields';

const mostHosts = 8;
const longestTitle = 300;

/**
 * What the worker needs to judge a page: small, capped, and nothing that anybody typed. `used` are fields that were met
 * in shadow trees, where nobody finds them.
 */
export function pageFacts(page: Document, framed: boolean, used: readonly Element[] = []): PageFacts {
  const { passwords, asksForPhrase } = credentialsIn(page, used);
  const head = page.head ?? page;
  const hostOf = (address: string | null | undefined): string[] => {
    try {
      return address ? [new URL(address, page.baseURI).hostname].filter(Boolean) : [];
    } catch {
      return []; // not an address
    }
  };
  const hosts = (selector: string, attribute: string): string[] =>
    [
      ...new Set(
        [...head.querySelectorAll(selector)].slice(0, 40).flatMap((one) => hostOf(one.getAttribute(attribute))),
      ),
    ].slice(0, mostHosts);
  const [canonicalHost] = [...hosts('link[rel=canonical]', 'href'), ...hosts('meta[property="og:url"]', 'content')];
  const [savedFromHost] = hostOf(savedFrom(page));
  const siteName = head
    .querySelector('meta[property="og:site_name"],meta[name=application-name]')
    ?.getAttribute('content');
  const forms = new Set(passwords.map((field) => field.closest('form')));
  return {
    title: page.title.slice(0, longestTitle),
    siteName: (siteName ?? '').slice(0, longestTitle),
    hasPasswordField: passwords.length > 0,
    asksForPhrase,
    formTargets: [...new Set([...forms].flatMap((form) => hostOf(form && actionOf(form))))].slice(0, mostHosts),
    ...(canonicalHost ? { canonicalHost } : {}),
    translationHosts: hosts('link[rel=alternate][hreflang]', 'href'),
    iconHosts: hosts('link[rel~=icon]', 'href'),
    ...(savedFromHost ? { savedFromHost } : {}),
    framed,
  };
}

/** A field named "action" or "getAttribute" hides the form's own, in every world: so neither is asked. */
const actionOf = (form: HTMLFormElement) => Element.prototype.getAttribute.call(form, 'action');

/** Browsers note at the top of a saved page where it was saved from. */
function savedFrom(page: Document): string | undefined {
  for (const node of [...page.childNodes, ...(page.documentElement?.childNodes ?? [])].slice(0, 12)) {
    const found = node.nodeType === Node.COMMENT_NODE && /saved from url=\(\d+\)(\S{1,300})/.exec(node.nodeValue ?? '');
    if (found) return found[1];
  }
  return undefined;
}
