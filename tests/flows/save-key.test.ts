import { describe, expect, test } from 'vitest';
import { listKeys } from '../../src/flows/list-keys';
import { checkSecret, removeKey, retireKey, reveal, saveKey } from '../../src/flows/save-key';
import { withVault } from './vault-fixtures';

const draft = { kind: 'account-key', label: ' Main key ', account: 'lin@example.org', secret: 'TIM-9F3K' } as const;
const idOf = (saved: { ok: boolean; id?: string }) => {
  if (!saved.ok || !saved.id) throw new Error(JSON.stringify(saved));
  return saved.id;
};

describe('keys', () => {
  test('a saved key is listed without its secret, and revealed when asked', async () => {
    const { deps, world } = await withVault();
    const id = idOf(await saveKey(deps, draft));
    const listed = await listKeys(deps);
    expect(listed).toEqual({
      ok: true,
      damage: [],
      keys: [
        {
          ...{ id, kind: 'account-key', label: 'Main key', account: 'lin@example.org', note: '', keptAt: [] },
          ...{ createdAt: world.now, changedAt: world.now, hasSecret: true, hasCheck: false },
        },
      ],
    });
    expect(JSON.stringify(listed)).not.toContain('TIM-9F3K');
    expect(await reveal(deps, id)).toEqual({ ok: true, secret: 'TIM-9F3K' });
    expect(world.mirror).toEqual(world.vault);
    expect(JSON.stringify(world.vault)).not.toMatch(/TIM-9F3K|Main key|lin@/);
  });

  test('what a draft leaves out stays; null takes the secret out', async () => {
    const { deps, world } = await withVault();
    const id = idOf(await saveKey(deps, { ...draft, note: 'first', keptAt: [{ id: 'p', where: 'paper', note: '' }] }));
    world.now += 5_000;
    await saveKey(deps, { id, kind: 'account-key', label: 'Renamed', account: 'a' });
    expect(await listKeys(deps)).toMatchObject({
      keys: [{ label: 'Renamed', note: 'first', keptAt: [{ where: 'paper' }], hasSecret: true, changedAt: world.now }],
    });
    await saveKey(deps, { id, kind: 'account-key', label: 'Renamed', account: 'a', secret: null });
    expect(await reveal(deps, id)).toEqual({ ok: false, why: 'noSecret' });
    expect(world.vault?.records).toMatchObject([{ id, rev: 3 }]);
  });

  test('a wallet secret need not be stored to be checked later', async () => {
    const { deps, world } = await withVault();
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    const id = idOf(await saveKey(deps, { kind: 'wallet-secret', label: 'W', account: '', secretToCheck: phrase }));
    expect(await listKeys(deps)).toMatchObject({ keys: [{ hasSecret: false, hasCheck: true }] });
    expect(await checkSecret(deps, id, `  ${phrase.replaceAll(' ', '\n')} `)).toEqual({ ok: true, same: true });
    expect(await checkSecret(deps, id, phrase.replace('yellow', 'year'))).toEqual({ ok: true, same: false });
    await saveKey(deps, { id, kind: 'wallet-secret', label: 'Renamed', account: '' });
    expect(await checkSecret(deps, id, phrase)).toEqual({ ok: true, same: true });
    expect(JSON.stringify(world.vault)).not.toContain('winner');
  });

  test('a stored secret is compared, and a key with neither says so', async () => {
    const { deps } = await withVault();
    const id = idOf(await saveKey(deps, draft));
    expect(await checkSecret(deps, id, 'TIM-9F3K ')).toEqual({ ok: true, same: true });
    expect(await checkSecret(deps, id, 'TIM-9F3X')).toEqual({ ok: true, same: false });
    const bare = idOf(await saveKey(deps, { kind: 'passkey', label: 'Phone', account: '' }));
    expect(await checkSecret(deps, bare, 'x')).toEqual({ ok: false, why: 'noSecret' });
  });

  test('retired with its proof, then removed', async () => {
    const { deps, world } = await withVault();
    const id = idOf(await saveKey(deps, draft));
    expect(await retireKey(deps, id, 'seen-refused')).toEqual({ ok: true });
    expect(await listKeys(deps)).toMatchObject({ keys: [{ retiredAt: world.now, retiredProof: 'seen-refused' }] });
    expect(await removeKey(deps, id)).toEqual({ ok: true });
    expect(await listKeys(deps)).toEqual({ ok: true, keys: [], damage: [] });
    for (const gone of [
      removeKey(deps, id),
      retireKey(deps, id, 'said-refused'),
      reveal(deps, id),
      saveKey(deps, { ...draft, id }),
    ])
      expect(await gone).toEqual({ ok: false, why: 'noKey' });
  });

  test('what is no key is refused', async () => {
    const { deps, world } = await withVault();
    const counter = world.vault?.manifest.counter;
    expect(await saveKey(deps, { ...draft, label: 'x'.repeat(201) })).toEqual({ ok: false, why: 'badKey' });
    expect(await saveKey(deps, { ...draft, kind: 'other' as 'passkey' })).toEqual({ ok: false, why: 'badKey' });
    expect(world.vault?.manifest.counter).toBe(counter);
  });

  test('two panels at once: both keys are there', async () => {
    const { deps, world } = await withVault();
    world.before = async () => void (await saveKey(deps, { ...draft, label: 'faster' }));
    expect(await saveKey(deps, draft)).toMatchObject({ ok: true });
    const listed = await listKeys(deps);
    expect(listed.ok && listed.keys.map(({ label }) => label).sort()).toEqual(['Main key', 'faster']);
  });

  test('nothing without the key', async () => {
    const { deps, world } = await withVault();
    world.unlocked = undefined;
    for (const asked of [listKeys(deps), saveKey(deps, draft), removeKey(deps, 'x'), reveal(deps, 'x')])
      expect(await asked).toEqual({ ok: false, why: 'locked' });
    world.unlocked = { vaultId: 'another', vaultKey: 'A'.repeat(43) };
    expect(await listKeys(deps)).toEqual({ ok: false, why: 'locked' });
  });
});

describe('a damaged record', () => {
  test('is named, keeps the others readable, stops writing, and goes only when the user says so', async () => {
    const { deps, world } = await withVault();
    const lost = idOf(await saveKey(deps, draft));
    const kept = idOf(await saveKey(deps, { ...draft, label: 'Second' }));
    const { vault } = world;
    world.vault = vault && { ...vault, records: vault.records.filter(({ id }) => id !== lost) };
    expect(await listKeys(deps)).toMatchObject({ keys: [{ id: kept }], damage: [{ id: lost, what: 'missing' }] });
    expect(await saveKey(deps, draft)).toEqual({ ok: false, why: 'inconsistent' });
    expect(await removeKey(deps, lost)).toEqual({ ok: true });
    expect(await saveKey(deps, draft)).toMatchObject({ ok: true });
  });
});
