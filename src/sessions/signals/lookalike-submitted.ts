import { learnt } from '../example-rows';
import type { Examples, Signal } from '../signal';

/** D1, before any row shows it: credentials were typed into an imitation of the site. */
export const lookalikeSubmitted: Signal = {
  id: 'lookalikeSubmitted',
  look: ({ at, event }) =>
    event.kind === 'lookalike-visited' && event.submitted ? [{ key: String(at), level: 2, rows: [] }] : [],
};

const t0 = Date.UTC(2026, 2, 2, 9);
const visit = { kind: 'lookalike-visited', at: t0 + 7e6, host: 'tokeni.example' } as const;
export const examples: Examples = {
  raises: [[...learnt(t0), { ...visit, submitted: true }]],
  quiet: [[...learnt(t0), visit]],
};
