import type { ReadTime } from './times';

const secondMs = 1000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|秒钟?|秒鐘)$/i, secondMs],
  [/^(?:m|mins?|minutes?|分|分钟|分鐘)$/i, minuteMs],
  [/^(?:h|hrs?|hours?|个?小时|個?小時|个?钟头|個?鐘頭)$/i, hourMs],
  [/^(?:d|days?|天|日)$/i, dayMs],
  [/^(?:w|wks?|weeks?|周|週|个?星期|個?星期|个?礼拜)$/i, 7 * dayMs],
  [/^(?:mos?|months?|个?月|個?月)$/i, 31 * dayMs],
];

const english = /^(?:about |around )?(?<count>\d{1,3}|an?|one) ?(?<unit>[a-z]{1,7})\.? ago$/i;
const chinese =
  /^(?:约|約|大约|大約)? ?(?<count>\d{1,3}|一|两|兩|半) ?(?<unit>[秒分钟鐘个個小时時天日周週星期礼拜月头頭]{1,3}) ?(?:之?前|以前)$/;
const now = /^(?:just now|a moment ago|moments ago|now|刚刚|剛剛|刚才|剛才)$/i;

/** "3 hours ago", 3小时前: the site rounded down, so the truth lies up to one unit further back. */
export function relativeTime(text: string, capturedAt: number): ReadTime | null {
  if (now.test(text)) return { at: capturedAt, granularityMs: minuteMs, relative: true };
  const { count = '', unit = '' } = (english.exec(text) ?? chinese.exec(text))?.groups ?? {};
  const size = units.find(([pattern]) => pattern.test(unit))?.[1];
  if (!size || !count) return null;
  const times = /^(?:an?|one|一)$/i.test(count) ? 1 : /^[两兩]$/.test(count) ? 2 : count === '半' ? 0.5 : Number(count);
  return { at: capturedAt - times * size, granularityMs: Math.max(size, minuteMs), relative: true };
}
