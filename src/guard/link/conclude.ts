import { byListAlone } from '../blocklist/by-list-alone';
import { provenOverHttps } from '../over-https';
import type { Finding, Severity, Verdict } from '../verdict';
import type { Note } from './target';
import type { Layer, Unpacked } from './unpack';

/** What is said of a link, from good to grave. There is no "safe": the best answer is "official". */
export type Answer =
  | 'official'
  | 'trusted'
  | 'unknown'
  | 'app'
  | 'mail'
  | 'pay'
  | 'connect'
  | 'secondFactor'
  | 'broken'
  | 'cannotSee'
  | 'suspect'
  | 'leaves'
  | 'neverOpen'
  | 'listed'
  | 'imitation';

export interface JudgedLayer extends Layer {
  /** Only where the target has a host. */
  severity?: Severity;
  findings: readonly Finding[];
}

export interface Conclusion {
  answer: Answer;
  layers: readonly JudgedLayer[];
  findings: readonly Finding[];
  /** Where a link on an official host would lead on to. */
  leavesTo?: string;
}

/** Ways of writing an address that only serve to mislead. They never outweigh that it leads to an official host. */
const misleading: readonly Note['id'][] = ['beforeAt', 'numbers', 'disguisedNumbers', 'backslash', 'hiddenCharacters'];
const rank: Record<Severity, number> = { official: 0, trusted: 1, unknown: 2, suspect: 3, imitation: 4 };

/**
 * The gravest thing on the way decides. A service that is known for leading on is not judged itself; whoever else carries
 * an address may or may not lead there, so both count.
 * @param verdicts by host, for every host on the way
 * @param found notes on how the link stood in its text
 */
export function conclude(
  { layers, hidden }: Unpacked,
  verdicts: ReadonlyMap<string, Verdict>,
  found: readonly Note[] = [],
): Conclusion {
  const judged = layers.map((layer) => judgedLayer(layer, verdicts));
  const counted = judged.filter(({ onward, severity }) => onward?.by !== 'service' || severity === 'imitation');
  const worst = counted.reduce<Severity>(
    (all, { severity = 'official' }) => (rank[severity] > rank[all] ? severity : all),
    'official',
  );
  const findings = judged.flatMap((layer) => layer.findings);
  const last = judged.at(-1)?.target;
  const leavesTo = awayFromOfficial(judged);
  const done = (answer: Answer): Conclusion => ({
    answer,
    layers: judged,
    findings,
    ...(leavesTo ? { leavesTo } : {}),
  });
  if (last?.kind === 'code') return done('neverOpen');
  if (worst === 'imitation') return done(byListAlone({ findings }) ? 'listed' : 'imitation');
  if (leavesTo) return done('leaves');
  if (worst === 'suspect') return done('suspect');
  if (hidden) return done('cannotSee');
  if (last?.kind === 'mail') return done('mail');
  if (last?.kind !== 'web') return done(last?.kind ?? 'broken');
  const notes = [...found, ...last.notes];
  if (worst === 'unknown' && notes.some(({ id }) => misleading.includes(id))) return done('suspect');
  return done(worst);
}

function judgedLayer(layer: Layer, verdicts: ReadonlyMap<string, Verdict>): JudgedLayer {
  const { target } = layer;
  if (target.kind !== 'web' && target.kind !== 'mail') return { ...layer, findings: [] };
  const verdict = verdicts.get(target.host);
  if (!verdict) return { ...layer, severity: 'unknown', findings: [] };
  const { severity, findings } = target.kind === 'web' ? provenOverHttps(verdict, target.url) : verdict;
  return { ...layer, severity, findings };
}

/** The official site itself may be made to send a reader elsewhere. */
function awayFromOfficial(layers: readonly JudgedLayer[]): string | undefined {
  const at = layers.findIndex(({ severity, onward }) => severity === 'official' && onward?.by === 'parameter');
  const next = at < 0 ? undefined : layers[at + 1];
  return next?.target.kind === 'web' && next.severity !== 'official' ? next.target.host : undefined;
}
