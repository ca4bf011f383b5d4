/** How one name became another by a single slip of the finger. */
export interface Slip {
  kind: 'left-out' | 'added' | 'changed' | 'swapped';
  /** Where in the true name. */
  at: number;
}

/**
 * Optimal string alignment, bounded to one edit: the edit that turns `truth` into `seen`, `undefined` if there is none
 * or it takes more than one. Equal names have none.
 */
export function slipBetween(truth: string, seen: string): Slip | undefined {
  const grown = seen.length - truth.length;
  if (grown < -1 || grown > 1 || truth === seen) return undefined;
  let at = 0;
  while (at < truth.length && truth[at] === seen[at]) at++;
  if (grown === 1) return truth.slice(at) === seen.slice(at + 1) ? { kind: 'added', at } : undefined;
  if (grown === -1) return truth.slice(at + 1) === seen.slice(at) ? { kind: 'left-out', at } : undefined;
  if (truth.slice(at + 1) === seen.slice(at + 1)) return { kind: 'changed', at };
  const swapped =
    truth[at] === seen[at + 1] && truth[at + 1] === seen[at] && truth.slice(at + 2) === seen.slice(at + 2);
  return swapped ? { kind: 'swapped', at } : undefined;
}

/** The stretch of letters that was put *into* a name that is otherwise whole: `im(il)token`, `tok(ee)en`. */
export function stretchAdded(truth: string, seen: string): { at: number; letters: string } | undefined {
  const extra = seen.length - truth.length;
  if (extra < 1) return undefined;
  let at = 0;
  while (at < truth.length && truth[at] === seen[at]) at++;
  return truth.slice(at) === seen.slice(at + extra) ? { at, letters: seen.slice(at, at + extra) } : undefined;
}
