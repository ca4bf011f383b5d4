import { describe, expect, test } from 'vitest';
import { paper } from '../../src/backup/copies/paper';
import { drillCopy } from '../../src/flows/drill-copy';
import { makePaper } from '../../src/flows/paper-copy';
import { restoreCopy } from '../../src/flows/restore-copy';
import { saveKey } from '../../src/flows/save-key';
import { utf8 } from '../../src/vault/bytes';
import { passphrase } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

const draft = (label: string, note = '') => ({
  kind: 'account-key' as const,
  label,
  account: 'lin',
  secret: `of ${label}`,
  note,
});

describe('a paper copy', () => {
  test('holds everything, in codes that open with the recovery key', async () => {
    const { deps, world, recoveryKey } = await withVault();
    await saveKey(deps, draft('One'));
    const made = await makePaper(deps);
    if (!made.ok) throw new Error(made.why);
    expect(made.copy).toMatchObject({ kind: 'paper', keys: 1, madeAt: world.now });
    expect(made.codes[0]).toContain(`TKG1/${made.set}/01/`);
    const read = await paper.read(utf8(made.codes.join('\n')), recoveryKey);
    expect(read).toMatchObject({ ok: true, payload: { keys: [{ key: { label: 'One' } }] } });
    expect(world.made).toEqual([]); // it is one when it was printed
  });
  test('is not made while locked, nor of a vault that does not fit', async () => {
    const { deps, world } = await withVault();
    const noise = (at: number) =>
      Array.from({ length: 90 }, (_, i) =>
        Math.sin(at * 90 + i)
          .toString(36)
          .slice(3),
      ).join('');
    for (let at = 0; at < 45; at++) await saveKey(deps, draft(`Key ${at}`, noise(at)));
    expect(await makePaper(deps)).toEqual({ ok: false, why: 'tooLargeForPaper' });
    world.unlocked = undefined;
    expect(await makePaper(deps)).toEqual({ ok: false, why: 'locked' });
  });
  test('is drilled by its codes in any order, and restores the whole vault elsewhere', async () => {
    const { deps, world, recoveryKey } = await withVault();
    await saveKey(deps, draft('One'));
    const made = await makePaper(deps);
    if (!made.ok) throw new Error(made.why);
    const scanned = utf8(made.codes.join('\n'));
    expect(await drillCopy(deps, scanned, recoveryKey)).toMatchObject({
      ok: true,
      kind: 'paper',
      restorable: 1,
      total: 1,
    });
    expect(world.proven).toMatchObject([{ id: made.copy.id, proof: { digest: made.copy.digest, by: 'recovery-key' } }]);
    const elsewhere = memory('elsewhere');
    const restored = await restoreCopy(elsewhere.deps, { file: scanned, typed: recoveryKey, passphrase });
    expect(restored).toMatchObject({ ok: true, keys: 1 });
    expect(elsewhere.world.vault?.manifest.vaultId).toBe(world.vault?.manifest.vaultId);
    expect(await drillCopy(deps, utf8(made.codes.slice(1).join('\n')), recoveryKey)).toEqual({
      ok: false,
      why: 'truncated',
    });
  });
});
