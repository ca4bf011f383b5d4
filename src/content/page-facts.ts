import type { PageFacts } from '../guard/page';
import { credentialsIn, fieldsIn } from './credential-fields';
import { attribute, find } from './find';
import { formFacts, headingsOf } from './form-facts';
import { brandInSight, isOfficial, mayImitate, namedIn } from './in-sight';

/** Of a longer text the beginning says enough. */
const longest = 300;
const most = { marks: 40, links: 400, hosts: 40, nodes: 20 };

/** What decides whether the worker is asked at all. */
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
  fields: readonly Element[];
  passwords: readonly Element[];
}

/** `used` are fields that were met in shadow trees, where nobody finds them. */
export function pageMarks(page: Document, used: readonly Element[] = []): PageMarks {
  const headings = headingsOf(page);
  const fields = fieldsIn(page, used);
  const { passwords, asksForPhrase } = credentialsIn(fields, headings);
  const content = (selector: string) => find(page, selector).map((one) => attribute(one, 'content'))[0] ?? '';
  const addresses = (selector: string, name: 'href' | 'src' = 'href') =>
    find(page, selector)
      .slice(0, most.marks)
      .map((one) => String((one as HTMLLinkElement & HTMLIFrameElement)[name]).slice(0, longest));
  return {
    fields,
    passwords,
    title: (find(page, 'title')[0]?.textContent ?? '').trim().slice(0, longest),
    siteName: content('meta[property="og:site_name"],meta[name=application-name]').slice(0, longest),
    hasPasswordField: passwords.length > 0,
    asksForPhrase,
    headings,
    canonicalHost: addresses('link[rel=canonical]')[0] ?? content('meta[property="og:url"]').slice(0, longest),
    translationHosts: addresses('link[hreflang]'),
    iconHosts: addresses('link[rel~=icon]'),
    savedFromHost: savedFrom(page),
    framesOfficial: addresses('iframe[src]', 'src').some(isOfficial),
  };
}

/**
 * What the worker needs to judge a page: small, capped, and nothing that anybody typed. As it stands there: the worker
 * makes hosts of addresses and tidies what is said (`parsePageFacts`).
 */
export function pageFacts(page: Document, framed: boolean, marks = pageMarks(page)): PageFacts {
  const { fields, passwords, ...rest } = marks;
  const hosts = find(page, 'a[href]')
    .slice(0, most.links)
    .map((link) => (link as HTMLAnchorElement).hostname ?? ''); // a drawing's links have none
  const written = brandInSight(rest) ? (find(page, ':root')[0]?.textContent ?? '').slice(0, 30_000) : '';
  return {
    ...rest,
    forms: formFacts(fields),
    formTargets: passwords.flatMap((field) => {
      const form = field.closest('form');
      const action = form && attribute(form, 'action');
      return action && URL.canParse(action, field.baseURI) ? [new URL(action, field.baseURI).href] : [];
    }),
    officialLinks: hosts.filter((host) => isOfficial(`https://${host}`)).length,
    namedHosts: [...hosts.filter(mayImitate), ...namedIn(written)].slice(0, most.hosts),
    installers: find(page, 'a[href*=".apk" i],a[href^=itms-]').length,
    insecure: page.location.protocol === 'http:',
    framed,
  };
}

/** Browsers note at the top of a saved page where it was saved from. */
export function savedFrom(page: Document): string {
  for (const top of [page, ...find(page, ':root,head')])
    for (const node of [...(Reflect.get(Node.prototype, 'childNodes', top) as NodeList)].slice(0, most.nodes)) {
      const [, found] = (node instanceof Comment && /saved from url=\(\d+\)(\S{1,300})/.exec(node.data)) || [];
      if (found) return found;
    }
  return '';
}
