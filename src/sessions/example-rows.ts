import type { SeenRow, SessionEvent } from './event';

/** Rows and journals for the signals' examples. Never bundled. */
const day = 86_400_000;
const row = (at: number, rest: Partial<SeenRow> & Pick<SeenRow, 'id'>): SeenRow => ({
  at,
  granularityMs: 60_000,
  device: { browser: 'Chrome', os: 'Linux' },
  network: 'n-home',
  area: 'a-home',
  place: 'p-home',
  country: 'SG',
  outcome: 'success',
  what: 'sign-in',
  current: false,
  ...rest,
});

/** As the list shows a sign-in of this browser. */
export const own = (at: number): SeenRow => row(at, { id: `own-${at}` });

/** The user's phone, at home. */
export const phone = (at: number): SeenRow => row(at, { id: `phone-${at}`, device: { browser: 'Safari', os: 'iOS' } });

/** Somebody else's computer in another country. */
export const foreign = (at: number, rest: Partial<SeenRow> = {}): SeenRow =>
  row(at, {
    id: `foreign-${at}`,
    device: { browser: 'Firefox', os: 'Windows' },
    network: 'n-away',
    area: 'a-away',
    place: 'p-away',
    country: 'RO',
    ...rest,
  });

/** A watch that has begun at `at`, has seen this browser sign in and has read a list with some history. */
export const learnt = (at: number): readonly SessionEvent[] => [
  { kind: 'watch-began', at },
  { kind: 'sign-in-submitted', at: at + 60_000 },
  { kind: 'signed-in', at: at + 62_000 },
  {
    kind: 'list-read',
    at: at + 120_000,
    language: 'en',
    own: { browser: 'Chrome', os: 'Linux' },
    rows: [
      own(at + 60_000),
      phone(at - day),
      own(at - 2 * day),
      own(at - 5 * day),
      phone(at - 9 * day),
      own(at - 16 * day),
    ],
  },
];

/** One reading of the list. */
export const reading = (at: number, ...rows: SeenRow[]): SessionEvent => ({
  kind: 'list-read',
  at,
  language: 'en',
  own: { browser: 'Chrome', os: 'Linux' },
  rows,
});
