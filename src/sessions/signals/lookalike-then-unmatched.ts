import { foreign, learnt, phone, reading } from '../example-rows';
import { type Examples, isSignIn, type Signal } from '../signal';

/** A relay signs in within minutes; two hours is what was simulated (ms). */
const windowMs = 2 * 3_600_000;

/** D1: an imitation of the site was open here, and within two hours somebody else signed in (a relay attack). */
export const lookalikeThenUnmatched: Signal = {
  id: 'lookalikeThenUnmatched',
  look: ({ fresh, state: { lookalikesAt } }) =>
    fresh
      .filter(({ origin, row: { at, granularityMs } }) =>
        origin === 'elsewhere' && at !== null
          ? lookalikesAt.some((seen) => at + granularityMs >= seen && at <= seen + windowMs)
          : false,
      )
      .filter(({ row }) => isSignIn(row))
      .map(({ row }) => ({ key: row.id, level: 3, rows: [row] })),
};

const t0 = Date.UTC(2026, 2, 2, 9);
export const examples: Examples = {
  raises: [
    [
      ...learnt(t0),
      { kind: 'lookalike-visited', at: t0 + 7e6, host: 'tokeni.example' },
      reading(t0 + 9e6, phone(t0 + 7.6e6)),
    ],
  ],
  quiet: [
    [...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.6e6))],
    [
      ...learnt(t0),
      { kind: 'lookalike-visited', at: t0 + 2e5, host: 'tokeni.example' },
      reading(t0 + 2e7, phone(t0 + 1.9e7)),
    ],
  ],
};
