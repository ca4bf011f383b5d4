import type { SeenRow } from '../event';
import { wasClosed } from '../origin';
import { type Scene, wordFor } from '../scene';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nearMs = 3 * hourMs;

/** How much of the history lies within three hours of that time of day, around midnight. */
export function hourTrait({ granularityMs }: SeenRow, at: number, { habits }: Scene): string {
  if (granularityMs > hourMs) return 'none';
  let [near, total] = [0.5, 2];
  for (const { known, at: then, weight } of habits) {
    if (known.row.granularityMs > hourMs) continue;
    total += weight;
    const apart = Math.abs(then - at) % dayMs;
    if (Math.min(apart, dayMs - apart) <= nearMs) near += weight;
  }
  return wordFor(near / total, [0.03, 0.08, 0.2, 0.4], ['never', 'rare', 'some', 'usual', 'most']);
}

/** Whether this browser was closed then; `own-` where the row bears its name. */
export function closedTrait(row: SeenRow, at: number, isNamedLikeUs: boolean, { state }: Scene): string {
  const whose = isNamedLikeUs ? 'own' : 'other';
  if (row.granularityMs >= dayMs) return `${whose}-unknown`;
  return `${whose}-${wasClosed(at, row, state) ? 'closed' : 'open'}`;
}

/** How long ago it was when it was first read. */
export const ageTrait = (at: number, scene: Scene): string =>
  wordFor((scene.at - at) / hourMs, [3, 12, 48, 168], ['hours', 'half-day', 'days', 'week', 'older']);

/** How long that session was used; intruders rarely stay, and owners come back to theirs. */
export const usedTrait = ({ activeAt, at }: SeenRow): string =>
  activeAt && at !== null
    ? wordFor((activeAt - at) / hourMs, [0.02, 0.5, 3, 24, 168], ['once', 'minutes', 'hours', 'day', 'days', 'weeks'])
    : 'none';
