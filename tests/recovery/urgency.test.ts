import { expect, test } from 'vitest';
import { noFacts } from '../../src/recovery/fact';
import { plan } from '../../src/recovery/plan';
import { steps } from '../../src/recovery/steps';

test('"Not me" said of a sign-in leads straight to the review, and the questions follow', () => {
  const facts = { ...noFacts('account-key'), review: { suspicious: 'yes' as const } };
  expect(plan(facts, steps)[0]).toMatchObject({ id: 'reviewSessions', state: 'next' });
  const reviewed = {
    ...facts,
    review: { ...facts.review, listOpenedAt: 1, reviewedAt: 2, passwordChangedAt: 3, supportAskedAt: 4 },
  };
  expect(plan(reviewed, steps)[0]).toMatchObject({ id: 'answerQuestions', state: 'next' });
});
