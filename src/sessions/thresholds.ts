import type { Sensitivity } from './event';
import type { Reason, Risk } from './risk';
import type { WatchState } from './watch-state';

const dayMs = 86_400_000;

/** Log odds above which a row is asked about. */
const ask: Record<Sensitivity, number> = { quiet: -1.2, normal: -2.3, sharp: -3.1 };
/** What is older than two days is past helping at once: it goes to the review list unless it stands out. */
const oldMs = 2 * dayMs;
const oldMore = 1.2;
/** The first weeks show every habit for the first time. */
const earlyMs = 30 * dayMs;
const earlyMore = 0.6;
const grave = 2.8;
/** Where country, network and device are all new it takes less. */
const graveAllNew = 1.5;
const allNew: readonly Reason[] = ['reason_countryNew', 'reason_networkNew', 'reason_deviceNew'];

/** Where questions begin for a row of an age (ms), and where an alarm does. */
export function thresholdsAt(
  state: Readonly<WatchState>,
  at: number,
  { age, reasons }: { age: number } & Pick<Risk, 'reasons'>,
): { ask: number; grave: number } {
  const early = at - (state.since ?? at) < earlyMs ? earlyMore : 0;
  return {
    ask: ask[state.sensitivity] + (age > oldMs ? oldMore : 0) + early,
    grave: allNew.every((one) => reasons.includes(one)) ? graveAllNew : grave,
  };
}
