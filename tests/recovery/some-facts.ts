import fc from 'fast-check';
import { type FactChange, type Facts, learn, noFacts } from '../../src/recovery/fact';
import type { KeyKind } from '../../src/recovery/kind';
import { usualPlaces } from '../../src/recovery/steps/confirm-loss';

export const kinds = ['account-key', 'passkey', 'wallet-secret'] as const;
const answer = fc.constantFrom('yes', 'no', 'unsure');
const looked = fc.constantFrom('found', 'not-there');
const at = fc.integer({ min: 0, max: 2 ** 43 });
const set = (values: Record<string, fc.Arbitrary<string | number>>) =>
  fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<FactChange['set']>;
const triageNames = ['leaked', 'stillSignedIn', 'valuables', 'unknownSignIns'];
const times = (...names: string[]) => Object.fromEntries(names.map((name) => [name, at]));

const groups: Record<FactChange['group'], fc.Arbitrary<FactChange['set']>> = {
  triage: set({ ...Object.fromEntries(triageNames.map((name) => [name, answer])), ...times('leakSeenAt') }),
  places: fc.dictionary(fc.constantFrom(...usualPlaces('wallet-secret'), 'own-1', 'own-2'), looked),
  search: set({ vaultAt: at, vaultHad: looked, outcome: fc.constantFrom('found', 'lost') }),
  reset: set({
    method: fc.constantFrom('email', 'support'),
    ...times('openedAt', 'requestedAt', 'remindAt', 'doneAt'),
  }),
  review: set({ suspicious: answer, ...times('listOpenedAt', 'reviewedAt', 'passwordChangedAt', 'supportAskedAt') }),
  newKey: set(times('savedAt', 'retiredAt', 'copyAt', 'secondCopyAt', 'drilledAt', 'secondFactorAt', 'backupCodesAt')),
  wallet: set(times('warnedAt', 'newWalletAt', 'phraseKeptAt', 'movedAt', 'approvalsRevokedAt')),
};

export const someChange: fc.Arbitrary<FactChange> = fc.oneof(
  ...Object.entries(groups).map(([group, values]) =>
    values.map((change): FactChange => ({ group: group as FactChange['group'], set: change })),
  ),
);

/** Any state that the guide can be in: facts learnt in any order, whatever their sense. */
export const someFacts = (...of: KeyKind[]): fc.Arbitrary<Facts> =>
  fc
    .tuple(fc.constantFrom(...(of.length ? of : kinds)), fc.array(someChange, { maxLength: 10 }))
    .map(([kind, changes]) => changes.reduce<Facts>(learn, noFacts(kind)));

export const factsOf = (kind: KeyKind, groups: Partial<Omit<Facts, 'kind'>> = {}): Facts => ({
  ...noFacts(kind),
  ...groups,
});
