import { beforeAll, describe, expect, test } from 'vitest';
import { changePassphrase } from '../../src/flows/change-passphrase';
import { type MarkDeps, markKeys, markPassphrase } from '../../src/flows/mark-keys';
import { type KeyDraft, removeKey, retireKey, saveKey } from '../../src/flows/save-key';
import type { KeyMarks } from '../../src/guard/held/marked-key';
import { fingerprint } from '../../src/guard/leak/fingerprint';
import { normalise } from '../../src/guard/leak/normal';
import { fromText } from '../../src/vault/bytes';
import { passphrase } from '../vault/fixtures';
import { withVault } from './vault-fixtures';

const salt = 'A'.repeat(43);
const strong = 'q7Vd-Zk2M-x9Rt-L4wB-h8Ny-P3cF-s6Jg-T1uE-a5Km-D0vX';
const weak = 'TIM-4821-KEY';
const draft = (more: Partial<KeyDraft>): KeyDraft => ({ kind: 'account-key', label: 'Main', account: 'lin', ...more });

async function world() {
  const { deps: vault, ...rest } = await withVault();
  const told: KeyMarks[] = [];
  const deps: MarkDeps = {
    ...vault,
    readSalt: async () => salt,
    setMarks: async (marks) => void told.push(JSON.parse(JSON.stringify(marks))),
  };
  const save = async (more: Partial<KeyDraft>) => {
    const done = await saveKey(deps, draft(more));
    if (!done.ok) throw new Error(done.why);
    return done.id;
  };
  const mark = async (typed?: Parameters<typeof markKeys>[1]): Promise<KeyMarks> => {
    await markKeys(deps, typed);
    return told.at(-1) ?? { strong: [], weak: [], keep: [] };
  };
  return { deps, told, save, mark, ...rest };
}
const ids = (marks: readonly { id: string }[]) => marks.map(({ id }) => id);

describe('after the keys were seen', () => {
  let w: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => {
    w = await world();
  });
  test('strong ones may be stored, weaker ones may not, and neither secret nor name travels', async () => {
    const [a, b] = [await w.save({ label: 'A', secret: strong }), await w.save({ label: 'B', secret: weak })];
    const marks = await w.mark();
    expect([ids(marks.strong), ids(marks.weak), marks.keep]).toEqual([[a], [b], ['passphrase']]);
    expect(marks.strong[0]).toMatchObject({ kind: 'account-key', halves: { length: normalise(strong).length / 2 } });
    expect(marks.weak[0]?.whole).toBe(fingerprint(fromText(salt) ?? new Uint8Array(), normalise(weak)));
    expect(JSON.stringify(marks)).not.toContain('label');
    const travelled = JSON.stringify(marks).toLowerCase();
    for (const secret of [strong, weak]) expect(travelled).not.toContain(normalise(secret).slice(0, 6));
  });
  test('the passphrase is marked when it was typed, and always as a weak one', async () => {
    const marks = await w.mark({ passphrase: `${passphrase} and six more random words of it` });
    expect(marks.weak.find(({ id }) => id === 'passphrase')).toMatchObject({ kind: 'passphrase' });
    expect(ids(marks.strong)).not.toContain('passphrase');
    expect(marks.keep).not.toContain('passphrase');
  });
});

test('a key that is kept only as a check is marked from what was typed, and that mark is kept afterwards', async () => {
  const w = await world();
  const id = await w.save({ secretToCheck: strong });
  expect((await w.mark()).keep).toEqual([id, 'passphrase']);
  const typed = await w.mark({ secrets: { [id]: strong } });
  expect([ids(typed.strong), typed.keep]).toEqual([[id], ['passphrase']]);
});

test('a place without a secret, and a secret of a few characters, have no mark', async () => {
  const w = await world();
  await w.save({});
  await w.save({ secret: 'a-1-b-2' });
  expect(await w.mark()).toMatchObject({ strong: [], weak: [], keep: ['passphrase'] });
});

test('after one key was saved it alone is marked again, and the others keep their marks', async () => {
  const w = await world();
  const [a, b] = [await w.save({ label: 'A', secret: strong }), await w.save({ label: 'B', secret: weak })];
  await markKeys(w.deps, {}, b);
  const marks = w.told.at(-1);
  expect([ids(marks?.strong ?? []), ids(marks?.weak ?? []), marks?.keep]).toEqual([[], [b], [a, 'passphrase']]);
});

test('a removed key is neither marked nor kept', async () => {
  const w = await world();
  const id = await w.save({ secret: strong });
  await removeKey(w.deps, id);
  expect(await w.mark()).toMatchObject({ strong: [], weak: [], keep: ['passphrase'] });
});

test('a retired key is recognised until it was seen to be refused: what somebody says may be wrong', async () => {
  const w = await world();
  const id = await w.save({ secret: strong });
  await retireKey(w.deps, id, 'said-refused');
  expect(ids((await w.mark()).strong)).toEqual([id]);
  await retireKey(w.deps, id, 'seen-refused');
  expect(await w.mark()).toMatchObject({ strong: [], weak: [], keep: ['passphrase'] });
});

test('a record that cannot be read keeps its mark', async () => {
  const w = await world();
  const id = await w.save({ secret: strong });
  const [record] = w.world.vault?.records ?? [];
  if (record) record.sealed = `${record.sealed.slice(0, -2)}AA`;
  expect((await w.mark()).keep).toContain(id);
});

test('a new passphrase takes the old one’s place', async () => {
  const w = await world();
  const next = 'copper lantern drizzle unicorn basket moth';
  expect(await changePassphrase(w.deps, { old: passphrase, next })).toEqual({ ok: true });
  const [before, after] = [await w.mark({ passphrase }), await w.mark({ passphrase: next })];
  expect(after.weak).toHaveLength(1);
  expect(after.weak[0]?.whole).not.toBe(before.weak[0]?.whole);
});

test('while the vault is locked, nothing is told', async () => {
  const w = await world();
  w.world.unlocked = undefined;
  await markKeys(w.deps, { passphrase });
  expect(w.told).toEqual([]);
});

test('of a vault that is being made only the passphrase is known; given up, nothing is', async () => {
  const w = await world();
  await markPassphrase(w.deps, passphrase);
  await markPassphrase(w.deps);
  expect(w.told.map(({ weak, strong, keep }) => [weak.length, strong.length, keep.length])).toEqual([
    [1, 0, 0],
    [0, 0, 0],
  ]);
});
