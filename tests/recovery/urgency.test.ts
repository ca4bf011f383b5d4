import { expect, test } from 'vitest';
import { noFacts } from '../../src/recovery/fact';
import { leakIn, openIncident } from '../../src/recovery/incident';
import { plan } from '../../src/recovery/plan';
import { steps } from '../../src/recovery/steps';
import { isChangeUrgent } from '../../src/recovery/triage';

test('"Not me" said of a sign-in leads straight to the review, and the questions follow', () => {
  const facts = { ...noFacts('account-key'), review: { suspicious: 'yes' as const } };
  expect(plan(facts, steps)[0]).toMatchObject({ id: 'reviewSessions', state: 'next' });
  const reviewed = {
    ...facts,
    review: { ...facts.review, listOpenedAt: 1, reviewedAt: 2, passwordChangedAt: 3, supportAskedAt: 4 },
  };
  expect(plan(reviewed, steps)[0]).toMatchObject({ id: 'answerQuestions', state: 'next' });
});

test.each([
  ['account-key', 'resetKey'],
  ['passkey', 'resetKey'],
  ['wallet-secret', 'moveAssets'],
] as const)('a %s that was seen to reach a page is changed before anything is asked', (kind, first) => {
  const opened = leakIn(openIncident('i', kind, 1), { kind, host: 'a.test', by: 'filled' }, 2);
  expect(isChangeUrgent(opened.facts)).toBe(true);
  expect(plan(opened.facts, steps)[0]).toMatchObject({ id: first, state: 'next' });
});

test('once the reset is asked for, the questions come while one waits', () => {
  const { facts } = leakIn(openIncident('i', 'account-key', 1), { kind: 'account-key', by: 'typed' }, 2);
  const asked = { ...facts, reset: { method: 'email', openedAt: 3, requestedAt: 4 } };
  expect(plan(asked, steps)[0]).toMatchObject({ id: 'answerQuestions', state: 'next' });
});

test('a wallet that no longer opens anywhere cannot be moved: the questions lead again', () => {
  const { facts } = leakIn(openIncident('i', 'wallet-secret', 1), { kind: 'wallet-secret', by: 'typed' }, 2);
  const shut = { ...facts, triage: { ...facts.triage, stillSignedIn: 'no' as const } };
  expect(plan(shut, steps)[0]).toMatchObject({ id: 'answerQuestions', state: 'next' });
});

test('a user who says that nobody has it is believed', () => {
  const { facts } = leakIn(openIncident('i', 'account-key', 1), { kind: 'account-key', by: 'typed' }, 2);
  expect(isChangeUrgent({ ...facts, triage: { ...facts.triage, leaked: 'no' } })).toBe(false);
});
