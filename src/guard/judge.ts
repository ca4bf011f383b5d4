import { isOfficial, isRelated } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import { listedHost } from './blocklist/by-list-alone';
import type { Listed } from './blocklist/listed';
import { brandOf } from './brand';
import type { Subject } from './detection';
import { detections } from './detections';
import { readHostName } from './names/host-name';
import type { PageFacts } from './page';
import { hasMarks } from './page';
import type { Finding, Verdict } from './verdict';

export interface Guarded {
  profile: ServiceProfile;
  /** Hosts that the user trusts, exact. */
  trusted?: ReadonlySet<string>;
  /** What the user's lists say; absent when there are none. */
  listed?: Listed | undefined;
}

const gravity = { suspect: 1, imitation: 2 } as const;

/**
 * Judges a host, and its page where the facts are known. Official comes before trusted, trusted before the user's lists,
 * and those before all detections, of which the gravest decides.
 * @param host lower-case; a trailing dot is ignored. Anything is accepted: what is no host is `unknown`.
 */
export function judge(host: string, { profile, trusted, listed }: Guarded, page?: PageFacts): Verdict {
  const plain = host.endsWith('.') ? host.slice(0, -1) : host;
  if (isOfficial(profile, plain)) return { host, severity: 'official', findings: [] };
  if (trusted?.has(plain)) return { host, severity: 'trusted', findings: [] };
  const brand = brandOf(profile);
  if (isRelated(profile, plain)) return { host, severity: 'unknown', findings: [] };
  const entry = listed?.(plain);
  const byList: Finding[] = entry ? [{ detection: listedHost, severity: 'imitation', evidence: entry }] : [];
  if (!brand.mayResemble(plain) && !(page && hasMarks(page)))
    return { host, severity: byList[0]?.severity ?? 'unknown', findings: byList };
  const subject: Subject = { name: readHostName(plain, brand), brand, ...(page ? { page } : {}) };
  const findings = [...byList, ...examineAll(subject)];
  return { host, severity: findings[0]?.severity ?? 'unknown', findings };
}

const examineAll = (subject: Subject): Finding[] =>
  detections
    .flatMap(({ id, severity, examine }) => {
      const evidence = examine(subject);
      return evidence ? [{ detection: id, severity, evidence }] : [];
    })
    .sort((a, b) => gravity[b.severity] - gravity[a.severity]);
