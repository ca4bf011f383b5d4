import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/flows/heal-vault';
import { openVault, readKeys, unwrap } from '../../src/vault/open';
import { misfits } from '../../src/vault/root';
import { parseVault, type StoredVault } from '../../src/vault/store';
import { key, makeVault, quickLimits } from './fixtures';

/** What became of a vault of which one bit was flipped. `accepted` and `crashed` must not occur. */
type Fate = 'unreadable' | 'misfit' | 'refused' | 'damage' | 'accepted' | 'crashed';

describe('every bit of every byte of a small vault', () => {
  const vault = makeVault('flips', [key('a'), key('b', { kind: 'wallet-secret' }), key('c')]);
  const encoder = new TextEncoder();

  async function fateOf(stored: StoredVault, text: string, vaultKey: Uint8Array<ArrayBuffer>): Promise<Fate> {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return 'unreadable';
    }
    try {
      const found = parseVault(value);
      if (!found) return 'unreadable';
      if (JSON.stringify(found) === JSON.stringify(stored)) return 'accepted';
      if (misfits(found).length > 0) return 'misfit';
      const opened = await openVault(found, vaultKey);
      if (!opened.ok) return 'refused';
      return (await readKeys(opened.vault)).damage.length > 0 ? 'damage' : 'accepted';
    } catch {
      return 'crashed';
    }
  }

  test.each(['records', 'manifest', 'slots'] as const)('%s', { timeout: 300_000 }, async (part) => {
    const { stored, open } = await vault;
    const whole = { ...stored };
    const bytes = encoder.encode(JSON.stringify(stored[part]));
    const fates: Record<Fate, number> = { unreadable: 0, misfit: 0, refused: 0, damage: 0, accepted: 0, crashed: 0 };
    for (let at = 0; at < bytes.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        const rest = JSON.stringify({ ...whole, [part]: 0 });
        const text = rest.replace(`"${part}":0`, () => `"${part}":${new TextDecoder().decode(flipped)}`);
        fates[await fateOf(stored, text, open.vaultKey)]++;
      }
    expect(fates).toMatchObject({ accepted: 0, crashed: 0 });
    const flips = Object.values(fates).reduce((sum, count) => sum + count, 0);
    expect(flips).toBe(bytes.length * 8);
  });

  test('what is seen while locked is healed from an intact mirror', async () => {
    const { stored } = await vault;
    const bytes = encoder.encode(JSON.stringify(stored));
    let seen = 0;
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ 1;
      let value: unknown;
      try {
        value = JSON.parse(new TextDecoder().decode(flipped));
      } catch {
        value = undefined;
      }
      const found = parseVault(value);
      if (found && misfits(found).length === 0) continue; // in the sealed list itself: refused when it is opened
      seen++;
      const at1 = found ? ({ at: 'stored', vault: found } as const) : ({ at: 'unreadable' } as const);
      const isOther = found?.manifest.vaultId !== undefined && found.manifest.vaultId !== stored.manifest.vaultId;
      const isAhead = found !== undefined && found.manifest.counter > stored.manifest.counter;
      expect(diagnose(at1, [stored]).what, `byte ${at}`).toBe(isOther || isAhead ? 'damaged' : 'restore');
    }
    expect(seen).toBeGreaterThan(bytes.length * 0.7);
  });

  test('a flipped slot opens with no passphrase and no recovery key', async () => {
    const { stored, recoveryKey } = await vault;
    const bytes = encoder.encode(JSON.stringify(stored.slots));
    for (let at = 0; at < bytes.length; at += 5) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ 2;
      let slots: unknown;
      try {
        slots = JSON.parse(new TextDecoder().decode(flipped));
      } catch {
        continue; // not even JSON: unreadable
      }
      const found = parseVault({ ...stored, slots });
      if (found) expect(await unwrap(found, { recoveryKey }, quickLimits)).toMatchObject({ ok: false });
    }
  });
});
