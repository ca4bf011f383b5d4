import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenim } from '../../src/services/tokenim';
import { defaultSettings, languages } from '../../src/settings/settings';

const en = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

test('the import preview has a name for every setting and every address', () => {
  const needed = [
    ...Object.keys(defaultSettings).map((key) => `options_settingName_${key}`),
    ...Object.keys(tokenim.urls).map((page) => `options_url_${page}`),
  ];
  expect(needed.filter((key) => !en[key])).toEqual([]);
});

test('and a word for every value that is not a number', () => {
  const values = ['true', 'false', 'auto', ...languages, 'light', 'dark', 'quiet', 'normal', 'sharp'];
  expect(values.filter((value) => !en[`options_value_${value}`])).toEqual([]);
  for (const value of Object.values(defaultSettings))
    if (typeof value !== 'number') expect(values).toContain(String(value));
});

test('every refusal has its sentence', () => {
  const refusals = {
    hostRefused: ['not_a_host', 'private', 'public_suffix', 'already'],
    urlRefused: ['not_a_url', 'not_https', 'not_official'],
    importRefused: ['too_big', 'not_ours', 'too_new'],
  };
  for (const [kind, whys] of Object.entries(refusals))
    expect(whys.filter((why) => !en[`options_${kind}_${why}`])).toEqual([]);
});
