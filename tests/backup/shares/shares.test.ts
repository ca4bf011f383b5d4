import { describe, expect, test } from 'vitest';
import { join } from '../../../src/backup/shares/join';
import { fullWord, readShare, type Share, shareWords, writeShare } from '../../../src/backup/shares/share';
import { isScheme, split } from '../../../src/backup/shares/split';
import { systemRandom } from '../../../src/vault/bytes';
import { crossChecks, officialVectors } from '../../interop/shares';
import { seeded } from '../../vault/fixtures';

const secret = seeded('secret')(32);
const made = (needed = 2, count = 3) => split(secret, { needed, count }, { random: seeded('shares') });
const read = (text: string): Share => {
  const result = readShare(text);
  if (!result.ok) throw new Error(result.why);
  return result.share;
};
const words = async (at: number) => ((await made())[at] as string).split(' ');

describe('SLIP-0039', () => {
  test('the 45 official vectors', async () => expect(await officialVectors()).toEqual({ ok: 45, failed: [] }));
  test('the package slip39 reads our shares, and we read its', async () => {
    const { ok, failed } = await crossChecks();
    expect(failed).toEqual([]);
    expect(ok).toBe(80);
  }, 60_000);
  test('every pair of three shares gives the secret back, in any order; one alone gives nothing', async () => {
    const shares = (await made()).map(read);
    for (const [a, b] of [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 1],
    ] as const)
      expect(await join([shares[a] as Share, shares[b] as Share])).toEqual({ ok: true, secret });
    expect(await join(shares)).toEqual({ ok: true, secret });
    expect(await join(shares.slice(0, 1))).toEqual({ ok: false, why: 'notEnough', missing: 1 });
    expect(await join([])).toMatchObject({ ok: false, why: 'notEnough' });
  });
  test('shares are 33 words of the list for 256 bits, 20 for 128', async () => {
    for (const share of await made()) expect(share.split(' ')).toHaveLength(33);
    const short = await split(systemRandom(16), { needed: 2, count: 2 }, { random: systemRandom });
    for (const share of short) expect(share.split(' ')).toHaveLength(20);
    expect(writeShare(read(short[0] as string))).toBe(short[0]);
  });
  test('one share more than its threshold that does not fit is noticed', async () => {
    const shares = (await made()).map(read);
    const third = shares[2] as Share;
    const altered = { ...third, value: third.value.map((byte, at) => (at === 0 ? byte ^ 1 : byte)) };
    expect(await join([...shares.slice(0, 2), altered])).toEqual({ ok: false, why: 'notFitting' });
    expect(await join([shares[0] as Share, altered])).toEqual({ ok: false, why: 'notFitting' });
  });
  test('a share of another set, or the same share twice, is named', async () => {
    const shares = (await made()).map(read);
    const [other] = (await split(secret, { needed: 2, count: 3 }, { random: seeded('other') })).map(read);
    expect(await join([shares[0] as Share, other as Share])).toEqual({ ok: false, why: 'wrongSet', at: 2 });
    expect(await join([shares[1] as Share, shares[1] as Share])).toEqual({ ok: false, why: 'repeated', at: 2 });
  });
  test('an absurd cost is refused before any work', async () => {
    const shares = (await made()).map(read).map((share) => ({ ...share, exponent: 15 }));
    const start = performance.now();
    expect(await join(shares)).toEqual({ ok: false, why: 'tooCostly' });
    expect(performance.now() - start).toBeLessThan(100);
  });
  test.each([
    [{ needed: 2, count: 3 }, true],
    [{ needed: 16, count: 16 }, true],
    [{ needed: 1, count: 3 }, false],
    [{ needed: 4, count: 3 }, false],
    [{ needed: 2, count: 17 }, false],
    [{ needed: 2.5, count: 3 }, false],
  ])('%o can be made: %s', (scheme, fits) => expect(isScheme(scheme)).toBe(fits));
});

describe('a typed share', () => {
  test('four letters of each word are enough, in any case and any white space', async () => {
    const [text = ''] = await made();
    const typed = text.split(' ').map((word, at) => (at % 2 ? word.slice(0, 4).toUpperCase() : word));
    expect(readShare(` ${typed.join('\n  ')}\t`)).toEqual(readShare(text));
    expect(readShare(text).ok).toBe(true);
  });
  test('the first four letters of every word are its own', () => {
    expect(shareWords).toHaveLength(1024);
    expect(shareWords.filter((word) => fullWord(word.slice(0, 4)) !== word)).toEqual([]);
  });
  test('a word that is not on the list is named by its place', async () => {
    const typed = await words(0);
    typed[6] = 'bitcoin';
    expect(readShare(typed.join(' '))).toEqual({ ok: false, why: 'unknownWord', at: 7 });
  });
  test('a wrong word is found wherever it stands', async () => {
    const typed = await words(1);
    const found = typed.map((word, at) => {
      const wrong = shareWords[(shareWords.indexOf(word) + 100) % 1024] as string;
      const result = readShare([...typed.slice(0, at), wrong, ...typed.slice(at + 1)].join(' '));
      return result.ok ? undefined : result;
    });
    expect(found).toEqual(typed.map((_, at) => ({ ok: false, why: 'wrongWord', at: at + 1 })));
  }, 60_000);
  test('two words that changed places are found', async () => {
    const typed = await words(2);
    [typed[10], typed[11]] = [typed[11] as string, typed[10] as string];
    expect(readShare(typed.join(' '))).toEqual({ ok: false, why: 'swapped', at: 11 });
  });
  test('a missing word, two wrong ones, nothing', async () => {
    const typed = await words(0);
    expect(readShare(typed.slice(1).join(' '))).toEqual({ ok: false, why: 'wordCount', count: 32 });
    const [a, b] = [shareWords[5] as string, shareWords[900] as string];
    expect(readShare([a, ...typed.slice(1, 20), b, ...typed.slice(21)].join(' '))).toEqual({
      ok: false,
      why: 'wrongWords',
    });
    expect(readShare('')).toEqual({ ok: false, why: 'wordCount', count: 0 });
  });
});
