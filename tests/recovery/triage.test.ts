import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ending } from '../../src/recovery/ending';
import type { Facts, YesNo } from '../../src/recovery/fact';
import type { KeyKind } from '../../src/recovery/kind';
import { isExposed, isMoved, risks } from '../../src/recovery/triage';
import { factsOf, someFacts } from './some-facts';

const say = (facts: Facts) => risks(facts).map(({ id, level }) => `${id}:${level}`);
const triage = (leaked: YesNo, unknownSignIns: YesNo, stillSignedIn: YesNo, valuables: YesNo) => ({
  triage: { leaked, unknownSignIns, stillSignedIn, valuables },
});

describe('which risks apply', () => {
  // kind              leaked    unknown   signed in  valuables →
  const table: [KeyKind, YesNo, YesNo, YesNo, YesNo, string[]][] = [
    ['account-key', 'no', 'no', 'yes', 'yes', []],
    ['account-key', 'no', 'no', 'no', 'yes', ['permanentLoss:possible']],
    ['account-key', 'yes', 'no', 'yes', 'no', ['unauthorisedAccess:acute', 'dataLeak:acute']],
    [
      'account-key',
      'no',
      'yes',
      'yes',
      'unsure',
      ['unauthorisedAccess:acute', 'dataLeak:acute', 'financialLoss:acute'],
    ],
    // "not sure" rules nothing out
    ['passkey', 'no', 'unsure', 'yes', 'no', ['unauthorisedAccess:possible', 'dataLeak:possible']],
    [
      'passkey',
      'unsure',
      'no',
      'yes',
      'yes',
      ['unauthorisedAccess:possible', 'dataLeak:possible', 'financialLoss:possible'],
    ],
    // nobody can reset it: without access it is gone
    ['wallet-secret', 'no', 'no', 'no', 'yes', ['permanentLoss:acute']],
    ['wallet-secret', 'no', 'no', 'unsure', 'yes', ['permanentLoss:acute']],
    ['wallet-secret', 'no', 'no', 'yes', 'yes', ['permanentLoss:possible']],
    [
      'wallet-secret',
      'yes',
      'no',
      'yes',
      'yes',
      ['unauthorisedAccess:acute', 'financialLoss:acute', 'permanentLoss:possible'],
    ],
  ];
  test.each(table)('%s, leaked %s, unknown sign-ins %s, signed in %s, valuables %s', (kind, l, u, s, v, expected) =>
    expect(say(factsOf(kind, triage(l, u, s, v)))).toEqual(expected),
  );

  test('before any answer nothing is ruled out', () => {
    expect(say(factsOf('account-key'))).toEqual([
      'unauthorisedAccess:possible',
      'dataLeak:possible',
      'financialLoss:possible',
      'permanentLoss:possible',
    ]);
  });

  test('a silent question rules nothing out', () => {
    expect(say(factsOf('account-key', { triage: { leaked: 'no' } }))).toContain('unauthorisedAccess:possible');
  });

  test.each([
    ['found', factsOf('wallet-secret', { search: { outcome: 'found' } })],
    ['seen in the vault', factsOf('wallet-secret', { search: { vaultHad: 'found' } })],
    ['reset', factsOf('account-key', { reset: { doneAt: 1 } })],
    ['moved', factsOf('wallet-secret', { wallet: { movedAt: 1 } })],
  ])('what is %s is not lost for good', (_, facts) =>
    expect(risks(facts).map(({ id }) => id)).not.toContain('permanentLoss'),
  );

  test('a copy in the vault that turned out not to work does not calm', () => {
    const facts = factsOf('wallet-secret', { search: { vaultHad: 'found', outcome: 'lost' } });
    expect(say(facts)).toContain('permanentLoss:acute');
  });

  test('acute risks stand first', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const levels = risks(facts).map(({ level }) => level);
        expect(levels).toEqual([...levels].sort()); // acute < possible
      }),
    );
  });
});

describe('how it can end', () => {
  test.each([
    ['found and safe', factsOf('account-key', { triage: { leaked: 'no' }, search: { outcome: 'found' } }), 'sameKey'],
    ['found but leaked', factsOf('account-key', { triage: { leaked: 'yes' }, search: { outcome: 'found' } }), 'newKey'],
    ['lost', factsOf('passkey', { search: { outcome: 'lost' } }), 'newKey'],
    [
      'phrase found, nobody else has it',
      factsOf('wallet-secret', { triage: { leaked: 'no' }, search: { outcome: 'found' } }),
      'sameKey',
    ],
    [
      'phrase found, perhaps seen',
      factsOf('wallet-secret', { triage: { leaked: 'unsure' }, search: { outcome: 'found' } }),
      'newWallet',
    ],
    [
      'phrase lost, wallet opens',
      factsOf('wallet-secret', { triage: { stillSignedIn: 'yes' }, search: { outcome: 'lost' } }),
      'newWallet',
    ],
    [
      'phrase lost, wallet opens nowhere',
      factsOf('wallet-secret', { triage: { stillSignedIn: 'no' }, search: { outcome: 'lost' } }),
      'nothingLeft',
    ],
  ])('%s', (_, facts, end) => expect(ending(facts)).toBe(end));

  test('only a wallet secret can leave nothing', () => {
    fc.assert(
      fc.property(someFacts('account-key', 'passkey'), (facts) => {
        expect(ending(facts)).not.toBe('nothingLeft');
        expect(isMoved(facts)).toBe(false);
      }),
    );
  });

  test('what the sign-in list shows counts as much as what was answered', () => {
    expect(isExposed(factsOf('account-key', { review: { suspicious: 'yes' } }))).toBe(true);
    expect(isExposed(factsOf('account-key', { review: { suspicious: 'unsure' } }))).toBe(false);
  });
});
