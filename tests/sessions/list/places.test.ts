import { expect, test } from 'vitest';
import { countryOf } from '../../../src/sessions/list/places';

test.each([
  ['Bucharest, Romania', 'RO'],
  ['罗马尼亚 布加勒斯特', 'RO'],
  ['羅馬尼亞 布加勒斯特', 'RO'],
  ['Shanghai, China', 'CN'],
  ['中国 上海', 'CN'],
  ['广东深圳', 'CN'],
  ['台湾 台北', 'TW'],
  ['臺灣 台北', 'TW'],
  ['中国台湾 台北', 'TW'],
  ['中国香港', 'HK'],
  ['Hong Kong SAR China', 'HK'],
  ['Singapore', 'SG'],
  ['新加坡', 'SG'],
  ['Lagos, Nigeria', 'NG'],
  ['Niamey, Niger', 'NE'],
  ['柏林，德国', 'DE'],
  ['Paris, FR', 'FR'],
  ['Portland, OR', null], // Oregon is no country
  ['San Francisco, CA', null], // California, or Canada: not certain
  ['New York, United States', 'US'],
  ['London', null],
  ['Unknown', null],
])('%s', (place, country) => {
  expect(countryOf(place)).toBe(country);
});
