import { relativeTime } from './relative-time';
import { type DatedPattern, datedPatterns } from './time-patterns';
import { clockOnly } from './time-shape';
import type { Zone } from './zones';

export interface TimeContext {
  /** When the page was read, epoch ms. */
  now: number;
  /** Day and month in `07/08/2025`; absent where neither the column nor the language tells. */
  order?: 'day-first' | 'month-first' | undefined;
  /** What the page names beside its times ("UTC+8"); this computer's zone if absent. */
  zone?: Zone;
  language?: string | undefined;
  /** Named above the rows, for days without one. */
  month?: { year: number; month: number } | undefined;
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

export const plainText = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').replaceAll('−', '-').trim();

/** Reads a time that fills the whole text. What is not certain is `null`, never a guess. */
export function readTime(text: string, context: TimeContext): ReadTime | null {
  const clean = plainText(text);
  if (clean.length < 2 || clean.length > 80) return null;
  return (
    relativeTime(clean, context.now) ??
    datedTime(clean, context) ??
    clockFirst(clean, context) ??
    bracketed(clean, context)
  );
}

function datedTime(clean: string, context: TimeContext): ReadTime | null {
  for (const pattern of datedPatterns) {
    const parts = partsBy(pattern, clean, context);
    if (parts) return timeOf(parts, context);
  }
  return null;
}

/** `10:15, 9 March 2026`. */
function clockFirst(clean: string, context: TimeContext): ReadTime | null {
  const [, clock, date] =
    /^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)(?:,| on|,? [·@|–—-])? (\S.*)$/i.exec(clean) ?? [];
  const alone = date === undefined || /:/.test(date) ? null : datedTime(date, context);
  return clock && date && alone?.granularityMs === dayMs ? datedTime(`${date} ${clock}`, context) : null;
}

/** `2026-03-09 10:15 (3 hours ago)`, `10:15 am (3 hours ago)`: two words for one time, or none. */
function bracketed(clean: string, context: TimeContext): ReadTime | null {
  const [, before = '', within = ''] = /^(.+?) ?\(([^()]+)\)$/.exec(clean) ?? [];
  if (!before) return null;
  const inner = readPlain(within, context);
  if (inner?.relative && clockOnly.test(before)) return byClock(before, inner, context);
  const outer = readPlain(before, context);
  if (!outer || !inner) return null;
  return agree(outer, inner) ? (outer.granularityMs <= inner.granularityMs && !outer.relative ? outer : inner) : null;
}

const readPlain = (text: string, context: TimeContext) => relativeTime(text, context.now) ?? datedTime(text, context);

/** Whether two readings may be of one time. */
export function agree(a: ReadTime, b: ReadTime): boolean {
  return Math.abs(a.at - b.at) <= Math.max(a.granularityMs, b.granularityMs) + minuteMs;
}

/** The one day on which a clock's time is "3 hours ago". */
function byClock(clock: string, { at, granularityMs }: ReadTime, context: TimeContext): ReadTime | null {
  const fitting = ['Today', 'Yesterday'].flatMap((day) => {
    const read = datedTime(`${day} ${clock}`, context);
    return read && read.at <= at + 2 * minuteMs && read.at >= at - granularityMs - 2 * minuteMs ? [read] : [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function partsBy({ pattern, read }: DatedPattern, text: string, context: TimeContext): Parts | null {
  const found = pattern.exec(text);
  return found ? read(found.groups ?? {}, context) : null;
}

function timeOf(parts: Parts, context: TimeContext): ReadTime | null {
  const granularityMs =
    parts.hour === undefined
      ? dayMs
      : parts.minute === undefined
        ? 60 * minuteMs
        : parts.second === undefined
          ? minuteMs
          : 1000;
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
  const zone = parts.zone ?? context.zone;
  if (zone === 'unsure') return null;
  if (zone !== undefined) return utc.getTime() - zone * minuteMs;
  const local = new Date(year, month - 1, day, hour, minute, second);
  return local.getHours() === hour && local.getDate() === day ? local.getTime() : null;
}
