import type { Page } from '@playwright/test';
import type { Bytes } from '../../src/vault/bytes';
import { systemRandom } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import { createVault } from '../../src/vault/create';
import { defaultCost } from '../../src/vault/kdf';
import type { GuardedKey } from '../../src/vault/key';
import { type OpenVault, openVault, readKeys } from '../../src/vault/open';
import { applied, misfits } from '../../src/vault/root';
import { parseVault, type StoredVault, type VaultWrite } from '../../src/vault/store';
import { askWorker } from '../e2e/support/ask-worker';

export const keyOf = (nth: number, version = 1): GuardedKey => ({
  id: `key-${nth}`,
  kind: 'account-key',
  label: `Key ${nth}`,
  account: 'lin@example.org',
  secret: `TIM-${nth}-${version}-${'0123456789abcdef'.repeat(20)}`,
  keptAt: [],
  note: '',
  createdAt: 1_790_000_000_000,
  changedAt: 1_790_000_000_000 + version,
});

/** A vault in a browser, written by the worker as the panels have it written, and what it ought to hold. */
export interface Grown {
  vaultKey: Bytes;
  open: OpenVault;
}

async function commit(page: Page, old: StoredVault | undefined, write: VaultWrite): Promise<StoredVault> {
  const written = await askWorker(page, 'commitVault', write);
  const vault = applied(old, write);
  if (!written.ok || !written.mirrored || !vault) throw new Error(`not written: ${JSON.stringify(written)}`);
  return vault;
}

async function opened(vault: StoredVault, vaultKey: Bytes): Promise<OpenVault> {
  const open = await openVault(vault, vaultKey);
  if (!open.ok) throw new Error(open.why);
  return open.vault;
}

/** `rounds` writes all records again, so that the files of both stores are of several generations. */
export async function grow(page: Page, records: number, rounds: number): Promise<Grown> {
  const made = await createVault('violet harbour uncle sketch plank dwarf', {
    cost: defaultCost,
    random: systemRandom,
  });
  if (!made.ok) throw new Error(made.why);
  let open = await opened(await commit(page, undefined, made.write), made.vaultKey);
  for (let round = 1; round <= rounds; round++) {
    const put = Array.from({ length: records }, (_, nth) => keyOf(nth, round));
    const write = await nextWrite(open, { put }, systemRandom);
    open = await opened(await commit(page, open.stored, write), made.vaultKey);
  }
  return { vaultKey: made.vaultKey, open };
}

/** How many of the keys that were acknowledged lie in the database, whole, and at the newest revision. */
export async function restorable(page: Page, { vaultKey, open }: Grown): Promise<{ whole: number; of: number }> {
  const stored = await page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('vault');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('heads')) return resolve(undefined);
          const tx = db.transaction(['heads', 'records']);
          const asked = [
            tx.objectStore('heads').get('manifest'),
            tx.objectStore('heads').get('slots'),
            tx.objectStore('records').getAll(),
          ];
          tx.onabort = () => reject(tx.error);
          tx.oncomplete = () => {
            db.close();
            const [manifest, slots, records] = asked.map((one) => one.result);
            resolve({ manifest, slots, records });
          };
        };
      }),
  );
  const of = open.manifest.entries.length;
  const vault = parseVault(stored);
  const now = vault && (await openVault(vault, vaultKey));
  if (!now?.ok) return { whole: 0, of };
  const wanted = new Map(open.manifest.entries.map(({ id, content }) => [id, content]));
  const { keys, damage } = await readKeys(now.vault);
  if (damage.length > 0) return { whole: 0, of };
  const same = now.vault.manifest.entries.filter(({ id, content }) => wanted.get(id) === content);
  return { whole: Math.min(same.length, keys.length), of };
}

/** Whether the mirror holds exactly the newest acknowledged state. */
export async function mirrorHolds(page: Page, { open }: Grown): Promise<boolean> {
  const { vaultMirror } = await page.evaluate(() => chrome.storage.local.get('vaultMirror'));
  const mirror = parseVault(vaultMirror);
  return mirror !== undefined && misfits(mirror).length === 0 && mirror.manifest.root === open.stored.manifest.root;
}
