import { describe, expect, test } from 'vitest';
import { assessJournal } from '../../src/sessions/assess';
import type { AnswerScope, SeenRow, SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, reading } from '../../src/sessions/example-rows';
import { openAlerts } from '../../src/sessions/review';
import { signals } from '../../src/sessions/signals';

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const day = 24 * hour;
const fold = (...events: SessionEvent[]) =>
  assessJournal(
    [...learnt(t0), ...events].map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event })),
    signals,
  );
const first = foreign(t0 + 2 * hour);
const asked = reading(t0 + 3 * hour, first);
const answer = (given: 'me' | 'not-me' | 'withdrawn', scope?: AnswerScope, at = t0 + 4 * hour): SessionEvent => ({
  kind: 'answered',
  at,
  rowId: first.id,
  answer: given,
  ...(scope ? { scope } : {}),
});
const open = (...events: SessionEvent[]) =>
  openAlerts(fold(asked, ...events), t0 + 3 * day).flatMap(({ rows }) => rows.map(({ id }) => id));

describe('"me" reaches as far as the user says', () => {
  const later = (rest: Partial<SeenRow>) => foreign(t0 + 2 * day, { id: 'later', ...rest });
  const rows = {
    'the same device and network': later({}),
    'that device elsewhere in the country': later({ network: 'n-2', area: 'a-2' }),
    'another device on that network': later({ device: { browser: 'Edge', os: 'macOS' } }),
    'that device in another country': later({ network: 'n-2', area: 'a-2', country: 'BR', place: 'p-2' }),
  };
  /** Whether it makes the row far less unusual than an answer that speaks of the first row alone. */
  const teaches = (scope: AnswerScope | undefined, row: SeenRow) => {
    const score = (given: SessionEvent) =>
      fold(asked, given, reading(t0 + 2 * day + hour, row)).rows.get('later')?.risk?.score ?? Number.NaN;
    return score(answer('me', scope)) < score(answer('me', 'once')) - 4;
  };
  test.each([
    ['the same device and network', { none: true, device: true, network: true }],
    ['that device elsewhere in the country', { none: false, device: true, network: false }],
    ['another device on that network', { none: false, device: false, network: true }],
    ['that device in another country', { none: false, device: false, network: false }],
  ] as const)('%s', (name, expected) => {
    const row = rows[name];
    expect({
      none: teaches(undefined, row),
      device: teaches('device', row),
      network: teaches('network', row),
    }).toEqual(expected);
  });
  test('"once" teaches nothing: the next one is asked about', () => {
    expect(open(answer('me', 'once'), reading(t0 + 2 * day + hour, rows['the same device and network']))).toEqual([
      'later',
    ]);
  });
});

test('an answer closes the question, and taken back it is open again', () => {
  expect(open()).toEqual([first.id]);
  expect(open(answer('me'))).toEqual([]);
  expect(open(answer('me'), answer('withdrawn', undefined, t0 + 5 * hour))).toEqual([first.id]);
  expect(open(answer('not-me'), answer('me', 'once', t0 + 5 * hour))).toEqual([]);
});

test('what was taken back teaches nothing', () => {
  const again = foreign(t0 + 2 * day, { id: 'later' });
  const taken = answer('withdrawn', undefined, t0 + 5 * hour);
  expect(open(answer('me'), taken, reading(t0 + 2 * day + hour, again))).toContain('later');
});

test('an alert without rows is answered by its id, and that too can be taken back', () => {
  const at = t0 + 2 * hour;
  const submit: SessionEvent = { kind: 'lookalike-visited', at, host: 'tokeni.example', submitted: true };
  const say = (given: 'me' | 'withdrawn'): SessionEvent => ({
    kind: 'answered',
    at: at + hour,
    rowId: `lookalikeSubmitted:${at}`,
    answer: given,
  });
  const count = (...events: SessionEvent[]) => openAlerts(fold(submit, ...events), at + 2 * hour).length;
  expect([count(), count(say('me')), count(say('me'), say('withdrawn'))]).toEqual([1, 0, 1]);
});
