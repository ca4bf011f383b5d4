import { expect, test } from 'vitest';
import { addressIn } from '../../../src/sessions/list/addresses';

test.each([
  ['1.2.3.4', '1.2.3.4', ''],
  ['1.2.*.*', '1.2.*.*', ''],
  ['1.2.xx.xx', '1.2.xx.xx', ''],
  ['1.2.3.*', '1.2.3.*', ''],
  ['IP: 1.2.3.4 (Shanghai, China)', '1.2.3.4', 'Shanghai, China'],
  ['Shanghai, China (1.2.3.4)', '1.2.3.4', 'Shanghai, China'],
  ['2400:1a2b:3c4d::1', '2400:1a2b:3c4d::1', ''],
  ['2400:1a2b:*', '2400:1a2b:*', ''],
])('%s', (text, ip, rest) => {
  expect(addressIn(text)).toEqual({ ip, rest });
});

test.each(['Chrome 120.0.0.0', 'Chrome/120.0.0.0', '10:15', '2026-03-09 10:15:30', '1.2.3', '999.1.1.1', '12:30:45'])(
  '%s is no address',
  (text) => {
    expect(addressIn(text)).toBeNull();
  },
);
