import { type Answer, type Conclusion, conclude } from '../guard/link/conclude';
import { type Difference, differenceOf } from '../guard/link/difference';
import { type FoundLink, findLinks } from '../guard/link/find-links';
import { type HostPart, hostParts, ownerOf, readable } from '../guard/link/host-parts';
import { officialElsewhere } from '../guard/link/official-elsewhere';
import { type SecretShape, secretShape } from '../guard/link/secret-shape';
import type { Note } from '../guard/link/target';
import { type Unpacked, unpack } from '../guard/link/unpack';
import type { Severity, Verdict } from '../guard/verdict';
import { hostOf } from '../services/belongs';
import type { ServiceProfile } from '../services/service';

export interface LinkDeps {
  judgeHost(host: string): Promise<Verdict>;
  readService(): Promise<ServiceProfile>;
}

/** One station of a link, ready to be shown. */
export interface Hop {
  kind: Unpacked['layers'][number]['target']['kind'];
  onward?: Unpacked['layers'][number]['onward'];
  scheme?: string;
  host?: string;
  parts?: readonly HostPart[];
  /** How the host is really written, where it looks otherwise. */
  written?: string;
  severity?: Severity;
}

export interface CheckedLink {
  seen: string;
  answer: Answer;
  hops: readonly Hop[];
  hidden?: NonNullable<Unpacked['hidden']>;
  findings: Conclusion['findings'];
  notes: readonly Note[];
  leavesTo?: string;
  /** What may be opened: an official page over https. */
  opens?: string;
  /** The host that the answer is about. */
  host?: string;
  /** The official host beside it, for an imitation. */
  official?: { host: string; parts: readonly HostPart[]; difference?: Difference };
}

export interface CheckedText {
  links: readonly CheckedLink[];
  /** The text is no link but a secret. */
  secret?: SecretShape;
  /** Too long to be read to its end. */
  cut: boolean;
  service: string;
  official: string;
}

const grave: readonly Answer[] = ['imitation', 'suspect', 'leaves'];

/** Every link in a text: where it leads, station by station, and whether that is the official site. Asks no network. */
export const checkText =
  (deps: LinkDeps) =>
  async (text: string): Promise<CheckedText> => {
    const profile = await deps.readService();
    const { links, cut } = findLinks(text);
    const secret = secretShape(text);
    const official = hostOf(profile.urls.home) ?? profile.name;
    const common = { cut, service: profile.name, official };
    if (secret) return { ...common, links: [], secret };
    return { ...common, links: await Promise.all(links.map((link) => checkOne(deps, profile, official, link))) };
  };

async function checkOne(
  deps: LinkDeps,
  profile: ServiceProfile,
  official: string,
  link: FoundLink,
): Promise<CheckedLink> {
  const way = unpack(link.address);
  const hosts = new Set(way.layers.flatMap(({ target }) => ('host' in target ? [target.host] : [])));
  const verdicts = new Map<string, Verdict>();
  for (const host of hosts) verdicts.set(host, await deps.judgeHost(host));
  const { answer, layers, findings, leavesTo } = conclude(way, verdicts, link.notes);
  const last = layers.at(-1)?.target;
  const about =
    [...layers].reverse().find(({ severity }) => severity === 'imitation' || severity === 'suspect') ?? layers.at(-1);
  const host = about && 'host' in about.target ? about.target.host : undefined;
  const named = layers.map(({ target }) => officialElsewhere(target, profile.officialHosts)).find(Boolean);
  const ownNotes = layers.flatMap(({ target }) => ('notes' in target ? target.notes : []));
  const notes = [...link.notes, ...ownNotes, ...(named && answer !== 'official' ? [named] : [])];
  return {
    seen: link.seen,
    answer,
    hops: layers.map(({ target, onward, severity }) => ({
      kind: target.kind,
      ...(onward ? { onward } : {}),
      ...('scheme' in target ? { scheme: target.scheme } : {}),
      ...('host' in target ? shown(target.host) : {}),
      ...(severity ? { severity } : {}),
    })),
    ...(way.hidden ? { hidden: way.hidden } : {}),
    findings,
    notes: notes.filter(({ id }, at) => notes.findIndex((one) => one.id === id) === at),
    ...(leavesTo ? { leavesTo } : {}),
    ...(answer === 'official' && last?.kind === 'web' ? { opens: last.url } : {}),
    ...(host ? { host } : {}),
    ...(host && grave.includes(answer) ? { official: beside(host, official) } : {}),
  };
}

const shown = (host: string) => ({
  host,
  parts: hostParts(host),
  ...(readable(host) === host ? {} : { written: host }),
});

function beside(host: string, official: string): NonNullable<CheckedLink['official']> {
  const difference = differenceOf(ownerOf(host), ownerOf(official));
  return { host: official, parts: hostParts(official), ...(difference ? { difference } : {}) };
}
