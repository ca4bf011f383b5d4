import type { Parts, TimeContext } from './times';

type Groups = Record<string, string | undefined>;
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
const zhWeekday = '(?: ?\\(?(?:周|週|星期|礼拜)[一二三四五六日天]\\)?)?';
const hm = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,6})?)?';
const noon = '(?: ?(?<noon>am|pm|a\\.m\\.|p\\.m\\.))?';
const zhHalf = '(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?';
// Only zones that mean one thing: CST is Shanghai's and Chicago's.
const zone =
  '(?: ?\\(?(?<zone>Z|(?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|北京时间|北京時間)\\)?)?';
const clock = `${hm}${noon}${zone}`;
const zhClock = `${zhHalf} ?(?:${hm}${noon}|(?<zhHour>\\d{1,2}) ?[时時点點](?: ?(?<zhMinute>\\d{1,2}) ?分)?(?: ?(?<zhSecond>\\d{1,2}) ?秒)?)${zone}`;
const pattern = (source: string) => new RegExp(`^${source}$`, 'i');

/** Strict, in the order in which they are tried; the first that matches decides. */
export const datedPatterns: readonly DatedPattern[] = [
  {
    pattern: pattern(
      `(?<year>\\d{4})(?<cut>[-/.])(?<month>\\d{1,2})\\k<cut>(?<day>\\d{1,2})(?:(?:T| |, ?)${zhHalf} ?${clock})?`,
    ),
    read: numbered,
  },
  {
    pattern: pattern(
      `(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号號]${zhWeekday}(?: ?${zhClock})?`,
    ),
    read: numbered,
  },
  { pattern: pattern(`(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号號]${zhWeekday} ?${zhClock}`), read: numbered },
  {
    pattern: pattern(
      `${weekday}${monthName} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?:(?:,| at|,? ·)? ${clock})?`,
    ),
    read: named,
  },
  {
    pattern: pattern(
      `${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${monthName}[ -](?<year>\\d{4})(?:(?:,| at|,? ·)? ${clock})?`,
    ),
    read: named,
  },
  { pattern: pattern(`${weekday}${monthName} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,| at) ${clock}`), read: named },
  { pattern: pattern(`${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)? ${monthName}(?:,| at) ${clock}`), read: named },
  {
    pattern: pattern(`(?<first>\\d{1,2})(?<cut>[-/.])(?<other>\\d{1,2})\\k<cut>(?<year>\\d{4})(?:,? ${clock})?`),
    read: ordered,
  },
  { pattern: pattern(`(?<word>today|yesterday)(?:,| at|,? ·)? ${clock}`), read: near },
  { pattern: pattern(`(?<word>今天|今日|昨天|昨日|前天) ?${zhClock}`), read: near },
];

function numbered(groups: Groups): Parts | null {
  const time = clockOf(groups);
  return time && { ...yearOf(groups), month: Number(groups.month), day: Number(groups.day), ...time };
}

function named(groups: Groups): Parts | null {
  const time = clockOf(groups);
  const month = months.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1;
  return time && { ...yearOf(groups), month, day: Number(groups.day), ...time };
}

function ordered(groups: Groups, { order }: TimeContext): Parts | null {
  const [first, other] = [Number(groups.first), Number(groups.other)];
  // The column's order holds for every row; the same number twice needs none.
  if (!order && first !== other && first <= 12 && other <= 12) return null;
  const dayFirst = order ? order === 'day-first' : first > 12;
  const time = clockOf(groups);
  return time && { ...yearOf(groups), month: dayFirst ? other : first, day: dayFirst ? first : other, ...time };
}

/** Today and yesterday in the zone in which the page writes. */
function near(groups: Groups, { now, zoneMinutes }: TimeContext): Parts | null {
  const time = clockOf(groups);
  if (!time) return null;
  const back = /^(?:today|今)/i.test(groups.word ?? '') ? 0 : /^前/.test(groups.word ?? '') ? 2 : 1;
  const zone = time.zone ?? zoneMinutes;
  const here = new Date(now);
  const day =
    zone === undefined
      ? new Date(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))
      : new Date(now + zone * 60_000);
  day.setUTCDate(day.getUTCDate() - back);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), ...time };
}

const yearOf = ({ year }: Groups) => (year === undefined ? {} : { year: Number(year) });

type Clock = Pick<Parts, 'hour' | 'minute' | 'second' | 'zone'>;
function clockOf(groups: Groups): Clock | null {
  const written = groups.hour ?? groups.zhHour;
  if (written === undefined) return {};
  const hour = hourOf(Number(written), groups.half ?? groups.noon?.toLowerCase().replaceAll('.', ''));
  if (hour === null) return null;
  const [minute, second] = [groups.minute ?? groups.zhMinute, groups.second ?? groups.zhSecond];
  const zone = groups.zone && minutesEast(groups.zone);
  if (zone === null) return null;
  return {
    hour,
    minute: Number(minute ?? 0),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(typeof zone === 'number' ? { zone } : {}),
  };
}

/** The hour of the day, or `null` where the half of the day and the number contradict each other. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (half === 'am' || half === 'pm') return hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'pm' ? 12 : 0);
  // 上午12:05 is five past midnight to a formatter and five past noon to many writers.
  if (/凌晨|清晨|早上|上午/.test(half)) return hour < 12 ? hour : hour === 12 && half === '凌晨' ? 0 : null;
  if (half === '中午') return hour === 11 || hour === 12 ? hour : hour === 1 ? 13 : null;
  if (hour > 12) return hour;
  if (hour === 12) return half === '下午' ? 12 : null;
  return hour + 12;
}

function minutesEast(zone: string): number | null {
  if (/^北京/.test(zone)) return 480;
  const [, sign, hours = '0', minutes = '0'] = /([+-]) ?(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? null : sign === '-' ? -size : size;
}
