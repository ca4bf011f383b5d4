import type { SeenRow } from './event';
import { type KnownRow, sameDevice, type WatchState } from './watch-state';

/**
 * How unusual a row is against the account's history, as a log ratio after Freeman et al. (NDSS 2016), with "did this
 * browser do it" as a part of the device. A term is `null` where the page does not show what it needs.
 */
export interface Risk {
  score: number;
  network: number | null;
  device: number | null;
  hour: number | null;
  /** Weight of the history it was judged against. */
  history: number;
}

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const halfLifeMs = 90 * dayMs;
const forgottenMs = 180 * dayMs;
/** An unanswered question teaches after its mark has expired, and not before. */
export const openMs = 14 * dayMs;
const alpha = 0.5;

interface Past {
  row: SeenRow;
  matched: boolean;
  weight: number;
}

/** The rows that count as the user's own habits at a time. */
export function historyAt(state: WatchState, now: number): Past[] {
  const asked = new Set<string>();
  for (const { level, rows } of state.alerts.values()) if (level >= 2) for (const { id } of rows) asked.add(id);
  const past: Past[] = [];
  for (const known of state.rows.values()) {
    const { row, seenAt } = known;
    const age = now - (row.at ?? seenAt);
    if (row.outcome === 'failure' || (row.what ?? 'sign-in') !== 'sign-in' || age > forgottenMs) continue;
    if (known.answer === 'not-me' || (asked.has(row.id) && known.answer !== 'me' && now - seenAt < openMs)) continue;
    past.push({ row, matched: isOurs(known, state), weight: 2 ** (-Math.max(0, age) / halfLifeMs) });
  }
  return past;
}

/** An imported row counts as this browser's if it bears its name, else as another's. */
const isOurs = ({ origin, row }: KnownRow, { ownDevices }: WatchState): boolean =>
  origin === 'this-browser' || (origin === 'unknown' && ownDevices.some((own) => sameDevice(own, row.device)));

/** S = ln(.05 / p_net) + ln(.08 / p_dev) + .3 ln(.25 / p_hour), of an unmatched row. */
export function scoreRow(row: SeenRow, past: readonly Past[]): Risk {
  const counts = countAlike(row, past);
  const [network, device, hour] = [networkTerm(row, counts), deviceTerm(row, counts), hourTerm(row, counts)];
  return { score: (network ?? 0) + (device ?? 0) + (hour ?? 0), network, device, hour, history: counts.total };
}

/** Weights of the history, and of the part that is like the row in one thing. */
interface Counts {
  total: number;
  wide: number;
  near: number;
  /** Distinct countries, or places where no country is known. */
  places: number;
  pair: number;
  triple: number;
  hour: number;
}

/** What a network is part of: the country, else the place, else the wider prefix. */
const wideOf = (row: SeenRow): string | null => row.country ?? row.place ?? row.area ?? null;

/** In one pass: histories are long. */
function countAlike(row: SeenRow, past: readonly Past[]): Counts {
  const counts: Counts = { total: 0, wide: 0, near: 0, places: 0, pair: 0, triple: 0, hour: 0 };
  const places = new Set<string>();
  const wide = wideOf(row);
  for (const { row: one, matched, weight } of past) {
    counts.total += weight;
    const place = wideOf(one);
    if (place !== null) places.add(place);
    if (place !== null && place === wide) counts.wide += weight;
    if (one.network !== null && one.network === row.network) counts.near += weight;
    if (!matched && one.device && row.device && one.device.os === row.device.os) {
      counts.pair += weight;
      if (one.device.browser === row.device.browser) counts.triple += weight;
    }
    if (row.at !== null && one.at !== null && one.granularityMs <= hourMs) {
      const apart = Math.abs(one.at - row.at) % dayMs;
      if (Math.min(apart, dayMs - apart) <= 3 * hourMs) counts.hour += weight;
    }
  }
  counts.places = places.size;
  return counts;
}

function networkTerm(row: SeenRow, { total, wide, near, places }: Counts): number | null {
  if (wideOf(row) === null && row.network === null) return null;
  const p = Math.max((wide + 0.05 * alpha) / (total + alpha), (0.3 * Math.max(0, places - 1)) / (total + 10));
  if (row.network === null) return Math.log(0.05 / p);
  const pPrefix = (near + 0.3 * alpha * p) / (total + alpha);
  return Math.log(0.05 / (0.4 * p + 0.6 * pPrefix));
}

function deviceTerm({ device }: SeenRow, { total, pair, triple }: Counts): number | null {
  if (!device) return null;
  const pPair = (pair + 0.05 * alpha) / (total + alpha);
  const pTriple = (triple + 0.3 * alpha * pPair) / (total + alpha);
  return Math.log(0.08 / (0.8 * pTriple + 0.2 * pPair));
}

function hourTerm({ at, granularityMs }: SeenRow, { total, hour }: Counts): number | null {
  if (at === null || granularityMs > hourMs) return null;
  return 0.3 * Math.log(0.25 / ((hour + 0.5) / (total + 2)));
}
