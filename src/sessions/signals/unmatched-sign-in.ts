import { foreign, learnt, own, phone, reading } from '../example-rows';
import { type Examples, type Finding, isSignIn, type Signal } from '../signal';
import { thresholdsAt } from '../thresholds';
import type { KnownRow } from '../watch-state';

/** A row this much less unusual than the most unusual one of its reading goes to the review list (log odds). */
const besidesTop = 2;

/** D5, D6: the list shows a successful sign-in that this browser did not make and that is unusual for the account. */
export const unmatchedSignIn: Signal = {
  id: 'unmatchedSignIn',
  look({ fresh, state, at }) {
    const judged = fresh.filter(({ risk, row, answer }) => risk !== undefined && isSignIn(row) && answer === undefined);
    const top = Math.max(...judged.map(scoreOf));
    return judged.flatMap((known): Finding[] => {
      const { localAt, seenAt, row, risk } = known;
      const score = scoreOf(known);
      const { ask, grave } = thresholdsAt(state, at, { age: at - (localAt ?? seenAt), reasons: risk?.reasons ?? [] });
      if (score > grave) return [{ key: row.id, level: 3, rows: [row] }];
      return score > ask && score > top - besidesTop ? [{ key: row.id, level: 2, rows: [row] }] : [];
    });
  },
};

const scoreOf = ({ risk }: KnownRow): number => risk?.score ?? Number.NEGATIVE_INFINITY;

const t0 = Date.UTC(2026, 2, 2, 9);
export const examples: Examples = {
  raises: [[...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.2e6))]],
  quiet: [
    learnt(t0),
    [...learnt(t0), reading(t0 + 9e6, phone(t0 + 7.2e6))],
    [
      ...learnt(t0),
      { kind: 'sign-in-submitted', at: t0 + 7.2e6 },
      { kind: 'signed-in', at: t0 + 7.203e6 },
      reading(t0 + 9e6, own(t0 + 7.2e6)),
    ],
  ],
};
