import { describe, expect, test } from 'vitest';
import { readPasted, rowByHand } from '../../../src/sessions/list/pasted';

const now = new Date('2026-03-10T12:00').getTime();
const read = (text: string, language = 'en') =>
  readPasted(text, null, now, language)?.rows.map((row) => [
    row.at && new Date(row.at).toLocaleString('sv').slice(0, 16),
    row.browser,
    row.os,
    row.ip,
    row.outcome,
  ]);

describe('copied text', () => {
  test('a table, its cells by tabs', () => {
    const text =
      'Time\tDevice\tIP address\tStatus\n2026-03-09 10:15\tChrome on Linux\t203.0.113.24\tSuccess\n2026-03-08 03:12\tFirefox on Windows\t198.51.100.77\tFailed';
    expect(read(text)).toEqual([
      ['2026-03-09 10:15', 'Chrome', 'Linux', '203.0.113.24', 'success'],
      ['2026-03-08 03:12', 'Firefox', 'Windows', '198.51.100.77', 'failure'],
    ]);
  });
  test('a line each', () => {
    expect(
      read(
        '2026年3月9日 10:15 Windows Chrome 1.2.3.4 登录成功\n2026年3月8日 03:12 iPhone Safari 5.6.7.8 登录失败',
        'zh-CN',
      ),
    ).toEqual([
      ['2026-03-09 10:15', 'Chrome', 'Windows', '1.2.3.4', 'success'],
      ['2026-03-08 03:12', 'Safari', 'iOS', '5.6.7.8', 'failure'],
    ]);
  });
  test('blocks between empty lines', () => {
    expect(
      read('Chrome on Windows\n203.0.113.24\n2026-03-09 10:15\n\nSafari on iPhone\n203.0.113.25\n2026-03-08 03:12'),
    ).toEqual([
      ['2026-03-09 10:15', 'Chrome', 'Windows', '203.0.113.24', 'unknown'],
      ['2026-03-08 03:12', 'Safari', 'iOS', '203.0.113.25', 'unknown'],
    ]);
  });
  test('cells line by line, as phones copy them', () => {
    expect(
      read('Chrome on Windows\n203.0.113.24\n2026-03-09 10:15\nSafari on iPhone\n203.0.113.25\n2026-03-08 03:12'),
    ).toEqual([
      ['2026-03-09 10:15', 'Chrome', 'Windows', '203.0.113.24', 'unknown'],
      ['2026-03-08 03:12', 'Safari', 'iOS', '203.0.113.25', 'unknown'],
    ]);
  });
  test('a time in doubt stays unread', () => {
    expect(read('03/02/2026 10:15\tChrome on Windows\t203.0.113.24')?.[0]?.[0]).toBeNull();
  });
  test.each(['', '   ', 'hello', 'one\ntwo\nthree', '订单 2026-03-09\n订单 2026-03-08'])(
    '%j holds no sign-in',
    (text) => {
      expect(readPasted(text, null, now, 'en')).toBeNull();
    },
  );
});

test('a row in the user’s words', () => {
  expect(rowByHand({ at: now, device: 'Edge on Windows', ip: ' 1.2.3.4 ', place: '' })).toMatchObject({
    at: now,
    browser: 'Edge',
    os: 'Windows',
    ip: '1.2.3.4',
    place: null,
    current: false,
  });
});
