import { expect, test } from 'vitest';
import { unpack } from '../../../src/guard/link/unpack';
import { wrappers } from '../../../src/guard/link/wrappers';

const ends = (address: string) => {
  const target = unpack(address).layers.at(-1)?.target;
  return target?.kind === 'web' ? target.url : target?.kind;
};

// The examples of Proofpoint's own decoding script, with other hosts.
test.each([
  ['https://urldefense.proofpoint.com/v1/url?u=http://www.site.example/&k=oIvRg1', 'http://www.site.example/'],
  [
    'https://urldefense.proofpoint.com/v2/url?u=http-3A__www.site.example_a-2Db&d=DwIFaQ&c=Vxt5e0Osvv',
    'http://www.site.example/a-b',
  ],
  [
    'https://urldefense.com/v3/__https://google.example:443/search?q=a*test&gs=ps__;Kw!-612Flbf0JvQ3kNJkRi5Jg!x$',
    'https://google.example/search?q=a+test&gs=ps',
  ],
  ['https://urldefense.com/v3/__https://site.example/**Ax__;w6nDqA!!x$', 'https://site.example/%C3%A9%C3%A8x'],
  ['https://urldefense.com/v3/__http:/one-slash.example/__;!!x$', 'http://one-slash.example/'],
])('%s', (address, expected) => expect(ends(address)).toBe(expected));

test.each([
  ['https://www.google.com/url?sa=t&url=site.example/x', 'https://site.example/x'],
  ['https://www.google.com/search?q=https://site.example', 'https://site.example/'],
  ['https://site-example.translate.goog/a?_x_tr_sl=zh', 'https://site.example/a'],
  ['https://my--site-example.translate.goog/', 'https://my-site.example/'],
  ['https://web.archive.org/web/2024if_/https://site.example/', 'https://site.example/'],
  ['https://blog.51cto.com/transfer?https://site.example/', 'https://site.example/'],
  ['https://r1.awstrack.me/L0/https:%2F%2Fsite.example%2Fa/1/0102/x=1', 'https://site.example/a'],
  ['https://eu1.protection.sophos.com/?d=x&u=aHR0cHM6Ly9zaXRlLmV4YW1wbGUv', 'https://site.example/'],
  ['https://any.example/x?data=1&redirect_uri=https%253A%252F%252Fsite.example', 'https://site.example/'],
  ['https://any.example/x?u=aHR0cHM6Ly9zaXRlLmV4YW1wbGUv', 'https://site.example/'],
  ['https://any.example/x?word=https://site.example', 'https://any.example/x?word=https://site.example'],
])('%s leads to %s', (address, expected) => expect(ends(address)).toBe(expected));

test('a stranger cannot pose as a service that leads on', () => {
  for (const host of [
    'www.google.com.evil.example',
    'evilgoogle.com',
    'urldefense.com.evil.example',
    'link.zhihu.com.cn',
  ])
    for (const { onward } of unpack(`https://${host}/url?q=https://token.im&target=https://token.im&u=https://token.im`)
      .layers)
      expect(onward?.by).not.toBe('service');
});

test('every service is named by host, and takes its address from somewhere', () => {
  for (const { name, hosts, params, take } of wrappers) {
    expect(hosts.length, name).toBeGreaterThan(0);
    expect(Boolean(params?.length || take), name).toBe(true);
    for (const host of hosts) expect(host, name).toMatch(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  }
});

test('an address that carries itself ends', () => {
  let address = 'https://token.im/';
  for (let n = 0; n < 12; n++) address = `https://any.example/?url=${encodeURIComponent(address)}`;
  expect(unpack(address).hidden).toBe('tooDeep');
});
