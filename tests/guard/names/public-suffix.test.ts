import { expect, test } from 'vitest';
import { splitHost } from '../../../src/guard/names/public-suffix';

test.each([
  ['a.b.imtoken.net.cn', 'net.cn', 'imtoken.net.cn', ['a', 'b'], false],
  ['imtoken.pages.dev', 'pages.dev', 'imtoken.pages.dev', [], true],
  ['token.im', 'im', 'token.im', [], false],
  ['github.io', 'github.io', undefined, [], true],
])('%s', (host, suffix, registrable, subdomains, privateSuffix) =>
  expect(splitHost(host)).toMatchObject({ suffix, subdomains, privateSuffix, ...(registrable ? { registrable } : {}) }),
);

test.each(['', '.', '..', 'localhost', '127.0.0.1', '[::1]', 'a..b', 'xn--', '-', 'тест'])(
  '%s does not throw',
  (host) => expect(splitHost(host).subdomains).toBeDefined(),
);
