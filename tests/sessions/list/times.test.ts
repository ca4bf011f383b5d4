import { describe, expect, test } from 'vitest';
import { dayOrder } from '../../../src/sessions/list/day-order';
import { readTime, type TimeContext } from '../../../src/sessions/list/times';
import { zoneIn } from '../../../src/sessions/list/zones';

const now = new Date(2026, 2, 10, 12, 0, 0).getTime();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const local = (...parts: [number, number, number, number?, number?, number?]) => {
  const [year, month, date, ...clock] = parts;
  return new Date(year, month - 1, date, ...(clock as [number])).getTime();
};
const read = (text: string, context: Partial<TimeContext> = {}) => readTime(text, { now, ...context });

describe('times that are certain', () => {
  test.each<[string, number, number]>([
    ['2026-03-09 10:15', local(2026, 3, 9, 10, 15), minute],
    ['2026-03-09 10:15:30', local(2026, 3, 9, 10, 15, 30), 1000],
    ['2026-03-09T10:15:30.123Z', Date.UTC(2026, 2, 9, 10, 15, 30), 1000],
    ['2026-03-09T10:15:30+08:00', Date.UTC(2026, 2, 9, 2, 15, 30), 1000],
    ['2026/03/09 10:15', local(2026, 3, 9, 10, 15), minute],
    ['2026.3.9 10:15', local(2026, 3, 9, 10, 15), minute],
    ['2026-03-09 10:15 (UTC+8)', Date.UTC(2026, 2, 9, 2, 15), minute],
    ['2026-03-09', local(2026, 3, 9), day],
    ['2026年3月9日 10:15', local(2026, 3, 9, 10, 15), minute],
    ['2026年3月9日 星期一 下午3:05', local(2026, 3, 9, 15, 5), minute],
    ['2026年03月09日 上午9时05分', local(2026, 3, 9, 9, 5), minute],
    ['2026年3月9日 凌晨12:05', local(2026, 3, 9, 0, 5), minute],
    ['2026年3月9日 晚上8:30', local(2026, 3, 9, 20, 30), minute],
    ['2026/3/9 下午 03:05:10', local(2026, 3, 9, 15, 5, 10), 1000],
    ['2026年3月9日 10:15（北京时间）', Date.UTC(2026, 2, 9, 2, 15), minute],
    ['3月9日 10:15', local(2026, 3, 9, 10, 15), minute],
    ['Mar 9, 2026, 10:15 AM', local(2026, 3, 9, 10, 15), minute],
    ['Mar 9, 2026, 10:15 PM', local(2026, 3, 9, 22, 15), minute],
    ['March 9, 2026 at 12:05 AM', local(2026, 3, 9, 0, 5), minute],
    ['9 March 2026 10:15 GMT+8', Date.UTC(2026, 2, 9, 2, 15), minute],
    ['Mon, 09 Mar 2026 10:15:00 GMT', Date.UTC(2026, 2, 9, 10, 15), 1000],
    ['Monday, March 9, 2026', local(2026, 3, 9), day],
    ['Mar 9, 10:15', local(2026, 3, 9, 10, 15), minute],
    ['25/02/2026 10:15', local(2026, 2, 25, 10, 15), minute],
    ['03/03/2026 10:15', local(2026, 3, 3, 10, 15), minute],
    ['今天 10:15', local(2026, 3, 10, 10, 15), minute],
    ['昨天 下午3:05', local(2026, 3, 9, 15, 5), minute],
    ['Yesterday at 10:15 PM', local(2026, 3, 9, 22, 15), minute],
    ['Jan 5, 10:15', local(2026, 1, 5, 10, 15), minute],
  ])('%s', (text, at, granularityMs) => {
    expect(read(text)).toEqual({ at, granularityMs, relative: false });
  });
  test('a year left out is the last one only while its end is recent', () => {
    const january = new Date(2026, 0, 10).getTime();
    expect(readTime('12月30日 10:15', { now: january })?.at).toBe(local(2025, 12, 30, 10, 15));
    expect(readTime('6月30日 10:15', { now: january })).toBeNull();
  });
});

describe('spans, from the time of capture', () => {
  test.each<[string, number, number]>([
    ['3 hours ago', 3 * hour, hour],
    ['an hour ago', hour, hour],
    ['2 days ago', 2 * day, day],
    ['3小时前', 3 * hour, hour],
    ['3 小時前', 3 * hour, hour],
    ['约5分钟前', 5 * minute, minute],
    ['兩天前', 2 * day, day],
    ['just now', 0, minute],
    ['刚刚', 0, minute],
    ['剛剛', 0, minute],
  ])('%s', (text, back, granularityMs) => {
    expect(read(text)).toEqual({ at: now - back, granularityMs, relative: true });
  });
});

describe('what is not certain is no time', () => {
  test.each([
    '07/08/2025 10:15',
    '10:15',
    'Monday 10:15',
    '2026-02-30 10:15',
    '2026-03-09 25:15',
    '2026年3月9日 上午12:05',
    '2026-03-09 10:15 CST',
    '2026-03-09 10:15 PST',
    '2027-03-09 10:15',
    'on 2026-03-09 at about 10',
    '1.2.3.4',
    'Chrome 120.0.0.0',
    'Version 2026.3.9.1',
    '3 unicorns ago',
    '2026',
    '下午3:05',
    '13:05 PM 2026-03-09',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBeNull();
  });
});

test.each([
  [['25/02/2026', '03/02/2026'], 'en', 'day-first'],
  [['02/25/2026', '03/02/2026'], 'en', 'month-first'],
  [['25/02/2026', '02/25/2026'], 'en', undefined],
  [['03/02/2026'], 'en-US', 'month-first'],
  [['03/02/2026'], 'en-GB', 'day-first'],
  [['03/02/2026'], 'en', undefined],
  [['03/02/2026'], 'zh-CN', undefined],
] as const)('order of %j in %s', (texts, language, order) => {
  expect(dayOrder(texts, language)).toBe(order);
});

test.each([
  ['Time (UTC)', 0],
  ['登录时间（UTC+8）', 480],
  ['登录时间（北京时间）', 480],
  ['Date (GMT-03:30)', -210],
  ['Time', undefined],
  ['Time (CST)', 'unsure'],
  ['Server time', 'unsure'],
  ['LAST LOGIN', undefined],
])('zone in %s', (text, minutes) => {
  expect(zoneIn(text)).toBe(minutes);
});
