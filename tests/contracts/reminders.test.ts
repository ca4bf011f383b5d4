import { describe, expect, test } from 'vitest';
import {
  type Cadence,
  due,
  prompt,
  type ReminderId,
  recalled,
  reminderIds,
  type Standing,
  withRecall,
} from '../../src/backup/cadence';
import type { Copy } from '../../src/backup/copy';
import { drillCopy } from '../../src/flows/drill-copy';
import { keepCopies } from '../../src/flows/keep-copies';
import { makeAgeCopy } from '../../src/flows/make-copy';
import { recallPassphrase } from '../../src/flows/recall-passphrase';
import { saveKey } from '../../src/flows/save-key';
import { withVault } from '../flows/vault-fixtures';
import { passphrase } from '../vault/fixtures';

const day = 86_400_000;

/** A user with a vault and a key: what a reminder offers is really done, and what is due is asked for anew. */
async function user() {
  const { deps: bare, world, recoveryKey } = await withVault();
  let copies: Copy[] = [];
  let cadence: Cadence = withRecall({}, world.now);
  let file = new Uint8Array();
  const kept = keepCopies({
    changeCopies: async (next) => {
      copies = await next(copies);
      return copies;
    },
    changeOldCopies: async (next) => next([]),
  });
  const deps = { ...bare, readCopies: async () => copies, copyMade: kept.made, copyProven: kept.proven };
  const addKey = (label: string) => saveKey(deps, { kind: 'account-key', label, account: 'lin', secret: label });
  await addKey('One');
  const standing = (more: Partial<Standing> = {}): Standing => ({
    hasVault: true,
    keys: world.vault?.manifest.count ?? 0,
    vaultCounter: world.vault?.manifest.counter ?? 0,
    copies,
    resetAhead: false,
    ...cadence,
    ...more,
  });
  return {
    later: (days: number) => {
      world.now += days * day;
    },
    addKey,
    due: (more?: Partial<Standing>) => due(standing(more), world.now),
    ask: (more?: Partial<Standing>) => {
      const step = prompt(cadence, due(standing(more), world.now), world.now);
      cadence = step.next;
      return step.ask;
    },
    async makeCopy() {
      const made = await makeAgeCopy(deps);
      if (!made.ok) throw new Error(made.why);
      file = made.bytes;
    },
    drill: async () => void (await drillCopy(deps, file, recoveryKey)),
    recall: async (typed = passphrase) => {
      const remember = async (isRight: boolean) => {
        cadence = recalled(cadence, isRight, world.now);
      };
      return recallPassphrase({ ...deps, recalled: remember }, typed);
    },
  };
}
type User = Awaited<ReturnType<typeof user>>;

/** How each reminder comes about, and what it offers to do: the action of the popup's first screen. */
const cases: Record<ReminderId, { comes(u: User): Promise<unknown>; action(u: User): Promise<unknown> }> = {
  makeCopy: { comes: async () => undefined, action: (u) => u.makeCopy() },
  setUpDrill: { comes: (u) => u.makeCopy(), action: (u) => u.drill() },
  beforeReset: {
    async comes(u) {
      await u.makeCopy();
      await u.drill();
      u.later(15);
      await u.recall();
      return { resetAhead: true };
    },
    action: (u) => u.drill(),
  },
  drill: {
    async comes(u) {
      await u.makeCopy();
      await u.drill();
      u.later(14);
      await u.recall();
    },
    action: (u) => u.drill(),
  },
  recall: {
    async comes(u) {
      await u.makeCopy();
      await u.drill();
      u.later(3);
    },
    action: (u) => u.recall(),
  },
};

describe('every reminder has an action that clears it', () => {
  test.each(reminderIds)('%s', async (id) => {
    const u = await user();
    const more: Partial<Standing> = (await cases[id].comes(u)) ?? {};
    expect(u.due(more)).toContain(id);
    expect(u.ask(more)).toBe(id);
    await cases[id].action(u);
    expect(u.due(more)).not.toContain(id);
    expect(u.ask(more)).not.toBe(id);
  });
  test('a wrong passphrase leaves the question standing', async () => {
    const u = await user();
    await cases.recall.comes(u);
    expect(await u.recall('something else entirely')).toMatchObject({ ok: false, why: 'wrongPassphrase' });
    expect(u.due()).toContain('recall');
  });
  test('a key that was added later asks for a new copy, and a new copy answers it', async () => {
    const u = await user();
    await u.makeCopy();
    await u.drill();
    expect(u.due()).toEqual([]);
    await u.addKey('Two');
    expect(u.due()).toEqual(['makeCopy']);
    await u.makeCopy();
    expect(u.due()).toEqual([]);
  });
});
