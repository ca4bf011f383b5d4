import type { Brand } from './brand';
import type { HostName } from './names/host-name';
import type { PageFacts } from './page';
import type { Finding } from './verdict';

/** What a detection looks at. */
export interface Subject {
  name: HostName;
  brand: Brand;
  /** Absent when only the name is known: before the page loads, and in the link check. */
  page?: PageFacts;
}

export type Evidence = Finding['evidence'];

/** One thing that tells an imitation. Its sentence is `finding_<id>`, filled in with the evidence. */
export interface Detection {
  id: string;
  severity: Finding['severity'];
  /** The evidence, or `undefined` where there is nothing to say. Pure; the order of detections never matters. */
  examine(subject: Subject): Evidence | undefined;
}

/** Hosts and pages for which a detection speaks or keeps quiet; read by the contract test, never bundled. */
export interface Examples {
  warns: readonly { host: string; page?: Partial<PageFacts> }[];
  quiet: readonly { host: string; page?: Partial<PageFacts> }[];
}
