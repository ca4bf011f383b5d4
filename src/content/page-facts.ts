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

/** What decides whether the worker is asked at all; read on every page, so nothing in it grows with the page. */
export interface PageMarks
  extends Pick<
    PageFacts,
    | 'title'
    | 'siteName'
    | 'headings'
    | 'hasPasswordField'
    | 'asksForPhrase'
    | 'canonicalHost'
    | 'translationHosts'
    | 'iconHosts'
    | 'savedFromHost'
    | 'framesOfficial'
  > {
  root: Element;
  fields: readonly Element[];
  passwords: readonly Element[];
}

const hostOf = (address: string, root: Element): string[] => {
  try {
    return address ? [new URL(address, root.baseURI).hostname] : [];
  } catch {
    return []; // not an address
  }
};
const hostsIn = (root: Element, selector: string, name = 'href', most = 40): string[] =>
  find(root, selector)
    .slice(0, most)
    .flatMap((one) => hostOf(attribute(one, name), root));
const some = (hosts: readonly string[]): string[] => [...new Set(hosts)].slice(0, mostHosts);

/** `used` are fields that were met in shadow trees, where nobody finds them. */
export function pageMarks(page: Document, used: readonly Element[] = []): PageMarks {
  const root = rootOf(page);
  const headings = headingsOf(root);
  const fields = fieldsIn(root, used);
  const { passwords, asksForPhrase } = credentialsIn(fields, headings);
  const [title] = find(root, 'title');
  const [named] = find(root, 'meta[property="og:site_name"],meta[name=application-name]');
  const [canonicalHost] = [
    ...hostsIn(root, 'link[rel=canonical]'),
    ...hostsIn(root, 'meta[property="og:url"]', 'content'),
  ];
  const [savedFromHost] = hostOf(savedFrom(page), root);
  return {
    root,
    fields,
    passwords,
    title: (title?.textContent ?? '').trim().slice(0, longestTitle),
    siteName: named ? attribute(named, 'content').slice(0, longestTitle) : '',
    hasPasswordField: passwords.length > 0,
    asksForPhrase,
    headings,
    ...(canonicalHost ? { canonicalHost } : {}),
    translationHosts: some(hostsIn(root, 'link[hreflang]')),
    iconHosts: some(hostsIn(root, 'link[rel~=icon]')),
    ...(savedFromHost ? { savedFromHost } : {}),
    framesOfficial: hostsIn(root, 'iframe[src]', 'src').some(isShippedOfficial),
  };
}

/** What the worker needs to judge a page: small, capped, and nothing that anybody typed. */
export function pageFacts(page: Document, framed: boolean, marks = pageMarks(page)): PageFacts {
  const { root, fields, passwords, ...rest } = marks;
  const posting = new Set(passwords.map((field) => field.closest('form')));
  const links = hostsIn(root, 'a[href]', 'href', mostLinks);
  const facts: PageFacts = {
    ...rest,
    forms: formFacts(fields),
    formTargets: some([...posting].flatMap((form) => (form ? hostOf(attribute(form, 'action'), root) : []))),
    officialLinks: links.filter(isShippedOfficial).length,
    namedHosts: some(links.filter(mayImitate)),
    installers: find(root, 'a[href*=".apk" i],a[href^=itms-]').length,
    insecure: page.location.protocol === 'http:',
    framed,
  };
  if (!brandInSight(facts)) return facts;
  const written = root.textContent?.slice(0, mostText).toLowerCase().match(brandLike) ?? [];
  return { ...facts, namedHosts: some([...facts.namedHosts, ...written]) };
}

/** Browsers note at the top of a saved page where it was saved from. */
function savedFrom(page: Document): string {
  const children = (node: Node | null | undefined): Node[] => [...(node?.childNodes ?? [])].slice(0, 20);
  const [head] = find(rootOf(page), 'head');
  for (const node of [...children(page), ...children(rootOf(page)), ...children(head)]) {
    const found = node.nodeType === Node.COMMENT_NODE && /saved from url=\(\d+\)(\S{1,300})/.exec(node.nodeValue ?? '');
    if (found) return found[1] ?? '';
  }
  return '';
}
