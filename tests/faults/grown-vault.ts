import type { Bytes } from '../../src/vault/bytes';
import { systemRandom } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import { createVault } from '../../src/vault/create';
import { defaultCost } from '../../src/vault/kdf';
import type { GuardedKey } from '../../src/vault/key';
import { type OpenVault, openVault, readKeys } from '../../src/vault/open';
import { applied } from '../../src/vault/root';
import type { StoredVault, VaultWrite } from '../../src/vault/store';
import type { OwnPage } from './own-page';

export const grownPassphrase = 'violet harbour uncle sketch plank dwarf';

export const keyOf = (nth: number, version = 1, note = ''): GuardedKey => ({
  id: `key-${nth}`,
  kind: 'account-key',
  label: `Key ${nth}`,
  account: 'lin@example.org',
  secret: `TIM-${nth}-${version}-${'0123456789abcdef'.repeat(20)}`,
  keptAt: [],
  note,
  createdAt: 1_790_000_000_000,
  changedAt: 1_790_000_000_000 + version,
});

export async function opened(vault: StoredVault | undefined, vaultKey: Bytes): Promise<OpenVault> {
  if (!vault) throw new Error('no vault');
  const open = await openVault(vault, vaultKey);
  if (!open.ok) throw new Error(open.why);
  return open.vault;
}

async function commit(page: OwnPage, old: StoredVault | undefined, write: VaultWrite): Promise<StoredVault> {
  const written = await page.ask('commitVault', write);
  const vault = applied(old, write);
  if (!written.ok || !written.mirrored || !vault) throw new Error(`not written: ${JSON.stringify(written)}`);
  return vault;
}

/**
 * A vault in a browser, written by the worker as the panels have it written; answers what it ought to hold. `rounds`
 * writes all records again, so that the files of the stores are of several generations.
 */
export async function grow(page: OwnPage, records: number, rounds: number, note = ''): Promise<OpenVault> {
  const made = await createVault(grownPassphrase, {
    cost: defaultCost,
    random: systemRandom,
  });
  if (!made.ok) throw new Error(made.why);
  let open = await opened(await commit(page, undefined, made.write), made.vaultKey);
  for (let round = 1; round <= rounds; round++) {
    const put = Array.from({ length: records }, (_, nth) => keyOf(nth, round, note));
    const write = await nextWrite(open, { put }, systemRandom);
    open = await opened(await commit(page, open.stored, write), made.vaultKey);
  }
  return open;
}

/** How many of the keys that were acknowledged lie there, whole, and at the newest revision. */
export async function restorable(stored: StoredVault | undefined, open: OpenVault): Promise<number> {
  const now = stored && (await openVault(stored, open.vaultKey));
  if (!now?.ok) return 0;
  const wanted = new Map(open.manifest.entries.map(({ id, content }) => [id, content]));
  const { keys, damage } = await readKeys(now.vault);
  if (damage.length > 0) return 0;
  const same = now.vault.manifest.entries.filter(({ id, content }) => wanted.get(id) === content);
  return Math.min(same.length, keys.length);
}
