import { spokenLanguage, tagOf } from '../i18n/t';

const locale = () => tagOf(spokenLanguage());

/** A date as people write it. */
export const day = (at: number): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(at);

export const dayAndTime = (at: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 days ago", "in 2 weeks", "now"; the largest unit that fits. */
export function ago(at: number, now = Date.now()): string {
  const away = at - now;
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const [unit, ms] of units) if (Math.abs(away) >= ms) return words.format(Math.trunc(away / ms), unit);
  return words.format(0, 'second');
}
