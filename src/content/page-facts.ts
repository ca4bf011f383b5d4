import type { PageFacts } from '../guard/page';
import { credentialsIn, fieldsIn } from './credential-fields';
import { attribute, find, rootOf } from './find';
import { formFacts, headingsOf } from './form-facts';
import { brandInSight, brandLike, isShippedOfficial, mayImitate } from './in-sight';

const mostHosts = 8;
const mostLinks = 400;
const longestTitle = 300;
/** As much of a page's text is searched for names like the brand's. */
const mostText = 30_000;

/**
 * What the worker needs to judge a page: small, capped, and nothing that anybody typed. `used` are fields that were met
 * in shadow trees, where nobody finds them.
 */
export function pageFacts(page: Document, framed: boolean, used: readonly Element[] = []): PageFacts {
  const root = rootOf(page);
  const headings = headingsOf(root);
  const fields = fieldsIn(root, used);
  const { passwords, asksForPhrase } = credentialsIn(fields, headings);
  const hostOf = (address: string): string[] => {
    try {
      return address ? [new URL(address, root.baseURI).hostname] : [];
    } catch {
      return []; // not an address
    }
  };
  const hosts = (selector: string, name = 'href', most = 40): string[] =>
    find(root, selector)
      .slice(0, most)
      .flatMap((one) => hostOf(attribute(one, name)));
  const some = (hosts: readonly string[]): string[] => [...new Set(hosts)].slice(0, mostHosts);
  const [title] = find(root, 'title');
  const [named] = find(root, 'meta[property="og:site_name"],meta[name=application-name]');
  const [canonicalHost] = [...hosts('link[rel=canonical]'), ...hosts('meta[property="og:url"]', 'content')];
  const [savedFromHost] = hostOf(savedFrom(page));
  const posting = new Set(passwords.map((field) => field.closest('form')));
  const links = hosts('a[href]', 'href', mostLinks);
  const facts: PageFacts = {
    title: (title?.textContent ?? '').trim().slice(0, longestTitle),
    siteName: named ? attribute(named, 'content').slice(0, longestTitle) : '',
    hasPasswordField: passwords.length > 0,
    asksForPhrase,
    forms: formFacts(fields),
    headings,
    formTargets: some([...posting].flatMap((form) => (form ? hostOf(attribute(form, 'action')) : []))),
    ...(canonicalHost ? { canonicalHost } : {}),
    translationHosts: some(hosts('link[hreflang]')),
    iconHosts: some(hosts('link[rel~=icon]')),
    ...(savedFromHost ? { savedFromHost } : {}),
    officialLinks: links.filter(isShippedOfficial).length,
    namedHosts: some(links.filter(mayImitate)),
    installers: find(root, 'a[href*=".apk" i],a[href^=itms-]').length,
    framesOfficial: hosts('iframe[src]', 'src').some(isShippedOfficial),
    insecure: page.location.protocol === 'http:',
    framed,
  };
  if (!brandInSight(facts)) return facts;
  const written = root.textContent?.slice(0, mostText).toLowerCase().match(brandLike) ?? [];
  return { ...facts, namedHosts: some([...facts.namedHosts, ...written]) };
}

/** Browsers note at the top of a saved page where it was saved from. */
function savedFrom(page: Document): string {
  const comments = Document.prototype.createNodeIterator.call(page, page, NodeFilter.SHOW_COMMENT);
  for (let seen = 0, comment = comments.nextNode(); comment && seen < 9; seen++, comment = comments.nextNode()) {
    const found = /saved from url=\(\d+\)(\S{1,300})/.exec(comment.nodeValue ?? '');
    if (found?.[1]) return found[1];
  }
  return '';
}
