import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileList } from '../../../src/guard/blocklist/compile-list';
import { listName } from '../../../src/guard/blocklist/list-name';
import { listedIn } from '../../../src/guard/blocklist/listed';
import { prefixOf } from '../../../src/guard/blocklist/prefix';
import { packPrefixes, prefixSetIn } from '../../../src/guard/blocklist/prefix-set';
import { openSet, packSet } from '../../../src/guard/blocklist/set-file';

test('a prefix is the first 40 bits of SHA-256', () => {
  for (const name of ['token.im', 'xn--tken-55d.im', 'a'.repeat(250)]) {
    const hex = createHash('sha256').update(name).digest('hex').slice(0, 10);
    expect(prefixOf(name)).toBe(Number.parseInt(hex, 16));
  }
});

const most = 2 ** 40 - 1;
const someBuckets = fc
  .integer({ min: 0, max: 3 })
  .chain((bucket) => fc.integer({ min: 0, max: 40 }).map((rest) => bucket * 2 ** 24 + rest));
test('a set holds what was put in and nothing else, in any order, repeated or crowded', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.maxSafeNat().map((n) => n % (most + 1)),
          someBuckets,
        ),
      ),
      fc.array(
        fc.oneof(
          fc.maxSafeNat().map((n) => n % (most + 1)),
          someBuckets,
        ),
      ),
      (put, asked) => {
        const set = prefixSetIn(packPrefixes(put));
        const truth = new Set(put);
        expect(set?.size).toBe(truth.size);
        for (const one of [...put, ...asked, 0, most]) expect(set?.has(one)).toBe(truth.has(one));
      },
    ),
  );
});

describe('a kept file', () => {
  const file = packSet([prefixOf('bad.com'), prefixOf('evil.net')], [prefixOf('safe.bad.com')]);

  test('opens as it was written', async () => {
    const set = await openSet(await file);
    expect([set?.denied.size, set?.excepted?.size]).toEqual([2, 1]);
    expect(set?.denied.has(prefixOf('bad.com'))).toBe(true);
  });
  test('is refused with any bit turned, cut short, grown or of another version', async () => {
    const whole = await file;
    const opened: string[] = [];
    // every byte of the head, the last entries and the check; some of the long table in between
    for (let at = 0; at < whole.length; at += at < 40 || at > whole.length - 100 ? 1 : 4099) {
      const turned = whole.slice();
      turned[at] = (turned[at] as number) ^ (1 << (at % 8));
      if (await openSet(turned)) opened.push(`bit of byte ${at}`);
    }
    for (const length of [0, 1, 15, 16, 48, 1000, whole.length - 1])
      if (await openSet(whole.slice(0, length))) opened.push(`${length} bytes`);
    if (await openSet(Uint8Array.from([...whole, 0]))) opened.push('one byte more');
    expect(opened).toEqual([]);
  });
  test('the first version stays readable', async () => {
    const hash = createHash('sha256')
      .update(await file)
      .digest('hex');
    expect(hash).toBe('5e47d5e7ccc327cfadcb1553c70c674aea8b06f95e39143c9c97fa691ac427e0');
  });
});

const all = '../shared/data/phish/positives_all.txt.gz';
test.runIf(existsSync(all))(
  'a list of 440,000: every name is found, no popular name by accident',
  { timeout: 180_000 },
  async () => {
    const text = gunzipSync(readFileSync(all)).toString();
    const made = await compileList(text, { isOurs: () => false, breathe: async () => undefined });
    if (!made.ok) throw new Error(made.why);
    expect(made.file.length).toBeLessThan(2_000_000);
    const set = await openSet(made.file);
    if (!set) throw new Error('no set');
    const listed = listedIn([{ name: 'all', set }]);
    const names = text.split('\n').filter((line) => listName(line) !== undefined);
    const missed = names.filter((name) => !listed(name.toLowerCase().replace(/\.$/, '')));
    expect(missed.slice(0, 5)).toEqual([]);
    const known = new Set(names.map((name) => listName(name)));
    const popular = readFileSync('../shared/data/phish/negatives_popular.txt', 'utf8').split('\n').filter(Boolean);
    const byAccident = popular.filter((host) => {
      const hit = listed(host);
      return hit && !known.has(hit.host);
    });
    expect(byAccident).toEqual([]);
  },
);
