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
  const asked = new Set(
    [...state.alerts.values()].flatMap(({ level, rows }) => (level >= 2 ? rows.map((row) => row.id) : [])),
  );
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
  const history = sum(past);
  const network = networkTerm(row, past, history);
  const device = deviceTerm(row, past, history);
  const hour = hourTerm(row, past, history);
  return { score: (network ?? 0) + (device ?? 0) + (hour ?? 0), network, device, hour, history };
}

const sum = (past: readonly Past[]) => past.reduce((total, { weight }) => total + weight, 0);
const weightOf = (past: readonly Past[], same: (one: Past) => boolean) => sum(past.filter(same));

function networkTerm(row: SeenRow, past: readonly Past[], total: number): number | null {
  const wideOf = (one: SeenRow) => one.country ?? one.place ?? one.area ?? null;
  const wide = wideOf(row);
  if (wide === null && row.network === null) return null;
  const places = new Set(past.flatMap(({ row: one }) => wideOf(one) ?? []));
  const known = wide === null ? 0 : weightOf(past, ({ row: one }) => wideOf(one) === wide);
  const p = Math.max((known + 0.05 * alpha) / (total + alpha), (0.3 * Math.max(0, places.size - 1)) / (total + 10));
  if (row.network === null) return Math.log(0.05 / p);
  const same = weightOf(past, ({ row: one }) => one.network === row.network);
  const pPrefix = (same + 0.3 * alpha * p) / (total + alpha);
  return Math.log(0.05 / (0.4 * p + 0.6 * pPrefix));
}

function deviceTerm({ device }: SeenRow, past: readonly Past[], total: number): number | null {
  if (!device) return null;
  const pair = weightOf(past, ({ row, matched }) => !matched && row.device?.os === device.os);
  const triple = weightOf(past, ({ row, matched }) => !matched && sameDevice(row.device, device));
  const pPair = (pair + 0.05 * alpha) / (total + alpha);
  const pTriple = (triple + 0.3 * alpha * pPair) / (total + alpha);
  return Math.log(0.08 / (0.8 * pTriple + 0.2 * pPair));
}

function hourTerm({ at, granularityMs }: SeenRow, past: readonly Past[], total: number): number | null {
  if (at === null || granularityMs > 3_600_000) return null;
  const near = weightOf(past, ({ row }) => {
    if (row.at === null || row.granularityMs > 3_600_000) return false;
    const apart = Math.abs(row.at - at) % dayMs;
    return Math.min(apart, dayMs - apart) <= 3 * 3_600_000;
  });
  return 0.3 * Math.log(0.25 / ((near + 0.5) / (total + 2)));
}
