/**
 * Log odds per trait and level. Fitted on simulated streams by `tests/bench/fit-watch.ts` (logistic regression, ridge
 * 6, every type of attack weighing the same), apart from `taught`, which is the user's own word. A level that
 * is not listed says nothing. What the levels mean stands in `traits.ts`.
 */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  country: {
    new: 1.29,
    none: -0.22,
    'own-now': -0.51,
    rare: 0.63,
    'rare-own': -0.78,
    some: -0.02,
    'some-own': -0.79,
    'thin-new': 1.02,
    'thin-seen': -0.15,
    usual: -0.45,
  },
  network: {
    'full-area': -0.13,
    'full-area-device': 0.37,
    'full-area-device-once': -0.16,
    'full-area-own': -0.38,
    'full-near-device': -0.16,
    'full-new': 1.97,
    'full-own': -0.94,
    'full-own-now': -1.82,
    'full-same-device': -1.02,
    'full-seen': -0.63,
    'full-thin': 0.69,
    'masked-area': -0.18,
    'masked-area-device': -0.49,
    'masked-area-device-once': -0.65,
    'masked-area-own': -0.48,
    'masked-new': 1.98,
    'masked-thin': 0.64,
    none: 1.38,
  },
  device: {
    new: 1.74,
    'new-browser': 1.24,
    none: 0.13,
    'own-few': 0.42,
    'own-never': 0.85,
    'own-often': -0.58,
    'own-once': 0.66,
    'seen-few': -1.51,
    'seen-often': -2.5,
    'seen-once': -0.35,
    thin: -0.11,
  },
  pair: { few: -0.65, never: 0.65, none: 0.13, often: -0.2, once: 0.06 },
  siblings: { many: -0.41, none: 1.2, one: -0.36, two: -0.44 },
  hour: { most: -1.1, never: 0.97, none: -0.48, rare: 0.97, some: 0.24, usual: -0.6 },
  closed: {
    'other-closed': -0.52,
    'other-open': -0.34,
    'other-unknown': -0.48,
    'own-closed': 0.8,
    'own-open': 0.55,
    'own-unknown': 0,
  },
  age: { days: 0.18, 'half-day': 0.32, hours: -0.04, older: -0.15, week: -0.32 },
  used: { day: -0.14, days: -0.32, hours: -0.26, minutes: 0.32, none: 0.76, once: 0.51, weeks: -0.88 },
  past: { empty: 0.23, good: 0.19, long: 0.11, some: -0.03, thin: -0.5 },
  ended: { later: 0.21, 'later-often': -0.2, no: -0.48, soon: 0.51, 'soon-often': -0.05 },
  failures: { few: -0.09, many: 0.96, no: -0.73, none: -0.57, one: -0.33, several: 0.76 },
  change: { later: -0.3, no: -0.82, soon: 1.12 },
  taught: { me: -5, 'not-me': 2 },
};

/** What a row without any trait would have. */
export const base = -1.99;

export const weightOf = (trait: string, level: string): number => weights[trait]?.[level] ?? 0;
