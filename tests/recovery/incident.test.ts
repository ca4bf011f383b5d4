import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { close, type Incident, leakIn, learnIn, openIncident, parseIncident } from '../../src/recovery/incident';
import { brokenAt, rootOf } from '../../src/recovery/timeline';
import { kinds, someChange } from './some-facts';

const opened = openIncident('incident-1', 'account-key', 1000);
const isWhole = ({ id, timeline }: Incident) => brokenAt(timeline, rootOf(id)) === undefined;

describe('an incident', () => {
  test('writes every change of a fact as one line', () => {
    const one = learnIn(opened, { group: 'triage', set: { leaked: 'yes', valuables: 'no' } }, 2000);
    expect(one.timeline.map(({ what, detail }) => [what, detail])).toEqual([
      ['opened', { kind: 'account-key' }],
      ['triage_leaked', { value: 'yes' }],
      ['triage_valuables', { value: 'no' }],
    ]);
    const back = learnIn(one, { group: 'triage', set: { leaked: null } }, 3000);
    expect(back.timeline.at(-1)).toMatchObject({ at: 3000, what: 'takenBack', detail: { fact: 'triage_leaked' } });
  });

  test('names places by their own id', () => {
    const looked = learnIn(opened, { group: 'places', set: { paper: 'not-there' } }, 2000);
    expect(looked.timeline.at(-1)).toMatchObject({
      what: 'placeSearched',
      detail: { place: 'paper', result: 'not-there' },
    });
    const again = learnIn(looked, { group: 'places', set: { paper: null } }, 2000);
    expect(again.timeline.at(-1)).toMatchObject({ what: 'placeReopened', detail: { place: 'paper' } });
  });

  test('writes nothing when nothing changes', () => {
    expect(learnIn(opened, { group: 'triage', set: { leaked: 'maybe' } }, 2000)).toBe(opened);
  });

  test('once closed, learns nothing and is not closed again', () => {
    const closed = close(opened, 5000);
    expect(closed).toMatchObject({ closedAt: 5000 });
    expect(learnIn(closed, { group: 'triage', set: { leaked: 'yes' } }, 6000)).toBe(closed);
    expect(close(closed, 7000)).toBe(closed);
  });

  test('is whole after any walk, and after storage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(someChange), (kind, changes) => {
        const start = openIncident('i-1', kind, 0);
        const end = changes.reduce((incident, change, i) => learnIn(incident, change, i), start);
        expect(isWhole(end)).toBe(true);
        const read = parseIncident(JSON.parse(JSON.stringify(close(end, 10))));
        expect(read).toEqual(close(end, 10));
        expect(read && isWhole(read)).toBe(true);
      }),
    );
  });
});

describe('reading back', () => {
  test.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { ...opened, id: 5 },
    { ...opened, id: 'no spaces please' },
    { ...opened, kind: 'house-key' },
    { ...opened, openedAt: 'yesterday' },
    { ...opened, openedAt: Number.NaN },
  ])('refuses %j', (value) => expect(parseIncident(value)).toBeUndefined());

  test('no value of any shape breaks it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (facts, timeline, closedAt) => {
        const read = parseIncident({ ...opened, facts, timeline, closedAt });
        expect(read?.facts.kind).toBe('account-key');
        for (const entry of read?.timeline ?? []) expect(typeof entry.hash).toBe('string');
        expect(['number', 'undefined']).toContain(typeof read?.closedAt);
      }),
    );
  });

  test('keeps what is a fact and drops what is not', () => {
    const facts = { triage: { leaked: 'yes', x: 1 }, reset: 'no', places: { paper: 'found' }, kind: 'passkey' };
    const read = parseIncident({ ...opened, facts });
    expect(read?.facts).toMatchObject({ kind: 'account-key', triage: { leaked: 'yes' }, reset: {} });
    expect(read?.facts.places).toEqual({ paper: 'found' });
  });
});

describe('a key that reached a page', () => {
  test('of this kind is known to be leaked, and where stands in the record', () => {
    const after = leakIn(opened, { kind: 'account-key', host: 'a.test', by: 'filled' }, 2000);
    expect(after.facts.triage).toEqual({ leaked: 'yes', leakSeenAt: 2000 });
    expect(after.timeline[1]).toMatchObject({
      at: 2000,
      what: 'leakSeen',
      detail: { kind: 'account-key', host: 'a.test', by: 'filled' },
    });
    expect(isWhole(after)).toBe(true);
  });
  test('of another kind is a line and no more', () => {
    const after = leakIn(opened, { kind: 'wallet-secret', by: 'typed' }, 2000);
    expect(after.facts).toBe(opened.facts);
    expect(after.timeline.at(-1)).toMatchObject({ what: 'leakSeen', detail: { kind: 'wallet-secret', by: 'typed' } });
  });
  test('changes nothing in a closed incident', () => {
    const closed = close(opened, 1500);
    expect(leakIn(closed, { kind: 'account-key', by: 'typed' }, 2000)).toBe(closed);
  });
});
