import { expect, test } from 'vitest';
import { shownHost } from '../../../src/pages/warning/shown-host';

test.each([
  ['t0ken.im', { host: 't0ken.im', domain: 't0ken.im' }],
  ['token.im.login.example.com', { host: 'token.im.login.example.com', domain: 'example.com' }],
  ['wallet.token-im.pages.dev', { host: 'wallet.token-im.pages.dev', domain: 'token-im.pages.dev' }],
  ['www.xn--tken-55a.im', { host: 'www.tşken.im', domain: 'tşken.im', written: 'www.xn--tken-55a.im' }],
  ['192.168.0.9', { host: '192.168.0.9' }],
])('%s', (host, expected) => expect(shownHost(host)).toEqual(expected));
