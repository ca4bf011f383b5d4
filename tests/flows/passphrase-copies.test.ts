import { describe, expect, test } from 'vitest';
import { agePassphraseOf } from '../../src/backup/copies/age-passphrase';
import { kdbxOf } from '../../src/backup/copies/kdbx';
import { drillCopy } from '../../src/flows/drill-copy';
import { listKeys } from '../../src/flows/list-keys';
import { makeCopy } from '../../src/flows/make-copy';
import { openCopy, restoreCopy } from '../../src/flows/restore-copy';
import { saveKey } from '../../src/flows/save-key';
import { unlockWithRecoveryKey } from '../../src/flows/unlock-vault';
import { payloadOf } from '../backup/fixtures';
import { makeVault } from '../vault/fixtures';
import { memory, withVault } from './vault-fixtures';

const words = 'violin kettle harbour mosaic pepper lantern';
const kinds = [agePassphraseOf(1), kdbxOf({ memoryKiB: 8, passes: 1 })];
const draft = (label: string) => ({ kind: 'account-key' as const, label, account: 'lin', secret: `of ${label}` });

describe.each(kinds)('a copy of kind $id', (kind) => {
  async function withCopy() {
    const made = await withVault();
    await saveKey(made.deps, draft('One'));
    await saveKey(made.deps, draft('第二把'));
    const copy = await makeCopy(made.deps, kind, words);
    if (!copy.ok) throw new Error(copy.why);
    return { ...made, copy };
  }

  test('is proven by its passphrase, in an open vault', async () => {
    const { deps, world, copy } = await withCopy();
    expect(copy.fileName).toMatch(new RegExp(`\\.${kind.extension}$`));
    expect(await drillCopy(deps, copy.bytes, ` ${words.replaceAll(' ', '  ')}\n`)).toMatchObject({
      ...{ ok: true, kind: kind.id, restorable: 2, total: 2, newer: [], missing: [], damaged: [] },
      proof: { by: 'passphrase', digest: copy.copy.digest },
    });
    expect(world.proven).toMatchObject([{ id: copy.copy.id }]);
    expect(await drillCopy(deps, copy.bytes, `${words} x`)).toEqual({ ok: false, why: 'wrongPassphrase' });
    world.unlocked = undefined;
    expect(await drillCopy(deps, copy.bytes, words)).toEqual({ ok: false, why: 'locked' });
  });

  test('an older one is named as older, with the date and counter of the newest', async () => {
    const { deps, world, copy } = await withCopy();
    world.now += 86_400_000;
    await saveKey(deps, draft('Three'));
    const later = await makeCopy(deps, kind, words);
    if (!later.ok) throw new Error(later.why);
    const newest = { madeAt: world.now, counter: copy.copy.counter + 1 };
    expect(await drillCopy(deps, copy.bytes, words)).toMatchObject({ ok: true, newer: ['Three'], newest });
    expect(await openCopy({ readCopies: async () => world.made }, copy.bytes, words)).toMatchObject({
      ...{ ok: true, madeAt: copy.copy.madeAt, counter: copy.copy.counter, newest },
    });
    expect(await drillCopy(deps, later.bytes, words)).not.toHaveProperty('newest');
  });

  test('one that somebody made who knows the passphrase is forged', async () => {
    const { deps, world } = await withCopy();
    const stranger = await payloadOf(await makeVault('stranger'), { vaultId: world.vault?.manifest.vaultId ?? '' });
    const before = structuredClone(world);
    expect(await drillCopy(deps, await kind.write(stranger, words), words)).toEqual({ ok: false, why: 'forged' });
    expect(world).toEqual(before);
  });

  test('gives the whole vault back on a new computer, which keeps the recovery key', async () => {
    const { copy, recoveryKey } = await withCopy();
    const { deps, world } = memory('new computer');
    const passphrase = 'orchard zebra mitten quarry lunar sofa';
    expect(await restoreCopy(deps, { file: copy.bytes, typed: words, passphrase })).toEqual({ ok: true, keys: 2 });
    const listed = await listKeys(deps);
    expect(listed.ok && listed.keys.map(({ label }) => label).sort()).toEqual(['One', '第二把']);
    expect(world.proven).toMatchObject([{ proof: { by: 'passphrase', restorable: 2 } }]);
    world.unlocked = undefined;
    expect(await unlockWithRecoveryKey(deps, recoveryKey)).toMatchObject({ ok: true });
  });
});
