import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openCountries } from '../../src/sessions/countries';

const bytes = new Uint8Array(inflateRawSync(readFileSync('public/countries.bin')));
const table = openCountries(bytes);

test('the packed table says from when it is, and is no larger than it may be', () => {
  expect(table.version).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(readFileSync('NOTICE', 'utf8')).toContain(table.version);
  expect(readFileSync('public/countries.bin').length).toBeLessThan(320_000);
});

test.each([
  ['8.8.8.8', 'US'],
  ['1.0.1.1', 'CN'],
  ['1.0.16.77', 'JP'],
  ['1.0.1.*', 'CN'],
  ['8.8.*.*', 'US'],
  ['133.*.*.*', 'JP'],
  ['1.*.*.*', null], // more than one country
  ['1.0.*.*', null],
  ['10.1.2.3', null],
  ['127.0.0.1', null],
  ['2001:4860:4860::8888', 'US'],
  ['2400:3200::1', 'CN'],
  ['2400:3200:*', 'CN'],
  ['2400:*', null],
  ['fe80::1', null],
  ['::1', null],
  ['', null],
  ['1.2.3', null],
  ['300.1.1.1', null],
  ['1.*.3.4', null],
  ['*.*.*.*', null],
  ['not an address', null],
  ['255.255.255.255', null],
  ['ffff:ffff::', null],
])('%s → %s', (address, country) => {
  expect(table.countryAt(address)).toBe(country);
});

describe('what is no table', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['text', new TextEncoder().encode('hello\nworld')],
    ['cut off', bytes.slice(0, bytes.length - 1)],
  ])('%s is refused', (_, wrong) => {
    expect(() => openCountries(wrong)).toThrow();
  });
});
