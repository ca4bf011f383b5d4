import { foreign, learnt, own, reading } from '../example-rows';
import { type Examples, type Finding, isSignIn, type Signal } from '../signal';

const windowMs = 86_400_000;
/** How unusual the sign-in has to be for an alarm, and for a question (log odds). */
const alarming = -2;
const doubtful = -3.5;

/** D3: password, recovery data or an export changed elsewhere, within a day of a sign-in that nobody explained. */
export const changedAfterUnexplained: Signal = {
  id: 'changedAfterUnexplained',
  look: ({ fresh, state }) =>
    fresh.flatMap(({ origin, row }): Finding[] => {
      const { at, what = 'sign-in' } = row;
      if (origin !== 'elsewhere' || what === 'sign-in' || at === null || row.outcome === 'failure') return [];
      const before = [...state.rows.values()].filter(
        ({ row: one, origin: whose, answer }) =>
          whose === 'elsewhere' &&
          answer !== 'me' &&
          isSignIn(one) &&
          one.at !== null &&
          one.at <= at + row.granularityMs &&
          at - one.at <= windowMs,
      );
      if (before.length === 0) return [];
      const score = Math.max(...before.map(({ risk }) => risk?.score ?? 0));
      const unusual = before.filter(({ risk }) => (risk?.score ?? 0) > score - 1);
      const level = score > alarming ? 3 : score > doubtful ? 2 : 1;
      return [{ key: row.id, level, rows: [row, ...unusual.map((known) => known.row)] }];
    }),
};

const t0 = Date.UTC(2026, 2, 2, 9);
const change = (at: number) => foreign(at, { id: `change-${at}`, what: 'recovery-change' });
export const examples: Examples = {
  raises: [[...learnt(t0), reading(t0 + 9e6, change(t0 + 7.6e6), foreign(t0 + 7.2e6))]],
  quiet: [
    [
      ...learnt(t0),
      { kind: 'sensitive-page', at: t0 + 7.6e6, page: 'recovery', submitted: true },
      reading(t0 + 9e6, { ...own(t0 + 7.6e6), what: 'recovery-change' }, foreign(t0 + 7.2e6)),
    ],
    [...learnt(t0), reading(t0 + 9e6, change(t0 + 7.6e6))],
  ],
};
