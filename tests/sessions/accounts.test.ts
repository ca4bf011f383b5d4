import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify, opened, parseAccounts } from '../../src/sessions/accounts';
import type { SessionEvent } from '../../src/sessions/event';
import { foreign, learnt, own, phone, reading } from '../../src/sessions/example-rows';
import type { JournalEntry } from '../../src/sessions/journal';
import { signals } from '../../src/sessions/signals';
import { packWatch, packWatches, unpackWatches } from '../../src/sessions/snapshot';
import { emptyWatch } from '../../src/sessions/watch-state';
import { assessAll, emptyWatches, idIn, partsOf } from '../../src/sessions/watches';

const start = parseAccounts(undefined, 'tokenim');
const ann = { hash: 'a1', kind: 'mail' };
const bob = { hash: 'b2', kind: 'mail' };

test('the guarded service has the first account before anybody was seen', () => {
  expect(start).toEqual({ list: [{ key: '1', service: 'tokenim' }], current: {}, open: [] });
});
test('nothing new is the same object, so that nothing is written', () => {
  const known = identify(start, 'tokenim', ann);
  expect(identify(known, 'tokenim', ann)).toBe(known);
  expect(identify(known, 'tokenim', undefined)).toBe(known);
  expect(identify(known, 'tokenim', bob)).toBe(known);
  const waiting = opened(known, 'tokenim');
  expect(opened(waiting, 'tokenim')).toBe(waiting);
});
test('after a sign-in another name is another account, and the first one is known again', () => {
  const two = identify(opened(identify(start, 'tokenim', ann), 'tokenim'), 'tokenim', bob);
  expect(two.list.map(({ key }) => key)).toEqual(['1', '2']);
  expect(two.current).toEqual({ tokenim: '2' });
  expect(identify(two, 'tokenim', ann).current).toEqual({ tokenim: '1' });
});
test('twenty at most', () => {
  let many = start;
  for (let nth = 0; nth < 40; nth++)
    many = identify(opened(many, 'tokenim'), 'tokenim', { hash: `h${nth}`, kind: 'mail' });
  expect(many.list).toHaveLength(20);
});
test.each([null, 7, {}, { list: 'x' }, { list: [{ key: 'one', service: 'a' }, { key: '1' }] }])(
  'what is no list of accounts: %j',
  (value) => {
    expect(parseAccounts(value, 'tokenim')).toEqual(start);
  },
);
test('stored and read back', () => {
  const two = identify(opened(identify(start, 'tokenim', { ...ann, sealed: 'abc' }), 'tokenim'), 'tokenim', bob);
  expect(parseAccounts(JSON.parse(JSON.stringify(two)), 'tokenim')).toEqual(two);
});

test.each([
  ['1', 'row'],
  ['2', 'row#2'],
  ['17', 'unmatchedSignIn:row'],
])('%s %s has an id of its own', (account, id) => {
  expect(partsOf(idIn(account, id))).toEqual({ account, id });
});

const t0 = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
/** Three lives in one journal, mixed: each event belongs to one, to two, or to all. */
const lives = fc
  .array(
    fc.record({
      what: fc.constantFrom('in', 'read', 'read', 'foreign', 'out', 'ended', 'closed', 'other', 'lookalike'),
      of: fc.constantFrom<string[] | undefined>(['1'], ['2'], ['3'], ['1', '2'], undefined),
    }),
    { minLength: 4, maxLength: 30 },
  )
  .map((steps) => {
    let at = t0 + hour;
    const events = steps.flatMap(({ what, of }): SessionEvent[] => {
      at += 5 * hour;
      const scope = of ? { of } : {};
      if (what === 'in')
        return [
          { kind: 'sign-in-submitted', at, ...scope },
          { kind: 'signed-in', at: at + 900, ...scope },
        ];
      if (what === 'read') return [{ ...reading(at, own(at - hour), phone(at - 2 * hour)), ...scope }];
      if (what === 'foreign') return [{ ...reading(at, foreign(at - hour)), ...scope }];
      if (what === 'out') return [{ kind: 'signed-out', at, ...scope }];
      if (what === 'ended') return [{ kind: 'session-ended', at, status: 401, ...scope }];
      if (what === 'closed') return [{ kind: 'gap', at, from: at - hour, to: at, why: 'browser-closed' }];
      if (what === 'other') return [{ kind: 'other-signed-in', at, account: '3', ...scope }];
      return [{ kind: 'lookalike-visited', at, host: 'a.test', submitted: true }];
    });
    return [...learnt(t0), ...events].map((event, nth): JournalEntry => ({ seq: nth + 1, id: `e${nth}`, event }));
  });
const told = (watches: ReturnType<typeof emptyWatches>) => JSON.parse(JSON.stringify(packWatches(watches)));

test('several accounts, folded in one go or with a restart at any place: the same', () => {
  fc.assert(
    fc.property(lives, fc.nat(), (entries, place) => {
      const whole = assessAll(emptyWatches(), entries, signals);
      const cut = place % (entries.length + 1);
      const half = unpackWatches(told(assessAll(emptyWatches(), entries.slice(0, cut), signals)));
      expect(half).toBeDefined();
      expect(told(assessAll(half ?? emptyWatches(), entries, signals))).toEqual(told(whole));
    }),
    { numRuns: 100 },
  );
});
test('what was kept before there could be several is read as the first', () => {
  const watches = assessAll(
    emptyWatches(),
    learnt(t0).map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event })),
    signals,
  );
  const [first] = watches.accounts.values();
  const old = packWatch(first ?? emptyWatch());
  expect(told(unpackWatches(JSON.parse(JSON.stringify(old))) ?? emptyWatches())).toEqual(told(watches));
});
