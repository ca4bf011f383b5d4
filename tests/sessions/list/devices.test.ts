import { expect, test } from 'vitest';
import { readDevice } from '../../../src/sessions/list/devices';

const ua = 'Mozilla/5.0';
test.each([
  ['Chrome on Windows', 'Chrome', 'Windows'],
  ['Windows 上的 Chrome', 'Chrome', 'Windows'],
  ['Windows 10 Chrome 120', 'Chrome', 'Windows'],
  ['谷歌浏览器 (Windows 11)', 'Chrome', 'Windows'],
  ['火狐瀏覽器 · macOS', 'Firefox', 'macOS'],
  ['Microsoft Edge, Windows', 'Edge', 'Windows'],
  ['iPhone · Safari', 'Safari', 'iOS'],
  ['安卓 QQ浏览器', 'QQ', 'Android'],
  ['鸿蒙 华为浏览器', 'Huawei', 'HarmonyOS'],
  ['Chrome OS · Chrome', 'Chrome', 'ChromeOS'],
  ['360安全浏览器 Windows', '360', 'Windows'],
  ['苹果手机 微信', 'WeChat', 'iOS'],
  ['MacBook Pro', null, 'macOS'],
  ['Singapore', null, null],
  [
    `${ua} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36`,
    'Chrome',
    'Windows',
  ],
  [
    `${ua} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`,
    'Edge',
    'Windows',
  ],
  [`${ua} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox', 'Linux'],
  [
    `${ua} (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1`,
    'Safari',
    'iOS',
  ],
  [
    `${ua} (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/120.0.0.0 Mobile/15E148 Safari/604.1`,
    'Chrome',
    'iOS',
  ],
  [
    `${ua} (Linux; Android 13; SM-S901B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet',
    'Android',
  ],
  [
    `${ua} (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36`,
    'Chrome',
    'ChromeOS',
  ],
])('%s', (text, browser, os) => {
  expect(readDevice(text)).toEqual({ browser, os });
});
