import type { SeenRow } from '../event';
import { foreign, learnt, reading } from '../example-rows';
import { type Examples, isSignIn, type Signal } from '../signal';

const windowMs = 15 * 60_000;
const atLeast = 5;
/** A success this soon after a burst belongs to it (ms). */
const successMs = 3_600_000;

/** D7: five or more failed attempts of others within 15 minutes. Guessing that fails is everyday noise: it is told in the list. Grave if a sign-in follows. */
export const burstOfFailures: Signal = {
  id: 'burstOfFailures',
  look({ fresh, state }) {
    const news = fresh.filter(({ origin }) => origin === 'elsewhere');
    if (news.length === 0) return [];
    const elsewhere = [...state.rows.values()].filter(({ origin }) => origin === 'elsewhere').map(({ row }) => row);
    const failed = elsewhere.filter((row) => row.outcome === 'failure' && row.at !== null).sort(byTime);
    return chains(failed)
      .filter((chain) => isBurst(chain) && news.some(({ row }) => chain.includes(row) || follows(chain, row)))
      .map((chain) => {
        const success = elsewhere.find((row) => isSignIn(row) && follows(chain, row));
        const key = `${chain[0]?.id}${success ? ':in' : ''}`;
        return { key, level: success ? 3 : 1, rows: success ? [success] : chain.slice(0, 5) };
      });
  },
};

const timeOf = ({ at }: SeenRow) => at ?? 0;
const byTime = (a: SeenRow, b: SeenRow) => timeOf(a) - timeOf(b);

/** Failures with no more than a window between neighbours. */
function chains(failed: readonly SeenRow[]): SeenRow[][] {
  const found: SeenRow[][] = [];
  for (const row of failed) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && timeOf(row) - timeOf(before) <= windowMs) last.push(row);
    else found.push([row]);
  }
  return found;
}

const isBurst = (chain: readonly SeenRow[]) =>
  chain.some((first, nth) => {
    const last = chain[nth + atLeast - 1];
    return last !== undefined && timeOf(last) - timeOf(first) <= windowMs;
  });

function follows(chain: readonly SeenRow[], row: SeenRow): boolean {
  const end = chain.at(-1);
  if (!end || row.at === null || !isSignIn(row)) return false;
  const after = row.at - timeOf(end);
  return after >= -Math.max(row.granularityMs, end.granularityMs) && after <= successMs;
}

const t0 = Date.UTC(2026, 2, 2, 9);
const failures = (count: number) =>
  Array.from({ length: count }, (_, nth) => foreign(t0 + 7.2e6 + nth * 60_000, { outcome: 'failure' }));
export const examples: Examples = {
  raises: [
    [...learnt(t0), reading(t0 + 9e6, ...failures(6))],
    [...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.7e6), ...failures(6))],
  ],
  quiet: [[...learnt(t0), reading(t0 + 9e6, ...failures(4))]],
};
