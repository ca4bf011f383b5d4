import type { SeenRow } from './event';
import type { WatchState } from './watch-state';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Zones are whole half hours apart (quarters are too rare to be worth the chance hits). */
const stepMs = hourMs / 2;
const farthestMs = 15 * hourMs;
/** The two clocks may differ by this much (ms). */
const clockMs = 4 * minuteMs;
/** What is compared: so many rows and own sign-ins, newest first. */
const most = 60;

/**
 * The zone in which the page prints its times, as its clock minus ours (ms): the one in which most rows meet a sign-in
 * of this browser. Another zone than the last needs two rows more, because one may meet by chance.
 */
export function zoneOf(rows: readonly SeenRow[], state: WatchState): number {
  const own = state.signIns.slice(-most).filter(({ outcome }) => outcome !== 'failed');
  const votes = new Map<number, number>();
  for (const { at, granularityMs, relative, current, outcome, what } of rows.slice(0, most)) {
    if (at === null || relative || granularityMs > minuteMs || outcome === 'failure') continue;
    if ((what ?? 'sign-in') !== 'sign-in') continue;
    const zones = new Set<number>();
    for (const { startedAt } of own) {
      const apart = at - startedAt;
      if (Math.abs(apart) > farthestMs) continue;
      const zone = Math.round(apart / stepMs) * stepMs;
      if (Math.abs(apart - zone) <= clockMs) zones.add(zone);
    }
    for (const zone of zones) votes.set(zone, (votes.get(zone) ?? 0) + (current ? 2 : 1));
  }
  const last = votes.get(state.zoneMs) ?? 0;
  let [best, most_] = [state.zoneMs, last + 1];
  for (const [zone, count] of votes) if (count > most_) [best, most_] = [zone, count];
  return best;
}
