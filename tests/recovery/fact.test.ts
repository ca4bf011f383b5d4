import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FactChange, learn, noFacts, parseFacts } from '../../src/recovery/fact';
import { someChange, someFacts } from './some-facts';

const facts = noFacts('account-key');
const change = (group: unknown, set: unknown) => ({ group, set }) as FactChange;

describe('learn', () => {
  test('takes a fact, takes it back, leaves the rest alone', () => {
    const known = learn(facts, change('reset', { method: 'email', openedAt: 5 }));
    expect(known.reset).toEqual({ method: 'email', openedAt: 5 });
    expect(learn(known, change('reset', { method: null })).reset).toEqual({ openedAt: 5 });
    expect(facts.reset).toEqual({});
  });

  test('answers the very same facts when nothing changes', () => {
    fc.assert(
      fc.property(someFacts(), someChange, (known, one) => {
        const once = learn(known, one);
        expect(learn(once, one)).toBe(once);
      }),
    );
  });

  test.each([
    ['an unknown group', change('kind', { kind: 'passkey' })],
    ['a group of every object', change('constructor', { name: 'x' })],
    ['an unknown fact', change('triage', { surprise: 'yes' })],
    ['an answer that is none', change('triage', { leaked: 'maybe' })],
    ['a number for an answer', change('triage', { leaked: 1 })],
    ['a text for a time', change('search', { vaultAt: '2026' })],
    ['a negative time', change('search', { vaultAt: -1 })],
    ['a time beyond any date', change('search', { vaultAt: 9e15 })],
    ['not a number', change('reset', { openedAt: Number.NaN })],
    ['a list', change('triage', { leaked: ['yes'] })],
    ['an object', change('newKey', { savedId: {} })],
    ['undefined', change('search', { outcome: undefined })],
    ['a long id', change('newKey', { savedId: 'x'.repeat(65) })],
    ['markup as an id', change('reset', { method: '<b>' })],
    ['a place of every object', change('places', { __proto__: 'found', constructor: 'found' })],
    ['a place with a space', change('places', { 'under the bed': 'found' })],
    ['taking back what was never there', change('triage', { leaked: null, toString: null })],
    ['no set', change('triage', undefined)],
    ['a list as a set', change('places', ['found'])],
    ['nothing', undefined as unknown as FactChange],
  ])('passes over %s', (_, one) => expect(learn(facts, one)).toBe(facts));

  test('takes what fits of a change that fits in part', () => {
    expect(learn(facts, change('triage', { leaked: 'yes', valuables: 7 })).triage).toEqual({ leaked: 'yes' });
  });

  test('holds at most 100 places, and still lets those change', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`own-${i}`, 'not-there']));
    const full = learn(facts, change('places', many));
    expect(Object.keys(full.places)).toHaveLength(100);
    expect(learn(full, change('places', { 'own-0': 'found' })).places['own-0']).toBe('found');
    expect(learn(full, change('places', { 'own-new': 'found' }))).toBe(full);
  });

  test('no input of any shape breaks it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (group, set) => {
        expect(parseFacts('passkey', learn(facts, change(group, set))).kind).toBe('passkey');
      }),
    );
  });
});

test('facts survive storage whole', () => {
  fc.assert(
    fc.property(someFacts(), (known) => {
      expect(parseFacts(known.kind, JSON.parse(JSON.stringify(known)))).toEqual(known);
    }),
  );
});
