import type { SeenRow } from '../event';
import { type Scene, wordFor } from '../scene';
import { sameDevice } from '../watch-state';

const hourMs = 3_600_000;
/** What belongs together happens within two days (ms). */
const windowMs = 48 * hourMs;
/** Slow guessing before it succeeds (ms). */
const guessMs = 36 * hourMs;

/** The site ended our session soon after. `-often`: on this site that is how sessions usually end. */
export function endedTrait({ granularityMs }: SeenRow, at: number, { state: { ends } }: Scene): string {
  const byServer = ends.filter((one) => one.byServer);
  const after = byServer
    .map((one) => one.at - at - granularityMs)
    .filter((apart) => apart >= -hourMs - granularityMs && apart <= windowMs);
  if (after.length === 0) return 'no';
  const often = byServer.length / ends.length > 0.3 ? '-often' : '';
  return (after.some((apart) => apart <= 3 * hourMs) ? 'soon' : 'later') + often;
}

/** Failed attempts of others before it; `none` on a site that never shows any. */
export function failuresTrait({ granularityMs }: SeenRow, at: number, { state }: Scene): string {
  let [count, isShown] = [0, false];
  for (const { row, origin, localAt } of state.rows.values()) {
    if (row.outcome !== 'failure') continue;
    isShown = true;
    if (origin === 'this-browser' || localAt === null) continue;
    const before = at - localAt;
    if (before >= -granularityMs && before <= guessMs) count++;
  }
  return isShown ? wordFor(count, [1, 2, 4, 10], ['no', 'one', 'few', 'several', 'many']) : 'none';
}

/** A change of password or recovery data, or an export, that this browser did not make, after it. */
export function changeTrait(row: SeenRow, at: number, { state }: Scene): string {
  let isLater = false;
  for (const { row: one, origin, localAt } of state.rows.values()) {
    if ((one.what ?? 'sign-in') === 'sign-in' || origin === 'this-browser' || localAt === null) continue;
    const after = localAt - at;
    if (after < -one.granularityMs || after > windowMs) continue;
    const isAlike = one.device === null || sameDevice(one.device, row.device);
    if (isAlike && after < 4 * hourMs) return 'soon';
    isLater = true;
  }
  return isLater ? 'later' : 'no';
}
