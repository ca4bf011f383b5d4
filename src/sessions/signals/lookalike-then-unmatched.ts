import { foreign, learnt, phone, reading } from '../example-rows';
import { type Examples, type Finding, isSignIn, type Signal } from '../signal';

/** A relay signs in within minutes; two hours is what was simulated (ms). */
const windowMs = 2 * 3_600_000;
/** The page may have got nothing: then the sign-in has to be unusual by itself for an alarm (log odds). */
const unusual = -2;

/**
 * D1: an imitation of the site was open here, and within two hours somebody else signed in (a relay attack). An alarm
 * where credentials were typed into it; else a question, unless the sign-in is unusual by itself.
 */
export const lookalikeThenUnmatched: Signal = {
  id: 'lookalikeThenUnmatched',
  look: ({ fresh, state: { lookalikes } }) =>
    fresh.flatMap(({ origin, row, localAt, risk }): Finding[] => {
      if (origin !== 'elsewhere' || localAt === null || !isSignIn(row)) return [];
      const before = lookalikes.filter(({ at }) => localAt + row.granularityMs >= at && localAt <= at + windowMs);
      if (before.length === 0) return [];
      const isGrave = before.some(({ isSubmitted }) => isSubmitted) || (risk?.score ?? 0) > unusual;
      return [{ key: row.id, level: isGrave ? 3 : 2, rows: [row] }];
    }),
};

const t0 = Date.UTC(2026, 2, 2, 9);
const visit = { kind: 'lookalike-visited', at: t0 + 7e6, host: 'tokeni.example' } as const;
export const examples: Examples = {
  raises: [
    [...learnt(t0), visit, reading(t0 + 9e6, phone(t0 + 7.6e6))],
    [...learnt(t0), { ...visit, submitted: true }, reading(t0 + 9e6, phone(t0 + 7.6e6))],
  ],
  quiet: [
    [...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.6e6))],
    [...learnt(t0), { ...visit, at: t0 + 2e5 }, reading(t0 + 2e7, phone(t0 + 1.9e7))],
  ],
};
