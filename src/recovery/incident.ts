import { type FactChange, type Facts, learn, noFacts, parseFacts } from './fact';
import type { KeyKind } from './kind';
import { append, type Entry, parseEntry, rootOf } from './timeline';

/** A loss being dealt with. One is open at a time. */
export interface Incident {
  id: string;
  kind: KeyKind;
  openedAt: number;
  closedAt?: number;
  facts: Facts;
  timeline: readonly Entry[];
}

/** `openedByGuard`: nobody reported it, a key was seen to reach a page. */
export function openIncident(
  id: string,
  kind: KeyKind,
  at: number,
  what: 'opened' | 'openedByGuard' = 'opened',
): Incident {
  const timeline = append([], rootOf(id), { at, what, detail: { kind } });
  return { id, kind, openedAt: at, facts: noFacts(kind), timeline };
}

/** Learns a change of facts and writes what changed into the timeline; the same incident when nothing does. */
export function learnIn(incident: Incident, change: FactChange, at: number): Incident {
  if (incident.closedAt !== undefined) return incident;
  const facts = learn(incident.facts, change);
  if (facts === incident.facts) return incident;
  const before: Record<string, unknown> = incident.facts[change.group];
  const after: Record<string, unknown> = facts[change.group];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((n) => before[n] !== after[n]);
  let timeline = incident.timeline;
  for (const name of names) {
    const value = name in after ? String(after[name]) : '';
    // Places have names of their own; every other fact is known to the messages by group and name.
    const line =
      change.group === 'places'
        ? { what: value ? 'placeSearched' : 'placeReopened', detail: { place: name, result: value } }
        : {
            what: value ? `${change.group}_${name}` : 'takenBack',
            detail: value ? { value } : { fact: `${change.group}_${name}` },
          };
    timeline = append(timeline, rootOf(incident.id), { at, ...line });
  }
  return { ...incident, facts, timeline };
}

/** Where a key was seen to reach a page: known only where it may be written down. */
export interface SeenLeak {
  kind: KeyKind;
  host?: string;
  /** How it got there, as the guard names it. */
  by: string;
}

/** Writes down that a key reached a page. One of this incident's kind is known to be leaked from then on. */
export function leakIn(incident: Incident, { kind, host, by }: SeenLeak, at: number): Incident {
  if (incident.closedAt !== undefined) return incident;
  const detail = { kind, by, ...(host === undefined ? {} : { host }) };
  const timeline = append(incident.timeline, rootOf(incident.id), { at, what: 'leakSeen', detail });
  const noted = { ...incident, timeline };
  return kind === incident.kind
    ? learnIn(noted, { group: 'triage', set: { leaked: 'yes', leakSeenAt: at } }, at)
    : noted;
}

export function close(incident: Incident, at: number): Incident {
  if (incident.closedAt !== undefined) return incident;
  return {
    ...incident,
    closedAt: at,
    timeline: append(incident.timeline, rootOf(incident.id), { at, what: 'closed' }),
  };
}

/** Reads an incident back from storage; anything that is not one becomes `undefined`. */
export function parseIncident(value: unknown): Incident | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, kind, openedAt, closedAt, facts, timeline } = value as Partial<Record<keyof Incident, unknown>>;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || !isTime(openedAt) || !isKind(kind)) return undefined;
  return {
    id,
    kind,
    openedAt,
    ...(isTime(closedAt) ? { closedAt } : {}),
    facts: parseFacts(kind, facts),
    timeline: Array.isArray(timeline) ? timeline.map(parseEntry) : [],
  };
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isKind = (kind: unknown): kind is KeyKind =>
  kind === 'account-key' || kind === 'passkey' || kind === 'wallet-secret';
