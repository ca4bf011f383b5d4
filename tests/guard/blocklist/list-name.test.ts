import { expect, test } from 'vitest';
import { compileList } from '../../../src/guard/blocklist/compile-list';
import { listName } from '../../../src/guard/blocklist/list-name';
import { listedIn } from '../../../src/guard/blocklist/listed';
import { openSet } from '../../../src/guard/blocklist/set-file';

test.each([
  ['bad.com', 'bad.com'],
  ['  BAD.Com. ', 'bad.com'],
  ['www.bad.com', 'bad.com'],
  ['*.bad.com', 'bad.com'],
  ['.bad.com', 'bad.com'],
  ['https://bad.com/', 'bad.com'],
  ['bad.com:8443', 'bad.com'],
  ['tоken.im', 'xn--tken-55d.im'], // Cyrillic о
  ['XN--TKEN-55D.im', 'xn--tken-55d.im'],
  ['名.中国', 'xn--eqr.xn--fiqs8s'],
  ['under_score.bad.com', 'under_score.bad.com'],
  ['shop.rf.gd', 'shop.rf.gd'],
  ['name.github.io', 'name.github.io'],
  ['203.0.113.9', '203.0.113.9'],
  // What must stop nobody:
  ['rf.gd', undefined],
  ['www.rf.gd', undefined],
  ['pages.dev', undefined], // strangers have their sites under it
  ['github.io', undefined],
  ['www.github.io', undefined],
  ['co.uk', undefined],
  ['com', undefined],
  ['sites.google.com/view/bad', undefined],
  ['https://bad.com/path', undefined],
  ['https://bad.com/?q', undefined],
  ['https://name:word@bad.com/', undefined],
  ['localhost', undefined],
  ['router.lan', undefined],
  ['127.0.0.1', undefined],
  ['192.168.0.10', undefined],
  ['[::1]', undefined],
  ['two words', undefined],
  ['javascript:alert(1)', undefined],
  ['ftp://bad.com/', undefined],
  ['xn--a', undefined],
  ['', undefined],
  ['a'.repeat(600), undefined],
])('%s → %s', (entry, name) => {
  expect(listName(entry)).toBe(name);
});

test('a host is found by itself and by the names above it, never by what many share', async () => {
  const text = ['bad.com', 'deep.evil.net', 'amazonaws.com', 'rf.gd', 'kobe.jp', '203.0.113.9', 'tоken.im'].join('\n');
  const made = await compileList(text, { isOurs: () => false, breathe: async () => undefined });
  const set = made.ok && (await openSet(made.file));
  if (!set) throw new Error('no set');
  const listed = listedIn([{ name: 'list', set }]);
  const covers = (host: string) => listed(host)?.host;
  expect(
    [
      ['bad.com', 'bad.com'],
      ['www.bad.com', 'bad.com'],
      ['a.b.bad.com', 'bad.com'],
      ['notbad.com', undefined],
      ['bad.com.org', undefined],
      ['evil.net', undefined],
      ['x.deep.evil.net', 'deep.evil.net'],
      ['amazonaws.com', 'amazonaws.com'],
      ['bucket.s3.amazonaws.com', undefined], // registered by itself: a private suffix lies between
      ['shop.rf.gd', undefined],
      ['name.city.kobe.jp', undefined],
      ['203.0.113.9', '203.0.113.9'],
      ['9.203.0.113.9.com', undefined],
      ['xn--tken-55d.im', 'xn--tken-55d.im'],
      ['localhost', undefined],
      ['', undefined],
    ].filter(([host, entry]) => covers(host as string) !== entry),
  ).toEqual([]);
});
