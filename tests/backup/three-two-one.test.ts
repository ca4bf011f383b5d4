import { describe, expect, test } from 'vitest';
import type { Copy, CopyKindId, Proof } from '../../src/backup/copy';
import { isEnough, spread } from '../../src/backup/three-two-one';

const proof: Proof = {
  at: 0,
  by: 'recovery-key',
  digest: 'd',
  counter: 1,
  restorable: 1,
  total: 1,
  newer: 0,
  missing: 0,
  damaged: 0,
};
const copy = (kind: CopyKindId, over: Partial<Copy> = {}): Copy => ({
  id: kind,
  kind,
  madeAt: 0,
  counter: 1,
  digest: 'd',
  keys: 1,
  proof,
  drills: 1,
  ...over,
});
const { proof: _proof, ...untried } = copy('age-file');

describe('three copies, two kinds of places, one away', () => {
  test.each([
    ['the vault alone', [], { copies: 1, places: ['browser'], away: 0, untried: 0 }, false],
    [
      'a copy that nobody has tried counts for nothing',
      [untried],
      { copies: 1, places: ['browser'], away: 0, untried: 1 },
      false,
    ],
    [
      'one that failed neither',
      [copy('kdbx', { proof: { ...proof, damaged: 1 } })],
      { copies: 1, places: ['browser'], away: 0, untried: 0 },
      false,
    ],
    [
      'two files at home',
      [copy('age-file'), copy('kdbx')],
      { copies: 3, places: ['browser', 'file'], away: 0, untried: 0 },
      false,
    ],
    [
      'one of them elsewhere',
      [copy('age-file', { away: true }), copy('kdbx')],
      { copies: 3, places: ['browser', 'file'], away: 1, untried: 0 },
      true,
    ],
    [
      'a server is away by itself',
      [copy('webdav'), copy('paper')],
      { copies: 3, places: ['browser', 'paper', 'server'], away: 1, untried: 0 },
      true,
    ],
    [
      'shares are no copy of the keys',
      [copy('shares', { away: true }), copy('paper')],
      { copies: 2, places: ['browser', 'paper'], away: 0, untried: 0 },
      false,
    ],
  ] as const)('%s', (_name, copies, found, enough) => {
    expect(spread(copies, 0)).toEqual(found);
    expect(isEnough(spread(copies, 0))).toBe(enough);
  });
});
