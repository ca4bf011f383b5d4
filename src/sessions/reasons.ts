import type { Reason, Traits } from './risk';
import { weightOf } from './weights';

const most = 3;

/** Which levels of a trait a sentence may name. A level without one speaks in the score alone. */
const sentences: Readonly<Record<string, readonly (readonly [RegExp, Reason])[]>> = {
  country: [
    [/new$/, 'reason_countryNew'],
    [/^rare$/, 'reason_countryRare'],
  ],
  network: [[/-(?:new|thin)$/, 'reason_networkNew']],
  device: [
    [/^(?:new|thin)/, 'reason_deviceNew'],
    [/^own-/, 'reason_ownNameElsewhere'],
  ],
  hour: [[/^(?:never|rare)$/, 'reason_hourUnusual']],
  closed: [[/^own-closed$/, 'reason_whileClosed']],
  failures: [[/^(?:several|many)$/, 'reason_afterFailures']],
  change: [[/^soon$/, 'reason_changeFollowed']],
  ended: [[/^(?:soon|later)/, 'reason_sessionEnded']],
  taught: [[/^not-me$/, 'reason_denied']],
};

/** What spoke most against a row, the weightiest first. */
export const reasonsOf = (traits: Traits): Reason[] =>
  Object.entries(traits)
    .map(([trait, level]) => ({
      weight: weightOf(trait, level),
      reason: sentences[trait]?.find(([pattern]) => pattern.test(level))?.[1],
    }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ weight, reason }) => (reason && weight > 0 ? [reason] : []))
    .slice(0, most);
