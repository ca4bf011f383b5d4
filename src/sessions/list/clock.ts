import type { Parts } from './times';
import { minutesEast } from './zones';

export type Groups = Record<string, string | undefined>;

export const hm = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,6})?)?';
export const noon = '(?: ?(?<noon>am|pm|a\\.m\\.|p\\.m\\.))?';
const half = '(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|[ap]m)?';
// Only zones that mean one thing.
export const zone =
  '(?: ?\\(?(?<zone>Z|(?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|北京时间|北京時間|台北時間|香港时间|香港時間|HKT|SGT|JST|KST|CES?T|EDT|PDT)\\)?(?: \\([a-z ]+ time\\))?)?';
export const zhClock = `${half} ?(?:${hm}${noon}|(?<zhHour>\\d{1,2}) ?[时時点點](?: ?(?<zhMinute>\\d{1,2}) ?分)?(?: ?(?<zhSecond>\\d{1,2}) ?秒)?)${zone}`;

type Clock = Pick<Parts, 'hour' | 'minute' | 'second' | 'zone'>;

/** The time of day that a pattern found; `{}` without one, `null` where it contradicts itself. */
export function clockOf(groups: Groups): Clock | null {
  const written = groups.hour ?? groups.zhHour;
  if (written === undefined) return {};
  if (groups.half && groups.noon) return null;
  const hour = hourOf(Number(written), (groups.half ?? groups.noon)?.toLowerCase().replaceAll('.', ''));
  if (hour === null) return null;
  const [minute, second] = [groups.minute ?? groups.zhMinute, groups.second ?? groups.zhSecond];
  const east = groups.zone && minutesEast(groups.zone);
  if (east === null) return null;
  return {
    hour,
    // 上午9时 names an hour, and nothing of its minutes.
    ...(minute === undefined ? {} : { minute: Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(typeof east === 'number' ? { zone: east } : {}),
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
