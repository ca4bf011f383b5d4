import { describe, expect, test } from 'vitest';
import { drillMutated } from './mutated';

/** The short form of `node scripts/run-ts.mjs tests/backup/mutated-run.ts`, which tries ten thousand of each kind. */
describe('files that were altered at random', () => {
  test('are refused by name within a second and 64 MB, and the vault stays as it is', async () => {
    for (const { kind, tried, accepted, crashed, slowestMs, mostMiB, vaultChanged } of await drillMutated(150)) {
      expect({ kind, accepted, crashed, vaultChanged }).toEqual({
        kind,
        accepted: 0,
        crashed: [],
        vaultChanged: false,
      });
      expect(tried).toBeGreaterThan(100);
      expect(slowestMs, kind).toBeLessThan(1_000);
      expect(mostMiB, kind).toBeLessThan(64);
    }
  }, 120_000);
});
