import { foreign, learnt, reading } from '../example-rows';
import { openMs } from '../habits';
import { type Examples, isSignIn, type Signal } from '../signal';

const windowMs = 86_400_000;

/** D4: the site ended our session within a day of a sign-in that nobody explained and that was worth a question. */
export const endedAfterUnexplained: Signal = {
  id: 'endedAfterUnexplained',
  look({ at, endedUnexplained, state }) {
    if (!endedUnexplained) return [];
    const rows = [...state.rows.values()]
      .filter(
        ({ row, origin, answer, asked, seenAt }) =>
          origin === 'elsewhere' &&
          answer !== 'me' &&
          isSignIn(row) &&
          asked === true &&
          at - seenAt < openMs &&
          Math.abs(at - (row.at ?? seenAt)) <= windowMs,
      )
      .map(({ row }) => row);
    return rows.length > 0 ? [{ key: String(at), level: 3, rows }] : [];
  },
};

const t0 = Date.UTC(2026, 2, 2, 9);
export const examples: Examples = {
  raises: [
    [...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.2e6)), { kind: 'session-ended', at: t0 + 9.5e6, status: 401 }],
  ],
  quiet: [
    [...learnt(t0), { kind: 'session-ended', at: t0 + 9.5e6, status: 401 }],
    [
      ...learnt(t0),
      reading(t0 + 9e6, foreign(t0 + 7.2e6)),
      { kind: 'signed-out', at: t0 + 9.4e6 },
      { kind: 'session-ended', at: t0 + 9.5e6, status: 401 },
    ],
    [
      ...learnt(t0),
      reading(t0 + 9e6, foreign(t0 + 7.2e6)),
      { kind: 'gap', at: t0 + 9.4e6, from: t0 + 9.1e6, to: t0 + 9.4e6, why: 'browser-closed' },
      { kind: 'sign-in-shown', at: t0 + 9.5e6 },
    ],
  ],
};
