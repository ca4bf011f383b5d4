import type { TimeContext } from './times';

type Order = TimeContext['order'];
const dayMs = 86_400_000;
const numbers = /(?:^|\D)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

/**
 * The order of day and month in a column of `07/08/2025`, where something proves it: a value above 12, a date that
 * would lie in the future, rows that are in order of time one way and not the other, or the language of the page.
 * Plain `en` and Chinese pages do not tell.
 */
export function dayOrder(texts: readonly string[], language: string, now = Number.POSITIVE_INFINITY): Order {
  const pairs = texts.flatMap((text) => {
    const [, first, , second, year] = numbers.exec(text.normalize('NFKC')) ?? [];
    return first && second ? [{ first: Number(first), second: Number(second), year: Number(year) }] : [];
  });
  const time = (one: (typeof pairs)[number], order: Order) =>
    order === 'day-first'
      ? Date.UTC(one.year, one.second - 1, one.first)
      : Date.UTC(one.year, one.first - 1, one.second);
  const possible = (order: 'day-first' | 'month-first') =>
    pairs.every((one) => (order === 'day-first' ? one.second : one.first) <= 12 && time(one, order) <= now + 2 * dayMs);
  const left = (['day-first', 'month-first'] as const).filter(possible);
  if (left.length === 0 && pairs.length > 0) return undefined;
  if (left.length === 1) return left[0];
  const told = byLanguage(language);
  const sorted = left.filter((order) => isSorted(pairs.map((one) => time(one, order))));
  // Fewer than three different days are in order either way by chance.
  const distinct = new Set(pairs.map(({ first, second, year }) => `${first} ${second} ${year}`)).size;
  if (distinct >= 3 && sorted.length === 1 && (!told || told === sorted[0])) return sorted[0];
  return told;
}

function isSorted(times: readonly number[]): boolean {
  const steps = times.slice(1).map((time, nth) => time - (times[nth] ?? 0));
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}

function byLanguage(language: string): Order {
  if (/^en-(?:US|PH)$/i.test(language)) return 'month-first';
  return /^(?:en-(?:GB|AU|NZ|IE|IN|SG|HK|ZA)|zh-(?:Hant-)?HK)$/i.test(language) ? 'day-first' : undefined;
}
