import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromText, toText, utf8 } from '../../src/vault/bytes';
import { emptied, type Inbox, inboxCaps, isWaiting, type Note, parseInbox } from '../../src/vault/inbox';
import { append } from '../../src/vault/note';
import { type OpenVault, openInboxSeeds, openRaw, openVault } from '../../src/vault/open';
import { readInbox } from '../../src/vault/read-inbox';
import { rotated } from '../../src/vault/rotate';
import { parseVault } from '../../src/vault/store';
import vector from '../vectors/inbox-1.json';
import { changed, key, makeVault, passphrase, quickCost, quickLimits, seeded } from './fixtures';

let open: OpenVault;
let three: Inbox;
const texts = ['{"n":1}', '{"n":2,"安全":true}', '{"n":3}'];

beforeAll(async () => {
  open = (await makeVault('inbox', [key('a')])).open;
  three = await noted(open, texts);
});

async function noted(vault: OpenVault, all: readonly string[], old?: Inbox): Promise<Inbox> {
  const { vaultId, inboxKey } = vault.stored.slots;
  let inbox = old;
  const random = seeded('chain');
  for (const text of all) inbox = await append(inbox, { vaultId, inboxKey, text, random });
  return inbox as Inbox;
}
/** As it lies in the storage and is read back. */
const again = (value: unknown): Inbox => parseInbox(JSON.parse(JSON.stringify(value))) as Inbox;
const read = async (value: unknown, vault = open) => {
  const got = await readInbox(vault, again(value));
  return { ...got, texts: got.texts.map(({ text }) => text.trim()) };
};
const sound = { unusable: 0, lost: 0, changed: false };
/** With the hashes and counters of the list as it is given: what somebody could write who knows the format. */
const relisted = (notes: readonly (Note | undefined)[]) => ({ ...three, notes });

describe('what was noted', () => {
  test('is read in order, once it is opened', async () => {
    expect(await read(three)).toMatchObject({ ...sound, texts, mark: { chain: three.chain, number: 3 } });
  });
  test('has one length whatever it says, and holds nothing in clear', () => {
    expect(new Set(three.notes.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(JSON.stringify(three)).not.toContain('安全');
  });
  test('is not read a second time, and is missed when it was not read a first time', async () => {
    const { mark } = await readInbox(open, three);
    const after = await changed(open, { inbox: mark as NonNullable<typeof mark> });
    expect(await read(three, after)).toMatchObject({ ...sound, texts: [] });
    const five = await noted(open, ['{"n":4}', '{"n":5}'], emptied(three, mark, 0));
    expect(five.notes.map(({ number }) => number)).toEqual([4, 5]);
    expect(await read(five, after)).toMatchObject({ ...sound, texts: ['{"n":4}', '{"n":5}'] });
    expect(await read({ ...five, notes: five.notes.slice(1) }, after)).toMatchObject({ lost: 1, texts: ['{"n":5}'] });
    expect(await read(emptied(five, (await readInbox(after, five)).mark, 0), after)).toMatchObject({ lost: 2 });
  });
  test('before a renewal of the vault key is still read after it', async () => {
    const renewed = await rotated(open, {
      ...{ passphrase, touches: [], cost: quickCost, limits: quickLimits, random: seeded('renew') },
    });
    if (!renewed.ok) throw new Error(renewed.why);
    const { manifest, slots, put } = renewed.write;
    const stored = { manifest, slots: slots as NonNullable<typeof slots>, records: put };
    const next = await openVault(stored, renewed.vaultKey);
    if (!next.ok) throw new Error(next.why);
    expect(next.vault.stored.slots.inboxKey).not.toBe(open.stored.slots.inboxKey);
    const four = await noted(next.vault, ['{"n":4}'], three);
    expect(await read(four, next.vault)).toMatchObject({ ...sound, texts: [...texts, '{"n":4}'] });
    expect(await read(four)).toMatchObject({ unusable: 1, texts });
  });
  test('does not open as a raw text of the sign-in list, nor the other way round', async () => {
    const [seed = utf8('')] = await openInboxSeeds(open);
    expect(await openRaw(seed, three.notes[0]?.sealed ?? '', '')).toBeUndefined();
  });
});

describe('no room', () => {
  test('the oldest stay, and those that do not fit are counted', async () => {
    const full = { ...three, notes: Array.from({ length: inboxCaps.notes }, () => three.notes[0] as Note) };
    const more = await noted(open, ['{"n":9}', '{"n":10}'], full);
    expect([more.notes, more.full, more.next]).toEqual([full.notes, 2, three.next]);
    const long = await noted(open, [`"${'x'.repeat(inboxCaps.text)}"`], three);
    expect([long.notes, long.full]).toEqual([three.notes, 1]);
    expect(isWaiting(again(long))).toBe(true);
    expect(emptied(long, { chain: three.chain, number: 3, hash: three.last }, 1)).toMatchObject({ notes: [], full: 0 });
  });
  test('notes for another vault are counted, not kept', async () => {
    const other = (await makeVault('other')).open;
    expect(await noted(other, ['{}'], three)).toMatchObject({ full: 3, notes: [{ number: 1 }], next: 2 });
  });
});

describe('what somebody can do who writes to the storage', () => {
  test.each<[string, () => unknown, object]>([
    [
      'removed from the middle',
      () => relisted([three.notes[0], three.notes[2]]),
      { lost: 1, texts: [texts[0], texts[2]] },
    ],
    ['removed from the start', () => relisted(three.notes.slice(1)), { lost: 1 }],
    ['removed from the end', () => relisted(three.notes.slice(0, 2)), { lost: 1, texts: texts.slice(0, 2) }],
    ['all removed', () => relisted([]), { lost: 3, texts: [] }],
    ['reordered', () => relisted([three.notes[1], three.notes[0], three.notes[2]]), { unusable: 1, lost: 1 }],
    ['duplicated', () => relisted([...three.notes, three.notes[0]]), { unusable: 1, texts }],
    [
      'renumbered',
      () => relisted([three.notes[0], { ...(three.notes[1] as Note), number: 3 }]),
      { unusable: 1, texts: [texts[0]] },
    ],
    ['moved to another chain', () => ({ ...three, chain: 'other' }), { unusable: 3, texts: [], changed: true }],
    ['nothing that could be an inbox', () => 'x', { texts: [], changed: true }],
    ['a number without bound', () => ({ ...three, next: 1e6 }), { texts, lost: 999_996 }],
  ])('%s', async (_name, value, told) => {
    expect(await read(value())).toMatchObject(told);
  });
  test('a forged note that was put in the place of another breaks the chain', async () => {
    const forged = await noted(open, ['{"n":"forged"}'], {
      ...three,
      next: 2,
      last: three.notes[1]?.prev ?? '',
      notes: [],
    });
    const got = await read(relisted([three.notes[0], forged.notes[0], three.notes[2]]));
    expect(got).toMatchObject({ changed: true, texts: [texts[0], '{"n":"forged"}', texts[2]] });
  });
  test('what cannot be seen: the end taken away together with its counter, before the vault was opened', async () => {
    const two = await noted(open, texts.slice(0, 2));
    expect(await read(two)).toMatchObject({ ...sound, texts: texts.slice(0, 2) });
  });
  test('a chain begun anew is told once the vault has taken in another', async () => {
    const { mark } = await readInbox(open, three);
    const after = await changed(open, { inbox: mark as NonNullable<typeof mark> });
    const random = seeded('another');
    const { vaultId, inboxKey } = after.stored.slots;
    const other = await append(undefined, { vaultId, inboxKey, text: '{}', random });
    expect(await read(other, after)).toMatchObject({ changed: true, texts: ['{}'] });
  });
});

test('no flipped bit of any byte is accepted or makes it fail', async () => {
  const one = await noted(open, [texts[0] as string]);
  const bytes = utf8(JSON.stringify(one));
  const accepted = new Set([texts[0]]);
  let told = 0;
  for (let at = 0; at < bytes.length; at++) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder().decode(flipped));
    } catch {
      value = 'no JSON'; // as the browser answers when it cannot read a value
    }
    const got = await read(value ?? 'x');
    for (const text of got.texts) expect(accepted.has(text), `byte ${at}`).toBe(true);
    if (got.changed || got.unusable + got.lost > 0) told++;
    else expect(got.texts, `byte ${at}`).toEqual([texts[0]]);
  }
  expect(told).toBe(bytes.length);
}, 60_000);

test('whatever lies in the storage is read within bounds', async () => {
  const notes = fc.array(fc.oneof(fc.anything(), fc.constantFrom(...three.notes)), { maxLength: 5 });
  const fields = Object.entries(three).map(([name, value]) => [name, fc.oneof(fc.anything(), fc.constant(value))]);
  const near = fc.record({ ...Object.fromEntries(fields), notes });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), near), async (value) => {
      const inbox = parseInbox(value);
      if (!inbox) return;
      const got = await readInbox(open, inbox);
      for (const { text } of got.texts) expect(texts).toContain(text.trim());
      expect(emptied(inbox, got.mark, inbox.full)?.notes ?? []).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('frozen: notes of 2026-11-28 are still read', async () => {
  const stored = parseVault(vector.stored);
  const opened = stored && (await openVault(stored, fromText(vector.vaultKey) ?? utf8('')));
  if (!opened?.ok) throw new Error('the frozen vault does not open');
  const inbox = again(vector.inbox);
  expect(inbox.damaged).toBeUndefined();
  const got = await readInbox(opened.vault, inbox);
  expect(got).toMatchObject({ ...sound, mark: vector.mark });
  expect(got.texts.map(({ text }) => text.trim())).toEqual(vector.texts);
  const anew = await append(undefined, {
    ...opened.vault.stored.slots,
    text: vector.texts[0] as string,
    random: seeded(vector.seed),
  });
  expect(anew).toMatchObject({ chain: inbox.chain, notes: [{ number: 1, prev: inbox.notes[0]?.prev }] });
  expect(anew.notes[0]?.sealed.length).toBe(inbox.notes[0]?.sealed.length);
  expect(toText(fromText(inbox.notes[0]?.sealed ?? '') ?? utf8(''))).toBe(inbox.notes[0]?.sealed);
});
