import { expect, test } from 'vitest';
import { readDevice } from '../../src/sessions/list/devices';
import { readAgent } from '../../src/sessions/user-agent';

const chrome = (rest: string) => `Mozilla/5.0 (${rest}`;
test.each([
  [
    chrome('Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'),
    'Chrome',
    'Windows',
  ],
  [
    chrome(
      'Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    ),
    'Edge',
    'Windows',
  ],
  [chrome('X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0'), 'Firefox', 'Linux'],
  [
    chrome(
      'iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1',
    ),
    'Chrome',
    'iOS',
  ],
  [
    chrome('Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15'),
    'Safari',
    'macOS',
  ],
  [
    chrome(
      'Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36',
    ),
    'Samsung Internet',
    'Android',
  ],
  [
    chrome('X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'),
    'Chrome',
    'ChromeOS',
  ],
  [
    chrome(
      'Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.0.300 Mobile Safari/537.36',
    ),
    'Huawei',
    'HarmonyOS',
  ],
  [
    chrome(
      'Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36 QQBrowser/11.0',
    ),
    'QQ',
    'Windows',
  ],
])('%s', (agent, browser, os) => {
  const words = readDevice(agent);
  expect(readAgent(agent, { browser: words.browser ?? '', os: words.os ?? '' })).toEqual({ browser, os });
});

test.each(['', 'Mozilla/5.0 ()', 'Mozilla/5.0 (\u0000)', 'x'.repeat(10_000)])(
  '%j names nothing, and throws nothing',
  (agent) => {
    expect(readAgent(agent, { browser: '', os: '' })).toEqual({ browser: '', os: '' });
  },
);
