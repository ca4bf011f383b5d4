import { clockOf, type Groups, hm, noon, zhClock, zone } from './clock';
import type { Parts, TimeContext } from './times';

export interface DatedPattern {
  /** Matches the whole text. */
  pattern: RegExp;
  /** `null` where the text fits the pattern and is not certain all the same. */
  read(groups: Groups, context: TimeContext): Parts | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const zhWeekday = '(?: ?[(（]?(?:(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[一二三四五六日])[)）]?)?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** Buddhist years are told by their mark, and 543 ahead. */
const era = '(?<era>b\\.?e\\.?|พ\\.ศ\\.)';
const year = `(?:(?<year>\\d{4})(?: ?${era})?)`;
const at = '(?:,| at|,? [·@|–—-]|, at)?';
const clock = `${hm}${noon}${zone}`;
const pattern = (source: string) => new RegExp(`^${source}$`, 'i');

/** Strict, in the order in which they are tried; the first that matches decides. */
export const datedPatterns: readonly DatedPattern[] = [
  {
    pattern: pattern(
      `(?<year>\\d{4})(?<cut>[-/.])(?<month>\\d{1,2})\\k<cut>(?<day>\\d{1,2})${zhWeekday}(?:(?:T|${at} )${zhClock})?${zhWeekday}`,
    ),
    read: numbered,
  },
  {
    pattern: pattern(
      `(?<era>民国|民國|佛历|佛曆)? ?(?<year>\\d{2,4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号號]${zhWeekday}(?:,? ?${zhClock})?${zhWeekday}`,
    ),
    read: numbered,
  },
  {
    pattern: pattern(`(?<roc>1[01]\\d)(?<cut>[-/.])(?<month>\\d{2})\\k<cut>(?<day>\\d{2})(?: ${zhClock})?`),
    read: taiwan,
  },
  {
    pattern: pattern(`(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号號]${zhWeekday}(?: ?${zhClock})?`),
    read: numbered,
  },
  { pattern: pattern(`(?<month>\\d{2})(?<cut>[-/])(?<day>\\d{2}) ${zhClock}`), read: chineseOrder },
  { pattern: pattern(`${weekday}${monthName} ${day}(?:,? ${year})?(?:${at} ${clock})?`), read: named },
  { pattern: pattern(`${weekday}${day}(?: of)?[ -]${monthName}(?:,?[ -]${year})?(?:${at} ${clock})?`), read: named },
  { pattern: pattern(`${weekday}${monthName} ${day} ${hm}${zone} (?<year>\\d{4})`), read: named },
  {
    pattern: pattern(`(?<first>\\d{1,2})(?<cut>[-/.])(?<other>\\d{1,2})\\k<cut>(?<year>\\d{4})(?:${at} ${zhClock})?`),
    read: ordered,
  },
  { pattern: pattern(`(?<day>\\d{1,2}) ?[日号號]${zhWeekday}(?: ?${zhClock})?`), read: ofMonth },
  { pattern: pattern(`(?<word>today|yesterday)(?:${at} ${clock})?`), read: near },
  { pattern: pattern(`(?<word>今天|今日|昨天|昨日|前天)(?:,? ?${zhClock})?`), read: near },
];

/** Counted from 1912 on Taiwan, from 543 before ours where Buddhists count. */
function yearOf({ year, era }: Groups): { year?: number } | null {
  if (year === undefined) return {};
  const number = Number(year);
  if (era && /^民/.test(era)) return year.length === 4 ? null : { year: number + 1911 };
  if (era) return { year: number - 543 };
  return year.length === 4 ? { year: number } : null;
}

function dated(groups: Groups, month: number, day: number): Parts | null {
  const [time, year] = [clockOf(groups), yearOf(groups)];
  return time && year && { ...year, month, day, ...time };
}

function numbered(groups: Groups): Parts | null {
  return dated(groups, Number(groups.month), Number(groups.day));
}

function named(groups: Groups): Parts | null {
  return dated(groups, months.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1, Number(groups.day));
}

/** `115/03/09` is a year of Taiwan and nothing else, where the page is in the characters used there. */
function taiwan(groups: Groups, { language = '' }: TimeContext): Parts | null {
  if (!/^zh-(?:hant|tw)/i.test(language)) return null;
  const time = clockOf(groups);
  return time && { year: Number(groups.roc) + 1911, month: Number(groups.month), day: Number(groups.day), ...time };
}

/** `11-20 10:08`: Chinese puts the month first, always. */
function chineseOrder(groups: Groups, { language = '' }: TimeContext): Parts | null {
  return /^zh\b/i.test(language) && !/-HK$/i.test(language) ? numbered(groups) : null;
}

function ordered(groups: Groups, { order }: TimeContext): Parts | null {
  const [first, other] = [Number(groups.first), Number(groups.other)];
  // The column's order holds for every row; the same number twice needs none.
  if (!order && first !== other && first <= 12 && other <= 12) return null;
  const dayFirst = order ? order === 'day-first' : first > 12;
  return dated(groups, dayFirst ? other : first, dayFirst ? first : other);
}

/** 20日 below 2026年11月. */
function ofMonth(groups: Groups, { month: above }: TimeContext): Parts | null {
  const time = clockOf(groups);
  return above && time ? { ...above, day: Number(groups.day), ...time } : null;
}

/** Today and yesterday in the zone in which the page writes. */
function near(groups: Groups, { now, zone: page }: TimeContext): Parts | null {
  const time = clockOf(groups);
  const zone = time?.zone ?? page;
  if (!time || zone === 'unsure') return null;
  const back = /^(?:today|今)/i.test(groups.word ?? '') ? 0 : /^前/.test(groups.word ?? '') ? 2 : 1;
  const here = new Date(now);
  const day =
    zone === undefined
      ? new Date(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))
      : new Date(now + zone * 60_000);
  day.setUTCDate(day.getUTCDate() - back);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), ...time };
}
