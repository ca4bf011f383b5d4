import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, learn, noFacts } from '../../src/recovery/fact';
import { isFinished, type PlannedStep, plan } from '../../src/recovery/plan';
import { steps } from '../../src/recovery/steps';
import { isChangeUrgent, isExposed } from '../../src/recovery/triage';
import { doings } from './doings';
import { factsOf, kinds, someFacts } from './some-facts';

const planOf = (facts: Facts): PlannedStep[] => plan(facts, steps);
const stateOf = (facts: Facts, id: string) => planOf(facts).find((step) => step.id === id)?.state;
const order = (facts: Facts) => planOf(facts).flatMap(({ id, state }) => (state === 'not-applicable' ? [] : [id]));
const taskOf = (facts: Facts, id: string) => planOf(facts).flatMap(({ tasks }) => tasks.filter((t) => t.id === id))[0];

describe('the plan contract', () => {
  test('exactly one step is next until everything that applies is done', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const planned = planOf(facts);
        const open = planned.flatMap(({ tasks }) => tasks.filter((task) => !task.done && !task.optional));
        expect(planned.filter(({ state }) => state === 'next')).toHaveLength(open.length ? 1 : 0);
        expect(isFinished(planned)).toBe(open.length === 0);
        expect(planned.map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
      }),
      { numRuns: 1000 },
    );
  });

  test('the next task is the first of its step that must be done; nothing is next after it', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const planned = planOf(facts);
        const next = planned.findIndex(({ state }) => state === 'next');
        if (next < 0) return;
        expect(planned[next]?.nextTask).toBe(planned[next]?.tasks.find((t) => !t.done && !t.optional)?.id);
        for (const step of planned.slice(0, next)) expect(step.state).toBe('done');
      }),
    );
  });

  test('every task can be done: its change ticks it, or makes it needless', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        for (const task of planOf(facts).flatMap(({ tasks }) => tasks)) {
          const ways = doings[task.id];
          expect(ways, `${task.id} has no doing`).toBeDefined();
          for (const change of ways?.(facts) ?? [])
            expect(taskOf(learn(facts, change), task.id)?.done ?? true, task.id).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('doing what is next, in whatever way, ends', () => {
    fc.assert(
      fc.property(someFacts(), fc.infiniteStream(fc.nat(5)), (start, choices) => {
        let facts = start;
        for (let turns = 0; turns < 40; turns++) {
          const task = planOf(facts).find(({ state }) => state === 'next')?.nextTask;
          if (!task) return;
          const ways = doings[task]?.(facts) ?? [];
          const change = ways[(choices.next().value ?? 0) % ways.length];
          if (!change) throw new Error(`${task} cannot be done`);
          facts = learn(facts, change);
        }
        throw new Error('the guide never ends');
      }),
      { numRuns: 500 },
    );
  });

  test('two tasks never have the same name', () => {
    fc.assert(
      fc.property(someFacts(), (facts) => {
        const ids = planOf(facts).flatMap(({ tasks }) => tasks.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('what is urgent comes first', () => {
  test('a new incident asks its questions first', () => {
    for (const kind of kinds) expect(order(noFacts(kind))[0]).toBe('answerQuestions');
  });

  test('a wallet secret is never reset', () => {
    fc.assert(
      fc.property(someFacts('wallet-secret'), (facts) => {
        expect(stateOf(facts, 'resetKey')).toBe('not-applicable');
        // A phrase that was seen to reach a page is moved away from first: that is what the thief does now.
        const first = isChangeUrgent(facts) ? ['moveAssets'] : [];
        expect(
          order(facts)
            .filter((id) => !first.includes(id))
            .slice(0, 2),
        ).toEqual(['answerQuestions', 'expectThieves']);
        if (isChangeUrgent(facts)) expect(order(facts)[0]).toBe('moveAssets');
      }),
    );
  });

  test('an exposed key skips a search that is not over, and is replaced before anything else is kept', () => {
    fc.assert(
      fc.property(someFacts('account-key', 'passkey'), (facts) => {
        fc.pre(isExposed(facts));
        expect(order(facts)).toContain('resetKey');
        expect(order(facts).indexOf('resetKey')).toBeLessThan(order(facts).indexOf('keepNewKey'));
        if (facts.search.outcome === undefined) expect(stateOf(facts, 'confirmLoss')).toBe('not-applicable');
      }),
    );
  });

  const leaked = { leaked: 'yes', stillSignedIn: 'no', valuables: 'no', unknownSignIns: 'no' } as const;
  const calm = { ...leaked, leaked: 'no' } as const;
  const intruder = { ...calm, unknownSignIns: 'yes', stillSignedIn: 'yes' } as const;
  test.each([
    ['not exposed: search first', factsOf('account-key', { triage: calm }), 'confirmLoss'],
    ['leaked: reset first', factsOf('account-key', { triage: leaked }), 'resetKey'],
    [
      'somebody is in, and so is the user: end the sessions first',
      factsOf('account-key', { triage: intruder }),
      'reviewSessions',
    ],
    [
      'somebody is in, the user is not: reset first',
      factsOf('passkey', { triage: { ...intruder, stillSignedIn: 'no' } }),
      'resetKey',
    ],
    [
      'a wallet that opens, phrase leaked: move at once',
      factsOf('wallet-secret', { triage: { ...leaked, stillSignedIn: 'yes' }, wallet: { warnedAt: 1 } }),
      'moveAssets',
    ],
    [
      'a wallet that opens, nobody else has it: search',
      factsOf('wallet-secret', { triage: { ...calm, stillSignedIn: 'yes' }, wallet: { warnedAt: 1 } }),
      'confirmLoss',
    ],
    [
      'a wallet that opens nowhere: only the search is left',
      factsOf('wallet-secret', { triage: leaked, wallet: { warnedAt: 1 } }),
      'confirmLoss',
    ],
    [
      'a found key that somebody used after all: reset',
      factsOf('account-key', {
        triage: calm,
        search: { outcome: 'found' },
        review: { reviewedAt: 1, suspicious: 'yes' },
      }),
      'resetKey',
    ],
  ])('%s', (_, facts, next) => expect(planOf(facts).find(({ state }) => state === 'next')?.id).toBe(next));
});

describe('the search', () => {
  test('places recorded with the keys do not stand in for the usual ones', () => {
    const own = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`own-${i}`, 'not-there' as const]));
    expect(taskOf(factsOf('account-key', { places: own }), 'searchPlaces')?.done).toBe(false);
  });

  test('one place where it was found ends the looking, not the decision', () => {
    const facts = factsOf('account-key', { places: { paper: 'found' } });
    expect(taskOf(facts, 'searchPlaces')?.done).toBe(true);
    expect(taskOf(facts, 'decideSearch')?.done).toBe(false);
  });
});

describe('the new key', () => {
  test('a found key that nobody else has is kept, not retired', () => {
    const facts = factsOf('account-key', { triage: { leaked: 'no' }, search: { outcome: 'found' } });
    expect(stateOf(facts, 'resetKey')).toBe('not-applicable');
    expect(taskOf(facts, 'retireOldKey')).toBeUndefined();
  });

  test('once the reset is done, finding the old key changes nothing', () => {
    const facts = factsOf('account-key', { search: { outcome: 'found' }, reset: { doneAt: 1 } });
    expect(stateOf(facts, 'resetKey')).toBe('done');
    expect(taskOf(facts, 'retireOldKey')).toBeDefined();
  });

  test('a new wallet\u2019s phrase is kept before anything moves into it', () => {
    const facts = factsOf('wallet-secret', { triage: { stillSignedIn: 'yes' } });
    const ids = planOf(facts).flatMap(({ tasks }) => tasks.map(({ id }) => id));
    expect(ids.indexOf('keepNewPhrase')).toBeLessThan(ids.indexOf('moveEverything'));
  });

  test('nobody is asked whether an old phrase is refused: it never is', () => {
    fc.assert(
      fc.property(someFacts('wallet-secret'), (facts) => {
        expect(taskOf(facts, 'retireOldKey')).toBeUndefined();
      }),
    );
  });
});

test('a step that is done goes back to its listed place', () => {
  const walked = factsOf('account-key', {
    triage: { leaked: 'no' },
    search: { outcome: 'lost' },
    reset: { doneAt: 1 },
    review: { suspicious: 'yes' },
  });
  expect(order(walked).indexOf('confirmLoss')).toBeLessThan(order(walked).indexOf('resetKey'));
});

test('an incident that began with a strange sign-in asks only what is not known, then ends the sessions', () => {
  const begun = factsOf('account-key', { review: { suspicious: 'yes' } });
  expect(taskOf(begun, 'answerUnknownSignIns')?.done).toBe(true);
  const triage = { leaked: 'unsure', stillSignedIn: 'yes', valuables: 'no' } as const;
  expect(planOf({ ...begun, triage }).find(({ state }) => state === 'next')?.id).toBe('reviewSessions');
});
