import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { paper, paperParts } from '../../src/backup/copies/paper';
import { gunzip, gzip } from '../../src/backup/paper/gzip';
import { partText, readPart } from '../../src/backup/paper/part';
import { type Gathered, gather, joined, linesIn, missingOf, mostParts } from '../../src/backup/paper/parts';
import { utf8 } from '../../src/vault/bytes';
import { slotOf } from '../../src/vault/open';
import { key, makeVault } from '../vault/fixtures';
import { payloadOf } from './fixtures';

const noise = (at: number) => Array.from({ length: 40 }, (_, i) => Math.sin(at * 40 + i).toString(36)).join('');
const some = (count: number) =>
  Array.from({ length: count }, (_, at) => key(`k${at}`, { note: noise(at).slice(0, 150) }));
async function onPaper(count = 8, seed = 'paper') {
  const made = await makeVault(seed, some(count));
  const payload = await payloadOf(made);
  const parts = await paperParts(payload, slotOf(made.stored.slots, 'recovery')?.recipient ?? '');
  return { ...made, payload, parts };
}
const texts = async (count?: number, seed?: string) => ((await onPaper(count, seed)).parts ?? []).map(partText);

describe('a vault on paper', () => {
  test('each code is numbered, names its copy, and keeps to the letters of the denser alphabet', async () => {
    const { parts = [] } = await onPaper();
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ number, total }) => [number, total])).toEqual(parts.map((_, at) => [at + 1, parts.length]));
    for (const part of parts) {
      expect(partText(part)).toMatch(/^TKG1\/[0-9A-F]{16}\/\d\d\/\d\d\/[0-9A-F]{8}\/[A-Z2-7]+\/$/);
      expect(partText(part).length).toBeLessThanOrEqual(798); // version 18 with error correction M holds 816
      expect(readPart(partText(part))).toEqual({ ok: true, part });
    }
  });
  test('lines that are sorted as text stand in the order of their numbers', async () => {
    const all = await texts(40);
    expect(all.length).toBeGreaterThan(10);
    expect([...all].reverse().sort()).toEqual(all);
  });
  test('opens from its lines in any order, repeated, with the marks of a scanning program', async () => {
    const { parts = [], recoveryKey, payload } = await onPaper();
    const lines = parts.map((part) => `QR-Code:${partText(part)}`);
    const text = new TextEncoder().encode(`\r\n${[...lines].reverse().join('\r\n')}\r\n\r\n${lines[1]}\n`);
    expect(await paper.read(text, recoveryKey)).toEqual({ ok: true, payload });
  });
  test('two copies in one text are not mixed', async () => {
    const { recoveryKey } = await onPaper();
    const both = [...(await texts()), ...(await texts(9, 'other'))].join('\n');
    expect(await paper.read(new TextEncoder().encode(both), recoveryKey)).toEqual({ ok: false, why: 'damaged' });
  });
  test('a vault that is too large for paper is not cut', async () => {
    const made = await makeVault(
      'large',
      some(70).map((one, at) => ({ ...one, note: noise(at) })),
    );
    const { stored } = made;
    expect(await paperParts(await payloadOf(made), slotOf(stored.slots, 'recovery')?.recipient ?? '')).toBeUndefined();
    expect(mostParts).toBe(48);
  });
  test('something else is not a copy', async () => {
    const { recoveryKey } = await onPaper();
    for (const text of ['https://token.im', 'a shopping list\nmilk'])
      expect(await paper.read(new TextEncoder().encode(text), recoveryKey)).toEqual({ ok: false, why: 'notACopy' });
    const later = (await texts())[0]?.replace('TKG1', 'TKG2') ?? '';
    const fields = later.split('/');
    fields[4] = bytesToHex(sha256(utf8([...fields.slice(0, 4), fields[5]].join('/'))))
      .slice(0, 8)
      .toUpperCase();
    expect(await paper.read(utf8(fields.join('/')), recoveryKey)).toEqual({ ok: false, why: 'tooNew' });
    expect(await paper.read(utf8(later), recoveryKey)).toEqual({ ok: false, why: 'damaged' });
  });
});

describe('gathering the codes', () => {
  const empty: Gathered = { parts: [] };
  test('in any order, until none is missing', async () => {
    const { parts = [] } = await onPaper();
    let state = empty;
    for (const text of parts.map(partText).reverse()) state = gather(state, text);
    expect(missingOf(state)).toEqual([]);
    expect(joined(state.parts)).toEqual(joined(parts));
  });
  test('says what each code brought', async () => {
    const [one = '', two = ''] = await texts();
    const [foreign = ''] = await texts(9, 'other');
    const first = gather(empty, two);
    expect(first.brought).toEqual({ number: 2, what: 'added' });
    expect(missingOf(first)[0]).toBe(1);
    expect(gather(first, two).brought).toEqual({ number: 2, what: 'again' });
    expect(gather(first, foreign).brought).toEqual({ number: 1, what: 'foreign' });
    expect(gather(first, 'https://token.im').brought).toEqual({ what: 'notOurs' });
    expect(gather(first, one.slice(0, -9)).brought).toEqual({ what: 'cutOff' });
    expect(gather(first, one.replace(/.\/$/, '0/')).brought).toEqual({ what: 'damaged' });
    expect(gather(first, one.toLowerCase()).brought).toEqual({ what: 'notOurs' });
    for (const text of [foreign, 'x', one.slice(0, -1)]) expect(gather(first, text).parts).toEqual(first.parts);
  });
  test('lines of a text', () => expect(linesIn(' QR-Code:A\r\n\r\nB \n')).toEqual(['A', 'B']));
});

describe('packing', () => {
  test('comes back the same; what is cut short or too large does not', async () => {
    const bytes = new TextEncoder().encode('key '.repeat(2_000));
    const packed = await gzip(bytes);
    expect(packed.length).toBeLessThan(200);
    expect(await gunzip(packed)).toEqual(bytes);
    expect(await gunzip(packed.slice(0, -4))).toBeUndefined();
    expect(await gunzip(await gzip(new Uint8Array(4_000_001)))).toBeUndefined();
  });
});
