import type { Unreadable } from './compile-list';

export type ListInterval = 'daily' | 'weekly' | 'never';

/** Why a list was not taken. What was in force before stays so. */
export type ListFailure =
  | Unreadable
  /** The browser does not (any longer) let us reach the host. */
  | 'notAllowed'
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  | 'refused'
  | 'tooBig'
  /** Less than half of what is in force: perhaps the source is broken. */
  | 'shrunk'
  | 'noRoom'
  | 'notStored';

/** A list that the user added, without its names: those lie compiled in the database. */
export interface Blocklist {
  id: string;
  name: string;
  source: { url: string } | { file: string };
  /** The set in force, by its key in the database. */
  setId: string;
  entries: number;
  /** Names of the guarded service in it, which have no effect. */
  ours: readonly string[];
  interval: ListInterval;
  /** When the set in force was made. */
  updatedAt: number;
  /** The last look at the source, and what came of it. */
  checkedAt: number;
  outcome: 'updated' | 'same' | ListFailure;
  /** Failures since the last success. */
  failures: number;
  /** `ETag` of what is in force. */
  etag?: string;
  /** What lies in the database is not what was put there: not used until it is fetched anew. */
  damaged?: true;
}

export const mostLists = 8;

const hour = 3_600_000;
const intervals: Readonly<Record<ListInterval, number>> = {
  daily: 24 * hour,
  weekly: 7 * 24 * hour,
  never: Number.POSITIVE_INFINITY,
};

/** When a list is to be fetched next. After a failure sooner: after one hour, then two, four … up to its interval. */
export function dueAt({ source, interval, checkedAt, failures, damaged }: Blocklist): number {
  if ('file' in source) return Number.POSITIVE_INFINITY;
  const wait = intervals[interval];
  if (damaged && failures === 0 && wait < Number.POSITIVE_INFINITY) return checkedAt;
  return (
    checkedAt + (failures > 0 && wait < Number.POSITIVE_INFINITY ? Math.min(wait, hour * 2 ** (failures - 1)) : wait)
  );
}

/** Takes anything: what lies in storage may be old or damaged. */
export const parseBlocklists = (value: unknown): Blocklist[] =>
  Array.isArray(value) ? value.filter(isBlocklist).slice(0, mostLists) : [];

const isBlocklist = (one: Partial<Blocklist> | null | undefined): one is Blocklist =>
  typeof one === 'object' &&
  one !== null &&
  [one.id, one.name, one.setId, one.outcome].every((text) => typeof text === 'string') &&
  [one.entries, one.updatedAt, one.checkedAt, one.failures].every((number) => Number.isFinite(number)) &&
  Array.isArray(one.ours) &&
  typeof one.interval === 'string' &&
  one.interval in intervals &&
  typeof one.source === 'object' &&
  one.source !== null &&
  ('url' in one.source ? typeof one.source.url === 'string' : typeof one.source.file === 'string');

/** The address of a list, as it is fetched: https alone, without a name or password in it. */
export function parseListUrl(text: string): string | undefined {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' && !url.username && !url.password && text.length <= 2_000 ? url.href : undefined;
  } catch {
    return undefined; // not an address
  }
}

/** What `permissions` calls the host of an address. */
export const originsOfList = (url: string): string[] => [`https://${new URL(url).hostname}/*`];

/** What may be done with the lists; one message, so that they are read and changed in one place. */
export type ListAct =
  | { act: 'add'; url: string; name: string }
  /** `set` comes from `setToText`: the page that read the file has compiled it. */
  | { act: 'take'; file: string; set: string; ours: readonly string[]; evenIfShrunk?: boolean }
  | { act: 'update'; id: string; evenIfShrunk?: boolean }
  | { act: 'setInterval'; id: string; interval: ListInterval }
  | { act: 'remove'; id: string };

export type ListAnswer =
  | { ok: true; is: 'added' | 'updated' | 'same' | 'changed'; list?: Blocklist }
  | { ok: false; why: ListFailure | 'notAUrl' | 'already' | 'gone' | 'tooManyLists' | 'privateWindow' };
