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
  [/^(?:w|wks?|weeks?|周|週|个?星期|個?星期|个?礼拜|個?禮拜)$/i, 7 * dayMs],
  [/^(?:mos?|months?|个?月|個?月)$/i, 31 * dayMs],
];

const spans = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) ?[a-z]{1,7}\\.?';
const english = new RegExp(
  `^(?:about |around |approximately |~ ?)?(?<spans>${spans}(?:(?:,| and|, and)? ${spans})?) ago$`,
  'i',
);
const zhSpan = '(?:\\d{1,3}|[一二三四五六七八九十两兩半]) ?[秒分钟鐘個个小时時天日周週星期礼拜禮月头頭]{1,3}';
const chinese = new RegExp(`^(?:约|約|大约|大約)? ?(?<spans>${zhSpan}(?: ?零? ?${zhSpan})?) ?(?:之?前|以前)$`);
const one =
  /(\d{1,3}|[一二三四五六七八九十两兩半]|\ban?\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b) ?([a-z]{1,7}|[^\d\s,一二三四五六七八九十两兩半]{1,3})/gi;
const now =
  /^(?:just now|a moment ago|moments ago|now|(?:a few )?seconds ago|less than (?:a|1|one) minute ago|刚刚|剛剛|刚才|剛才|几秒前|幾秒前|不到1分钟前)$/i;

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
function numberOf(count: string): number {
  if (/^\d/.test(count)) return Number(count);
  if (/^an?$/i.test(count)) return 1;
  if (count === '半') return 0.5;
  if (/^[两兩]$/.test(count)) return 2;
  const zh = '一二三四五六七八九十'.indexOf(count);
  return (zh >= 0 ? zh : words.indexOf(count.toLowerCase())) + 1;
}

/** "3 hours ago", 3小时前: the site rounded down, so the truth lies up to one (smallest) unit further back. */
export function relativeTime(text: string, capturedAt: number): ReadTime | null {
  if (now.test(text)) return { at: capturedAt, granularityMs: minuteMs, relative: true };
  const said = (english.exec(text) ?? chinese.exec(text))?.groups?.spans;
  if (!said) return null;
  let [back, finest] = [0, Number.POSITIVE_INFINITY];
  for (const [, count = '', unit = ''] of said.matchAll(one)) {
    const size = units.find(([pattern]) => pattern.test(unit))?.[1];
    // The larger unit comes first, or the text is something else.
    if (!size || size >= finest) return null;
    back += numberOf(count) * size;
    finest = size;
  }
  if (!Number.isFinite(finest)) return null;
  return { at: capturedAt - back, granularityMs: Math.max(finest, minuteMs), relative: true };
}
