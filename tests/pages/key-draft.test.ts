import { describe, expect, test } from 'vitest';
import { draftOf, emptyEntry, entryOf, type KeyEntry, parseEntry, problemOf } from '../../src/pages/key-draft';
import type { KeySummary } from '../../src/panel';

const known: KeySummary = {
  id: 'k',
  kind: 'account-key',
  label: 'Main',
  account: 'a@example.org',
  note: '',
  keptAt: [{ id: 'p', where: 'paper', note: 'blue folder' }],
  createdAt: 1,
  changedAt: 1,
  hasSecret: true,
  hasCheck: false,
};
const entry = (part: Partial<KeyEntry>): KeyEntry => ({ ...emptyEntry, label: 'Main', ...part });

describe('what still lacks', () => {
  test.each([
    ['a kind', entry({}), false, 'kind'],
    ['a name', entry({ kind: 'account-key', label: '  ' }), false, 'label'],
    ['the secret to seal', entry({ kind: 'account-key' }), false, 'secret'],
    ['the secret to check', entry({ kind: 'account-key', store: 'check' }), false, 'secret'],
    ['nothing: the secret is kept elsewhere', entry({ kind: 'passkey', store: 'none' }), false, undefined],
    ['nothing: the secret stays as it was', entry({ kind: 'account-key' }), true, undefined],
    ['the consent to store a wallet secret', entry({ kind: 'wallet-secret', secret: 'x' }), false, 'agree'],
    ['nothing: it was given', entry({ kind: 'wallet-secret', secret: 'x', agreed: true }), false, undefined],
    [
      'nothing: a check needs no consent',
      entry({ kind: 'wallet-secret', store: 'check', secret: 'x' }),
      false,
      undefined,
    ],
  ] as const)('%s', (_what, given, had, expected) => expect(problemOf(given, had)).toBe(expected));
});

describe('the draft for the vault', () => {
  const kind = 'account-key' as const;
  test('holds the secret only where it is to be sealed', () => {
    expect(draftOf({ ...entry({ secret: 's' }), kind })).toMatchObject({ secret: 's' });
    const check = draftOf({ ...entry({ secret: 's', store: 'check' }), kind });
    expect(check).toMatchObject({ secretToCheck: 's' });
    expect(check).not.toHaveProperty('secret');
    const none = draftOf({ ...entry({ secret: 's', store: 'none' }), kind });
    expect(none).not.toHaveProperty('secret');
    expect(none).not.toHaveProperty('secretToCheck');
  });
  test('leaves a known secret alone when the field is empty', () => {
    expect(draftOf({ ...entryOf(known), kind }, known)).not.toHaveProperty('secret');
  });
  test('takes a known secret out when it is no longer to be stored', () => {
    expect(draftOf({ ...entryOf(known), kind, store: 'none' }, known)).toMatchObject({ secret: null });
  });
  test('keeps the note of a place that stays', () => {
    const { keptAt } = draftOf({ ...entryOf(known), kind, keptAt: ['paper', 'safe'] }, known);
    expect(keptAt?.map(({ where, note }) => [where, note])).toEqual([
      ['paper', 'blue folder'],
      ['safe', ''],
    ]);
  });
});

test('an entry read back from memory is an entry, whatever lay there', () => {
  for (const odd of [undefined, null, 3, 'x', [], { kind: 'crown', label: 7, keptAt: 'paper', store: 'cloud' }])
    expect(parseEntry(odd)).toEqual(emptyEntry);
  const typed = entry({ kind: 'passkey', store: 'none', keptAt: ['safe'], replaces: 'k' });
  expect(parseEntry(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
});
