import { expect, test } from 'vitest';
import { compareElsewhere, elsewhereId, listElsewhere } from '../../src/flows/compare-elsewhere';
import { saveKey } from '../../src/flows/save-key';
import { withVault } from './vault-fixtures';

const draft = { kind: 'account-key' as const, label: 'One', account: 'lin' };

async function withKey(more: object) {
  const made = await withVault();
  const saved = await saveKey(made.deps, { ...draft, ...more });
  if (!saved.ok) throw new Error(saved.why);
  return { ...made, id: saved.id };
}

test.each([{ secret: 'TIM 48 plum' }, { secretToCheck: 'TIM 48 plum' }])(
  'the same is remembered as a proof of this one key, by its name to nobody: %j',
  async (kept) => {
    const { deps, world, id } = await withKey(kept);
    expect(await compareElsewhere(deps, id, ' TIM  48 plum\n')).toEqual({ ok: true, same: true });
    const proof = { by: 'comparison', restorable: 1, total: 1, newer: 0, missing: 0, damaged: 0, at: world.now };
    expect(world.proven).toMatchObject([{ id: elsewhereId(id), proof }]);
    expect(world.made).toMatchObject([{ id: elsewhereId(id), kind: 'elsewhere', keys: 1 }]);
    expect(JSON.stringify([world.made, world.proven])).not.toContain(id);
  },
);

test('another text proves nothing', async () => {
  const { deps, world, id } = await withKey({ secret: 'TIM 48 plum' });
  expect(await compareElsewhere(deps, id, 'TIM 48 plun')).toEqual({ ok: true, same: false });
  expect(await compareElsewhere(deps, 'nobody', 'x')).toEqual({ ok: false, why: 'noKey' });
  world.unlocked = undefined;
  expect(await compareElsewhere(deps, id, 'TIM 48 plum')).toEqual({ ok: false, why: 'locked' });
  expect([world.made, world.proven]).toEqual([[], []]);
});

test('a key that was changed is to be compared again', async () => {
  const { deps, world, id } = await withKey({ secret: 'TIM 48 plum' });
  expect(await listElsewhere(deps)).toMatchObject({ keys: [{ key: { label: 'One' }, changedSince: false }] });
  await compareElsewhere(deps, id, 'TIM 48 plum');
  const [made] = world.made;
  const [proven] = world.proven;
  if (made && proven) made.proof = proven.proof;
  expect(await listElsewhere(deps)).toMatchObject({ keys: [{ comparedAt: world.now, changedSince: false }] });
  await saveKey(deps, { ...draft, id, secret: 'another' });
  expect(await listElsewhere(deps)).toMatchObject({ keys: [{ comparedAt: world.now, changedSince: true }] });
});
