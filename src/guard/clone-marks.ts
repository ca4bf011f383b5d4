import type { Brand } from './brand';
import type { PageFacts } from './page';

/** Which of a page's marks name an official host as its own. Plain links do not count: anybody may link. */
export interface CloneMarks {
  host: string;
  /** The browser's own "saved from" comment: the page was copied from there. */
  saved: boolean;
  count: number;
}

export function marksOf(page: PageFacts, brand: Brand): CloneMarks | undefined {
  const official = (hosts: readonly (string | undefined)[]) =>
    hosts.find((host) => host !== undefined && brand.isOfficial(host));
  const saved = official([page.savedFromHost]);
  const marks = [saved, official([page.canonicalHost]), official(page.translationHosts), official(page.iconHosts)];
  const found = marks.filter((host) => host !== undefined);
  return found[0] === undefined ? undefined : { host: found[0], saved: saved !== undefined, count: found.length };
}
