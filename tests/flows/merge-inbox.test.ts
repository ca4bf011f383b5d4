import { beforeEach, describe, expect, test } from 'vitest';
import { type InboxMerged, type MergeDeps, mergeInbox } from '../../src/flows/merge-inbox';
import { noteForVault } from '../../src/flows/note-for-vault';
import { openSession } from '../../src/flows/open-session';
import { saveKey, settleKey } from '../../src/flows/save-key';
import { emptied, type Inbox, inboxCaps, parseInbox } from '../../src/vault/inbox';
import { isExposed, keyCaps } from '../../src/vault/key';
import { append } from '../../src/vault/note';
import { readKeys } from '../../src/vault/open';
import { seeded } from '../vault/fixtures';
import { withVault } from './vault-fixtures';

const at = 1_799_000_000_000;

/** A vault with one key, an inbox, and a worker that empties it. */
async function inboxWorld() {
  const { world, deps } = await withVault();
  const saved = await saveKey(deps, { kind: 'account-key', label: 'Main', account: 'mei', secret: 'TIM-1' });
  if (!saved.ok) throw new Error(saved.why);
  const box = { inbox: undefined as unknown, told: [] as InboxMerged[], locked: true, dies: false };
  const readInbox = async () => parseInbox(box.inbox === undefined ? undefined : JSON.parse(JSON.stringify(box.inbox)));
  const merging: MergeDeps = {
    ...deps,
    readInbox,
    async inboxMerged(merged) {
      if (box.dies) throw new Error('the worker is gone');
      box.told.push(merged);
      box.inbox = emptied(await readInbox(), merged.mark, merged.full);
    },
  };
  const note = noteForVault({
    readInboxKey: async () => world.vault?.slots,
    async changeInbox(next) {
      const changed = await next(await readInbox());
      box.inbox = changed;
      return changed;
    },
    isLocked: async () => box.locked,
    random: seeded('notes'),
  });
  const keys = async () => {
    const session = await openSession(deps);
    if (!session.ok) throw new Error(session.why);
    return readKeys(session.vault);
  };
  /** Somebody who knows the public key alone. */
  const forge = async (text: string) => {
    const { vaultId, inboxKey } = world.vault?.slots ?? { vaultId: '', inboxKey: '' };
    box.inbox = await append(await readInbox(), { vaultId, inboxKey, text, random: seeded('forger') });
  };
  const sightings = async () => (await keys()).keys[0]?.sightings;
  return { world, deps, box, note, merging, keys, sightings, forge, id: saved.id };
}
let w: Awaited<ReturnType<typeof inboxWorld>>;
beforeEach(async () => {
  w = await inboxWorld();
});

describe('taken in at the unlocking', () => {
  test('as a line of that key, marked as noted while the vault was locked', async () => {
    await w.note(w.id, { at, by: 'filled', host: 'shop.example' });
    w.box.locked = false;
    await w.note(w.id, { at: at + 1, by: 'typed' });
    const before = (await w.keys()).keys[0];
    expect(await mergeInbox(w.merging)).toBe(2);
    const [after] = (await w.keys()).keys;
    expect(after).toEqual({
      ...before,
      sightings: [
        { id: expect.stringMatching(/-1$/), at, by: 'filled', host: 'shop.example', locked: true },
        { id: expect.stringMatching(/-2$/), at: at + 1, by: 'typed' },
      ],
    });
    expect(after && isExposed(after)).toBe(true);
    expect(w.box.told).toMatchObject([{ full: 0, mark: { number: 2 } }]);
    expect(w.box.told[0]?.trouble).toBeUndefined();
    expect((w.box.inbox as Inbox).notes).toEqual([]);
  });
  test('once: a kill between the write and the emptying doubles nothing', async () => {
    await w.note(w.id, { at, by: 'typed' });
    w.box.dies = true;
    await expect(mergeInbox(w.merging)).rejects.toThrow('gone');
    expect((w.box.inbox as Inbox).notes).toHaveLength(1);
    w.box.dies = false;
    const counter = w.world.vault?.manifest.counter;
    expect(await mergeInbox(w.merging)).toBe(0);
    expect(await w.sightings()).toHaveLength(1);
    expect(w.world.vault?.manifest.counter).toBe(counter);
    expect((w.box.inbox as Inbox).notes).toEqual([]);
    expect(await mergeInbox(w.merging)).toBeUndefined();
  });
  test('also when another panel writes in between', async () => {
    await w.note(w.id, { at, by: 'typed' });
    w.world.before = async () => void (await mergeInbox(w.merging));
    await mergeInbox(w.merging);
    expect(await w.sightings()).toHaveLength(1);
  });
  test('not while it is locked: then it lies there', async () => {
    await w.note(w.id, { at, by: 'typed' });
    await w.deps.lock();
    expect(await mergeInbox(w.merging)).toBeUndefined();
    expect((w.box.inbox as Inbox).notes).toHaveLength(1);
  });
  test('the numbers go on, so that what vanishes is missed', async () => {
    await w.note(w.id, { at, by: 'typed' });
    await mergeInbox(w.merging);
    await w.note(w.id, { at, by: 'pasted' });
    w.box.inbox = { ...(w.box.inbox as Inbox), notes: [] };
    await mergeInbox(w.merging);
    expect(w.box.told.at(-1)?.trouble).toMatchObject({ lost: 1, unusable: 0 });
    w.box.inbox = undefined; // the storage was wiped
    await w.note(w.id, { at, by: 'dropped' });
    await mergeInbox(w.merging);
    expect(w.box.told.at(-1)?.trouble).toEqual({ lost: 0, unusable: 0, full: 0, changed: true });
    expect((await w.sightings())?.map(({ by }) => by)).toEqual(['typed', 'dropped']);
  });
});

describe('what a forger can write', () => {
  test.each([
    'no JSON',
    'null',
    '[]',
    '{"about":"leak","key":"nobody","at":1,"by":"typed"}',
    '{"about":"remove","key":"KEY"}',
    '{"about":"leak","key":"KEY","at":1,"by":"<b>"}',
    '{"about":"leak","key":"KEY","at":-1,"by":"typed"}',
    '{"about":"leak","key":"KEY","at":1e300,"by":"typed"}',
    '{"about":"leak","key":"KEY","at":1,"by":"typed","host":"<img src=x>"}',
    '{"about":"leak","key":{"toString":1},"at":1,"by":"typed"}',
  ])('%s is told and changes nothing', async (text) => {
    const before = await w.keys();
    await w.forge(text.replace('KEY', w.id));
    expect(await mergeInbox(w.merging)).toBe(0);
    expect(await w.keys()).toEqual(before);
    expect(w.box.told[0]?.trouble).toEqual({ unusable: 1, lost: 0, full: 0, changed: false });
  });
  test('at most a further line: no field of the key, no other key, no time to come', async () => {
    const [before] = (await w.keys()).keys;
    const text = { about: 'leak', key: w.id, at: w.world.now + 9e9, by: 'typed', id: 'x', secret: 'y', settled: true };
    await w.forge(JSON.stringify(text));
    await mergeInbox(w.merging);
    const { keys, damage } = await w.keys();
    expect([keys.length, damage]).toEqual([1, []]);
    const { sightings, ...rest } = keys[0] as NonNullable<(typeof keys)[0]>;
    expect(rest).toEqual(before);
    expect(sightings).toEqual([{ id: expect.stringMatching(/-1$/), at: w.world.now, by: 'typed' }]);
  });
  test('floods push nothing out: what does not fit is counted and told', async () => {
    await w.note(w.id, { at, by: 'pasted', host: 'first.example' });
    const flood = JSON.stringify({ about: 'leak', key: w.id, at, by: 'typed' });
    for (let i = 0; i < inboxCaps.notes + 3; i++) await w.forge(flood);
    expect(await mergeInbox(w.merging)).toBe(keyCaps.sightings);
    expect((await w.sightings())?.[0]).toMatchObject({ host: 'first.example' });
    const full = 4 + inboxCaps.notes - keyCaps.sightings;
    expect(w.box.told[0]?.trouble).toEqual({ unusable: 0, lost: 0, full, changed: false });
    expect((w.box.inbox as Inbox).full).toBe(0);
  }, 20_000);
});

describe('what a page got is worth nothing', () => {
  const exposed = async () => (await w.keys()).keys.some(isExposed);
  const draft = { kind: 'account-key' as const, label: 'Main', account: 'mei' };
  beforeEach(async () => {
    await w.note(w.id, { at, by: 'typed' });
    await mergeInbox(w.merging);
  });
  test('once another secret is stored under that key', async () => {
    await saveKey(w.deps, { ...draft, id: w.id, label: 'Renamed' });
    await saveKey(w.deps, { ...draft, id: w.id, secret: 'TIM-1' });
    expect(await exposed()).toBe(true);
    await saveKey(w.deps, { ...draft, id: w.id, secret: 'TIM-2' });
    expect(await exposed()).toBe(false);
    expect(await w.sightings()).toMatchObject([{ settled: true }]);
  });
  test('once the user says so', async () => {
    expect(await settleKey(w.deps, w.id)).toEqual({ ok: true });
    expect(await exposed()).toBe(false);
    expect(await settleKey(w.deps, 'nobody')).toEqual({ ok: false, why: 'noKey' });
  });
});

test('without a vault, or in a private window, nothing is noted', async () => {
  w.world.vault = undefined;
  await w.note(w.id, { at, by: 'typed' });
  expect(w.box.inbox).toBeUndefined();
});
