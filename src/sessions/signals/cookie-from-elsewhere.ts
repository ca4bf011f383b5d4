import { learnt } from '../example-rows';
import type { Examples, Signal } from '../signal';

/** D8: a session cookie came without an answer that set it, or lost a flag that keeps scripts away from it. */
export const cookieFromElsewhere: Signal = {
  id: 'cookieFromElsewhere',
  look: ({ at, event }) =>
    event.kind === 'cookie-changed' && (event.what === 'appeared' || event.what === 'downgraded')
      ? [{ key: `${event.what}:${at}`, level: 2, rows: [] }]
      : [],
};

const t0 = Date.UTC(2026, 2, 2, 9);
export const examples: Examples = {
  raises: [
    [...learnt(t0), { kind: 'cookie-changed', at: t0 + 7e6, what: 'appeared' }],
    [...learnt(t0), { kind: 'cookie-changed', at: t0 + 7e6, what: 'downgraded' }],
  ],
  quiet: [
    learnt(t0),
    [...learnt(t0), { kind: 'cookie-changed', at: t0 + 7e6, what: 'set' }],
    [...learnt(t0), { kind: 'cookie-changed', at: t0 + 7e6, what: 'rotated' }],
  ],
};
