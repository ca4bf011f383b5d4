import { describe, expect, test } from 'vitest';
import { type Comparison, compare } from '../../src/backup/drill';
import type { Payload } from '../../src/backup/payload';
import { attachmentOf, contentOf } from '../../src/vault/attachment';
import { utf8 } from '../../src/vault/bytes';
import type { GuardedKey } from '../../src/vault/key';
import { key } from '../vault/fixtures';

const a = key('a');
const b = key('b');
const a2 = key('a', { secret: 'changed' });
const file = attachmentOf('keystore.json', utf8('{}'));
const filed = key('a', { attachments: [file] });
const { data: _left, ...named } = file;

/** Keys of the vault with the counter at which each was written. */
const vault = (counter: number, ...rows: [GuardedKey, number][]) => ({
  counter,
  known: rows.map(([known]) => known),
  entries: rows.map(([one, at]) => ({ id: one.id, rev: 1, at, seal: '', content: contentOf(one) })),
});
const copy = (counter: number, ...keys: GuardedKey[]) =>
  ({ counter, keys: keys.map((one) => ({ rev: 1, key: one })) }) as unknown as Payload;
const none = { newer: [], missing: [], damaged: [], removed: [], filesLeftOut: 0, vaultIsOlder: false };

describe('a copy against the vault', () => {
  test.each<[string, ReturnType<typeof vault>, Payload, Partial<Comparison>]>([
    ['all there', vault(3, [a, 2], [b, 3]), copy(3, a, b), { restorable: 2, total: 2 }],
    ['an empty vault', vault(1), copy(1), { restorable: 0, total: 0 }],
    ['one was added since', vault(4, [a, 2], [b, 4]), copy(3, a), { restorable: 1, total: 2, newer: ['Key b'] }],
    ['one was changed since', vault(5, [a2, 5], [b, 3]), copy(3, a, b), { restorable: 1, total: 2, newer: ['Key a'] }],
    ['only the passphrase was changed since', vault(9, [a, 2]), copy(3, a), { restorable: 1, total: 1 }],
    ['one ought to be there', vault(3, [a, 2], [b, 3]), copy(3, a), { restorable: 1, total: 2, missing: ['Key b'] }],
    ['one is not the same', vault(3, [a, 2]), copy(3, a2), { restorable: 0, total: 1, damaged: ['Key a'] }],
    ['one was taken out since', vault(4, [a, 2]), copy(3, a, b), { restorable: 1, total: 1, removed: ['Key b'] }],
    [
      'the copy has no room for files',
      vault(3, [filed, 2]),
      copy(3, key('a', { attachments: [named] })),
      { restorable: 1, total: 1, filesLeftOut: 1 },
    ],
    [
      'another file in place of one',
      vault(3, [filed, 2]),
      copy(3, key('a', { attachments: [attachmentOf('keystore.json', utf8('[]'))] })),
      { restorable: 0, total: 1, damaged: ['Key a'] },
    ],
    [
      'the vault was set back',
      vault(2, [a, 2]),
      copy(5, a2, b),
      { restorable: 0, total: 1, newer: ['Key a'], removed: ['Key b'], vaultIsOlder: true },
    ],
  ])('%s', (_name, stands, holds, result) => {
    expect(compare(stands, holds)).toEqual({ ...none, ...result });
  });

  test('a record that the vault cannot read any more is named as the copy names it, and counts as restorable', () => {
    const broken = { ...vault(3, [a, 2]), known: [] };
    expect(compare(broken, copy(3, a))).toMatchObject({ restorable: 1, total: 1 });
    expect(compare(broken, copy(3, a2))).toMatchObject({ damaged: ['Key a'] });
    expect(compare(broken, copy(3))).toMatchObject({ missing: ['a'] });
  });
});
