import { describe, expect, test } from 'vitest';
import {
  type Cadence,
  canSnooze,
  due,
  parseCadence,
  prompt,
  recalled,
  type Standing,
  snoozed,
  withRecall,
} from '../../src/backup/cadence';
import type { Copy, Proof } from '../../src/backup/copy';

const day = 86_400_000;
const at = (days: number) => 20_000 * day + days * day;
const proof: Proof = {
  at: at(0),
  by: 'recovery-key',
  digest: 'd',
  counter: 4,
  restorable: 1,
  total: 1,
  newer: 0,
  missing: 0,
  damaged: 0,
};
const copy: Copy = { id: 'c', kind: 'age-file', madeAt: at(0), counter: 4, digest: 'd', keys: 1, proof, drills: 1 };
const { proof: _proof, ...unproven } = copy;
const standing: Standing = { hasVault: true, keys: 1, vaultCounter: 4, copies: [copy], resetAhead: false };

describe('what is due', () => {
  test.each([
    ['all is well', {}, 1, []],
    ['no vault', { hasVault: false, copies: [] }, 1, []],
    ['no key yet', { keys: 0, copies: [] }, 1, []],
    ['no copy', { copies: [] }, 1, ['makeCopy']],
    ['the only copy is older than the vault', { vaultCounter: 5 }, 1, ['makeCopy']],
    ['shares hold no key', { copies: [{ ...copy, kind: 'shares' }] }, 1, ['makeCopy']],
    ['a copy that was never tried', { copies: [unproven] }, 1, ['setUpDrill']],
    ['13 days after the first drill', {}, 13, []],
    ['14 days after it', {}, 14, ['drill']],
    ['182 days after the second', { copies: [{ ...copy, drills: 2 }] }, 182, []],
    ['183 days after the second', { copies: [{ ...copy, drills: 2 }] }, 183, ['drill']],
    ['another copy is fresh', { copies: [copy, { ...copy, id: 'b', drills: 2 }] }, 20, []],
    ['a reset is ahead, tried this week', { resetAhead: true }, 5, []],
    ['a reset is ahead, tried long ago', { resetAhead: true, copies: [{ ...copy, drills: 2 }] }, 30, ['beforeReset']],
    ['the passphrase, 2 days', { recall: { stage: 0, since: at(0) } }, 2, []],
    ['the passphrase, 3 days', { recall: { stage: 0, since: at(0) } }, 3, ['recall']],
    [
      'the passphrase, known well, 27 days',
      { copies: [{ ...copy, drills: 2 }], recall: { stage: 3, since: at(0) } },
      27,
      [],
    ],
    [
      'the passphrase, known well, 28 days',
      { copies: [{ ...copy, drills: 2 }], recall: { stage: 3, since: at(0) } },
      28,
      ['recall'],
    ],
  ] as const)('%s', (_name, change, days, ids) =>
    expect(due({ ...standing, ...change } as Standing, at(days))).toEqual(ids),
  );
});

describe('the passphrase', () => {
  test('is asked for after 3, 7, 14 and 28 days, then every 28', () => {
    let state = withRecall({}, at(0));
    const asked: number[] = [];
    let last = 0;
    for (let days = 0; days < 120; days++) {
      if (
        !due({ ...standing, copies: [{ ...copy, proof: { ...proof, at: at(days) } }], ...state }, at(days)).includes(
          'recall',
        )
      )
        continue;
      asked.push(days - last);
      last = days;
      state = recalled(state, true, at(days));
    }
    expect(asked).toEqual([3, 7, 14, 28, 28, 28]);
  });
  test('typed before it was due starts the same span anew; wrong makes it shorter', () => {
    const state: Cadence = { recall: { stage: 2, since: at(0) } };
    expect(recalled(state, true, at(5)).recall).toEqual({ stage: 2, since: at(5) });
    expect(recalled(state, true, at(14)).recall).toEqual({ stage: 3, since: at(14) });
    expect(recalled(state, false, at(14)).recall).toEqual({ stage: 1, since: at(0) });
    expect(recalled({ recall: { stage: 0, since: at(0) } }, false, at(14)).recall?.stage).toBe(0);
  });
});

describe('one prompt at a time', () => {
  test('what follows from an act is said at once, whatever was said before', () => {
    for (const id of ['makeCopy', 'setUpDrill', 'beforeReset'] as const)
      expect(prompt({ lastAt: at(0) }, [id, 'recall'], at(0)).ask).toBe(id);
  });
  test('two of the clock are never within 7 days of each other', () => {
    const first = prompt({}, ['drill', 'recall'], at(0));
    expect(first.ask).toBe('drill');
    expect(prompt(first.next, ['drill', 'recall'], at(3)).ask).toBe('drill');
    const done = prompt(first.next, ['recall'], at(4));
    expect(done.ask).toBeUndefined();
    expect(prompt(done.next, ['recall'], at(10.9)).ask).toBeUndefined();
    expect(prompt(done.next, ['recall'], at(11)).ask).toBe('recall');
  });
  test('over a year of looking every hour, with everything done a day after it is asked for', () => {
    let state = withRecall({}, at(0));
    let copies = [copy];
    let shown: { id: string; from: number; to: number } | undefined;
    const prompts: { id: string; from: number; to: number }[] = [];
    for (let hour = 0; hour < 24 * 365; hour++) {
      const now = at(hour / 24);
      const step = prompt(state, due({ ...standing, copies, ...state }, now), now);
      state = step.next;
      if (!step.ask) continue;
      if (shown?.id !== step.ask || now - shown.to > 2 * 3_600_000) {
        shown = { id: step.ask, from: now, to: now };
        prompts.push(shown);
      }
      shown.to = now;
      if (now - shown.from < day) continue;
      if (step.ask === 'recall') state = recalled(state, true, now);
      else copies = copies.map((one) => ({ ...one, proof: { ...proof, at: now }, drills: (one.drills ?? 0) + 1 }));
    }
    expect(prompts.length).toBeGreaterThan(10);
    for (const [i, one] of prompts.entries())
      if (i > 0) expect(one.from - (prompts[i - 1]?.to ?? 0)).toBeGreaterThanOrEqual(7 * day);
  });
  test('is put off once, for 7 days', () => {
    const asked = prompt({}, ['drill'], at(0)).next;
    expect(canSnooze(asked)).toBe(true);
    const off = snoozed(asked, at(1));
    expect(prompt(off, ['drill'], at(7.9)).ask).toBeUndefined();
    const back = prompt(off, ['drill'], at(8));
    expect(back.ask).toBe('drill');
    expect(canSnooze(back.next)).toBe(false);
    expect(snoozed(back.next, at(8))).toEqual(back.next);
  });
  test('nothing stands: nothing to put off', () => expect(snoozed({}, at(0))).toEqual({}));
});

test('what lay in storage is read back, and anything else is nothing', () => {
  const whole: Cadence = { recall: { stage: 1, since: 5 }, asked: { id: 'drill', at: 6, until: 7 }, lastAt: 8 };
  expect(parseCadence(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  for (const value of [
    undefined,
    null,
    7,
    'x',
    [],
    { recall: { stage: 9, since: 1 } },
    { asked: { id: 'dance', at: 1 } },
    { lastAt: 'soon' },
  ])
    expect(parseCadence(value)).toEqual({});
});
