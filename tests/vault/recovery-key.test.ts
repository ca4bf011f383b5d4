import { describe, expect, test } from 'vitest';
import { groupRecoveryKey, newRecoveryKey, parseRecoveryKey, recipientOf } from '../../src/vault/recovery-key';
import vectors from '../vectors/age.json';
import { seeded } from './fixtures';

const key = newRecoveryKey(seeded('recovery'));

describe('as people type it', () => {
  test.each([
    ['as it is', key],
    ['in groups', groupRecoveryKey(key)],
    ['in small letters', key.toLowerCase()],
    ['with hyphens and line breaks', key.replace(/(.{8})/g, '$1-\n')],
    ['without what all keys begin with', key.slice('AGE-SECRET-KEY-1'.length)],
    [
      'in full-width letters of a Chinese keyboard',
      key.replace(/[A-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['with O for zero', key.replaceAll('0', 'O')],
  ])('%s', (_name, typed) => {
    expect(parseRecoveryKey(typed)).toEqual({ ok: true, key });
  });

  test('every single wrong letter and every swap of neighbours is a typo', () => {
    const data = key.slice('AGE-SECRET-KEY-1'.length);
    for (let at = 0; at < data.length; at++) {
      for (const wrong of 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LB1I') {
        if (wrong === data[at]) continue;
        expect(parseRecoveryKey(data.slice(0, at) + wrong + data.slice(at + 1))).toEqual({
          ok: false,
          why: 'typoInKey',
        });
      }
      const [a, b] = [data[at], data[at + 1]];
      if (a !== b && b) expect(parseRecoveryKey(data.slice(0, at) + b + a + data.slice(at + 2)).ok).toBe(false);
    }
  });

  test.each(['', ' ', 'hello', key.slice(1, -1), `${key}Q`, 'AGE-SECRET-KEY-PQ-1', 'x'.repeat(100_000)])(
    'not a key: %.20s',
    (typed) => {
      expect(parseRecoveryKey(typed)).toEqual({ ok: false, why: 'typoInKey' });
    },
  );
});

test('the recipient is the one that age-keygen names', async () => {
  expect(await recipientOf(vectors.debian.identity)).toBe(vectors.debian.recipient);
  expect(parseRecoveryKey(vectors.debian.identity)).toEqual({ ok: true, key: vectors.debian.identity });
});
