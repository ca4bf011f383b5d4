import type { Device, SeenRow } from './event';
import { isSignIn } from './signal';
import { type KnownRow, sameDevice, type WatchState } from './watch-state';

const dayMs = 86_400_000;
const halfLifeMs = 90 * dayMs;
/** An unanswered question teaches after its mark has expired, and not before (ms). */
export const openMs = 14 * dayMs;

/** A sign-in that counts as the user's own. */
export interface Habit {
  known: KnownRow;
  at: number;
  /** Made by this browser. */
  own: boolean;
  /** 1 today, 1/2 after 90 days. */
  weight: number;
}

/** The country that a row names, or the place's words where they name none. */
export const countryOf = ({ country, place }: SeenRow): string | null => country ?? place ?? null;

/** Whether the site calls this browser so; until a matched row tells, as it calls itself. */
export const isOwnName = (
  device: Device | null,
  { ownDevices, self }: Pick<WatchState, 'ownDevices' | 'self'>,
): boolean => (ownDevices.length > 0 ? ownDevices.some((one) => sameDevice(one, device)) : sameDevice(self, device));

/**
 * The rows that tell how the user signs in. Imported ones, from before the watch, count as this browser's if they bear
 * its name: wrongly told apart they would teach that somebody else of that name is normal.
 */
export function habitsAt(state: WatchState, now: number, without: ReadonlySet<KnownRow>): Habit[] {
  const habits: Habit[] = [];
  for (const known of state.rows.values()) {
    const { row, seenAt, origin, answer, scope } = known;
    if (!isSignIn(row) || without.has(known) || answer === 'not-me' || scope === 'once') continue;
    if (known.asked && answer !== 'me' && now - seenAt < openMs) continue;
    const at = known.localAt ?? seenAt;
    const own = origin === 'this-browser' || (origin === 'unknown' && isOwnName(row.device, state));
    habits.push({ known, at, own, weight: 2 ** (-Math.max(0, now - at) / halfLifeMs) });
  }
  return habits;
}
