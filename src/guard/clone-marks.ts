import type { Brand } from './brand';
import type { PageFacts } from './page';

/** Which of a page's marks name an official host as its own. Plain links do not count: anybody may link. */
export interface CloneMarks {
  host: string;
  /** The browser's own "saved from" comment: the page was copied from there. */
  saved: boolean;
  /** Nothing but the address that the page gives as its own. */
  addressOnly: boolean;
  count: number;
}

export function marksOf(page: PageFacts, brand: Brand): CloneMarks | undefined {
  const official = (hosts: readonly (string | undefined)[]) =>
    hosts.find((host) => host !== undefined && brand.isOfficial(host));
  const saved = official([page.savedFromHost]);
  const address = official([page.canonicalHost]);
  const marks = [saved, address, official(page.translationHosts), official(page.iconHosts)];
  const found = marks.filter((host) => host !== undefined);
  if (found[0] === undefined) return undefined;
  const addressOnly = found.length === 1 && address !== undefined;
  return { host: found[0], saved: saved !== undefined, addressOnly, count: found.length };
}
