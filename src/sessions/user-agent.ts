import Bowser from 'bowser';
import type { Device } from './event';

/** What bowser calls them, where our lists use another word. */
const browsers: Readonly<Record<string, string>> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
  'UC Browser': 'UC',
  'QQ Browser': 'QQ',
  'QQ Browser Lite': 'QQ',
  'Sogou Browser': 'Sogou',
  'Yandex Browser': 'Yandex',
  'Opera Touch': 'Opera',
  'Opera Coast': 'Opera',
  Chromium: 'Chrome',
  'Android Browser': 'Android Browser',
};
const systems: Readonly<Record<string, string>> = { 'Chrome OS': 'ChromeOS' };

/**
 * Browser and system of a whole user-agent string, in the words of `readDevice`. What it does not know keeps the
 * reading by words, `byWords`: browsers of one country, systems that call themselves another.
 */
export function readAgent(agent: string, byWords: Pick<Device, 'browser' | 'os'>): Device {
  // It throws at no text at all, and takes the first word of any other for a browser.
  if (!/^Mozilla\/\d/.test(agent)) return byWords;
  const { browser, os } = Bowser.parse(agent.slice(0, 400));
  // Words know more kinds that hide behind Chrome, Safari and Android; bowser knows more that bear a name of their own.
  const isCovered = byWords.browser !== '' && !/^(?:Chrome|Safari)$/.test(byWords.browser);
  const name = browser.name && browser.name !== 'Mozilla' ? (browsers[browser.name] ?? browser.name) : '';
  const system = os.name ? (systems[os.name] ?? os.name) : '';
  return {
    browser: (isCovered ? byWords.browser : name || byWords.browser).slice(0, 40),
    os: (byWords.os || system).slice(0, 40),
  };
}
