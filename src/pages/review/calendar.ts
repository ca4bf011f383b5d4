import type { JudgedRow } from '../../messages/protocol';
import type { BlindSpan } from '../../sessions/review';

/** A day on the user's own calendar. `id` is `YYYY-MM-DD`. */
export interface Day {
  id: string;
  /** Noon of that day (epoch ms): safe from the hour that a clock change adds or takes. */
  noon: number;
  count: number;
  elsewhere: number;
  /** Not watched, before it began or while it was off, and no list has told of it. */
  unseen: boolean;
}

/** A shorter stretch leaves most of its day watched (ms). */
const leastBlindMs = 6 * 3_600_000;

export const dayOf = (at: number): string => {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The last `length` days, today last. A row whose time the list did not tell is on no day. */
export function calendar(
  rows: readonly JudgedRow[],
  since: number | undefined,
  now: number,
  blind: readonly Pick<BlindSpan, 'from' | 'to'>[] = [],
  length = 90,
): Day[] {
  const byDay = new Map<string, JudgedRow[]>();
  for (const judged of rows) {
    if (judged.row.at === null) continue;
    const id = dayOf(judged.row.at);
    byDay.set(id, [...(byDay.get(id) ?? []), judged]);
  }
  const today = new Date(now);
  return Array.from({ length }, (_, index) => {
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() - (length - 1 - index), 12);
    const id = dayOf(date.getTime());
    const here = byDay.get(id) ?? [];
    const isBlind = blind.some(({ from, to }) => dayOf(from) <= id && id <= dayOf(to) && to - from >= leastBlindMs);
    const unseen = here.length === 0 && (since === undefined || id < dayOf(since) || isBlind);
    const elsewhere = here.filter(({ origin, answer }) => origin === 'elsewhere' && answer !== 'me').length;
    return { id, noon: date.getTime(), count: here.length, elsewhere, unseen };
  });
}

/** Monday is 0. */
export const weekdayOf = (at: number): number => (new Date(at).getDay() + 6) % 7;
