import { habitsAt } from './habits';
import { reasonsOf } from './reasons';
import { isSignIn } from './signal';
import { traitsOf } from './traits';
import type { KnownRow, WatchState } from './watch-state';
import { base, weightOf } from './weights';

/**
 * Judges the rows of one reading that this browser did not make: an additive model, every trait of a row speaks for
 * itself. Those from while the guard was off are judged too: nothing says whose they are, so their traits must.
 */
export function judge(state: WatchState, fresh: readonly KnownRow[], at: number): void {
  const open = fresh.filter(({ origin, why, row }) => (origin === 'elsewhere' || why === 'guard-off') && isSignIn(row));
  if (open.length === 0) return;
  const habits = habitsAt(state, at, new Set(open));
  for (const known of open) {
    const traits = traitsOf(known, { state, at, habits, fresh });
    const score = Object.entries(traits).reduce((sum, [trait, level]) => sum + weightOf(trait, level), base);
    known.risk = { score, reasons: reasonsOf(traits), traits };
  }
}
