import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../../public/_locales/en/messages.json';
import { leakWays } from '../../../src/guard/leak/leak';
import { speakIn } from '../../../src/i18n/t';
import { takeBack } from '../../../src/pages/guide/take-back';
import { tasks } from '../../../src/pages/guide/tasks';
import { lineWords } from '../../../src/pages/guide/timeline-words';
import { methodName, taskWords } from '../../../src/pages/guide/words';
import { learn } from '../../../src/recovery/fact';
import { close, leakIn, learnIn, openIncident } from '../../../src/recovery/incident';
import { plan } from '../../../src/recovery/plan';
import { steps } from '../../../src/recovery/steps';
import { usualPlaces } from '../../../src/recovery/steps/confirm-loss';
import { tokenim } from '../../../src/services/tokenim';
import { doings } from '../../recovery/doings';
import { kinds, someChange, someFacts } from '../../recovery/some-facts';

const has = (key: string) => expect(Object.keys(en), key).toContain(key);
const taskIds = Object.keys(doings);

describe('every id has its sentences', () => {
  test('steps', () => {
    for (const { id } of steps) for (const key of [`step_${id}`, `step_${id}_text`]) has(key);
  });
  test('tasks: a title, a sentence, and a verb unless it is a question', () => {
    for (const id of taskIds) {
      for (const key of [`task_${id}`, `task_${id}_text`]) has(key);
      if (!id.startsWith('answer')) has(`task_${id}_do`);
    }
  });
  test('places, with a tip each', () => {
    for (const kind of kinds)
      for (const id of usualPlaces(kind)) for (const key of [id, `${id}_tip`]) has(`place_${key}`);
  });
  test('risks', () => {
    for (const id of ['unauthorisedAccess', 'dataLeak', 'financialLoss', 'permanentLoss'])
      for (const key of [`risk_${id}`, `risk_${id}_text`]) has(key);
  });
  test('endings, with what is left to do', () => {
    for (const end of ['sameKey', 'newKey', 'newWallet', 'nothingLeft'])
      for (const part of ['', '_text', '_one', '_two']) has(`guide_end_${end}${part}`);
  });
  test('the recovery methods of the preset, and what they ask', () => {
    speakIn('en');
    for (const method of tokenim.recoveryMethods) expect(methodName(method)).not.toContain('_');
    has('guide_needs_securityQuestion');
  });
});

test('every task that the plan can hold has something to do', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      for (const { id } of plan(facts, steps).flatMap((step) => step.tasks))
        if (!id.startsWith('answer')) expect(tasks[id], id).toBeTypeOf('function');
    }),
  );
});

describe.each(['en', 'zh_CN', 'zh_TW'] as const)('in %s', (language) => {
  test('every line of any timeline reads as a sentence', () => {
    speakIn(language);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(someChange, { maxLength: 6 }), (kind, changes) => {
        const start = openIncident('i', kind, 0);
        const walked = close(
          changes.reduce((incident, change) => learnIn(incident, change, 1), start),
          2,
        );
        const undone = changes.reduce(
          (incident, { group, set }) =>
            learnIn(incident, { group, set: Object.fromEntries(Object.keys(set).map((name) => [name, null])) }, 3),
          { ...walked, closedAt: undefined } as unknown as typeof start,
        );
        for (const entry of [...walked.timeline, ...undone.timeline])
          expect(lineWords(entry)).not.toMatch(/[a-z]_[a-z]|\{|undefined|not-there|unsure/);
      }),
      { numRuns: 60 },
    );
  });

  test('a key that got out reads as a sentence, with and without the site', () => {
    speakIn(language);
    for (const kind of kinds)
      for (const by of leakWays)
        for (const host of ['forum.example', undefined]) {
          const incident = openIncident('i', kind, 0, 'openedByGuard');
          for (const entry of leakIn(incident, { kind, by, ...(host ? { host } : {}) }, 1).timeline)
            expect(lineWords(entry)).not.toMatch(/[a-z]_[a-z]|\{|undefined/);
        }
  });

  test('a wallet is asked in its own words', () => {
    speakIn(language);
    for (const id of ['answerStillSignedIn', 'answerUnknownSignIns'])
      expect(taskWords(id, 'text', 'wallet-secret')).not.toBe(taskWords(id, 'text', 'account-key'));
    expect(taskWords('decideSearch', undefined, 'wallet-secret')).not.toContain('_');
  });
});

test('whatever was ticked by a button can be taken back', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      for (const { id } of plan(facts, steps).flatMap((step) => step.tasks)) {
        const back = takeBack(id);
        const way = doings[id]?.(facts)[0];
        if (!back || !way) continue;
        const undone = learn(learn(facts, way), back);
        for (const name of Object.keys(back.set)) expect(undone[back.group]).not.toHaveProperty(name);
      }
    }),
  );
});
