import { describe, expect, test } from 'vitest';
import { paper } from '../../src/backup/copies/paper';
import { makePaper } from '../../src/flows/paper-copy';
import { saveKey } from '../../src/flows/save-key';
import { utf8 } from '../../src/vault/bytes';
import { withVault } from './vault-fixtures';

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
});
