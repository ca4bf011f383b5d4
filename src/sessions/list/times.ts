import { relativeTime } from './relative-time';
import { type DatedPattern, datedPatterns } from './time-patterns';

export interface TimeContext {
  /** When the page was read, epoch ms. */
  now: number;
  /** Day and month in `07/08/2025`; absent where neither the column nor the language tells. */
  order?: 'day-first' | 'month-first' | undefined;
  /** Minutes east of UTC that the page names beside its times ("UTC+8"); this computer's zone if absent. */
  zoneMinutes?: number | undefined;
}

export interface ReadTime {
  /** Epoch ms; the true time lies within `granularityMs` of it. */
  at: number;
  granularityMs: number;
  relative: boolean;
}

/** Parts as written on the page; `month` 1–12. */
export interface Parts {
  year?: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Minutes east of UTC. */
  zone?: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** A year left out is the current one, or the last one while its end is this recent. Anything else is a guess. */
const yearlessMs = 60 * dayMs;

/** Reads a time that fills the whole text. What is not certain is `null`, never a guess. */
export function readTime(text: string, context: TimeContext): ReadTime | null {
  const clean = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  if (clean.length < 2 || clean.length > 80) return null;
  const relative = relativeTime(clean, context.now);
  if (relative) return relative;
  for (const pattern of datedPatterns) {
    const parts = partsBy(pattern, clean, context);
    if (parts) return timeOf(parts, context);
  }
  return null;
}

function partsBy({ pattern, read }: DatedPattern, text: string, context: TimeContext): Parts | null {
  const found = pattern.exec(text);
  return found ? read(found.groups ?? {}, context) : null;
}

function timeOf(parts: Parts, context: TimeContext): ReadTime | null {
  const granularityMs = parts.hour === undefined ? dayMs : parts.second === undefined ? minuteMs : 1000;
  const at = parts.year === undefined ? recent(parts, context) : epoch(parts, parts.year, context);
  if (at === null || at > context.now + dayMs || at < Date.UTC(2009, 0, 1)) return null;
  return { at, granularityMs, relative: false };
}

function recent(parts: Parts, context: TimeContext): number | null {
  const year = new Date(context.now).getFullYear();
  const thisYear = epoch(parts, year, context);
  if (thisYear !== null && thisYear <= context.now + dayMs) return thisYear;
  const lastYear = epoch(parts, year - 1, context);
  return lastYear !== null && lastYear > context.now - yearlessMs ? lastYear : null;
}

/** `null` for a date or clock time that does not exist, such as 31 February or an hour that summer time skips. */
function epoch(parts: Parts, year: number, context: TimeContext): number | null {
  const { month, day, hour = 0, minute = 0, second = 0 } = parts;
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return null;
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) return null;
  const zone = parts.zone ?? context.zoneMinutes;
  if (zone !== undefined) return utc.getTime() - zone * minuteMs;
  const local = new Date(year, month - 1, day, hour, minute, second);
  return local.getHours() === hour && local.getDate() === day ? local.getTime() : null;
}

/**
 * The order of day and month in a column of `07/08/2025`: told by a value above 12, else by the language of the page.
 * Plain `en` and Chinese pages do not tell.
 */
export function dayOrder(texts: readonly string[], language: string): TimeContext['order'] {
  let order: TimeContext['order'];
  for (const text of texts) {
    const [, first, second] = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text) ?? [];
    const told = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : undefined;
    if (told && order && told !== order) return undefined;
    order ??= told;
  }
  if (order) return order;
  if (/^en-(US|PH)$/i.test(language)) return 'month-first';
  return /^en-(GB|AU|NZ|IE|IN|SG|HK|ZA)$/i.test(language) ? 'day-first' : undefined;
}

/** Minutes east of UTC named in a heading such as "Time (UTC+8)" or 登录时间（北京时间）. */
export function zoneIn(text: string): number | undefined {
  const clean = text.normalize('NFKC');
  if (/北京时间|北京時間/.test(clean)) return 480;
  const found = /\b(?:UTC|GMT)(?:\s*(?<sign>[+-])\s*(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?(?![\w+-])/.exec(clean);
  return found?.groups ? offsetOf(found.groups) : undefined;
}

function offsetOf({ sign, hours = '0', minutes = '0' }: Record<string, string | undefined>): number | undefined {
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? undefined : sign === '-' ? -size : size;
}
