import { deleteDB, openDB } from 'idb';
import { parseVault, type StoredVault } from '../vault/store';
import { browser } from './browser';

/** A second place for the vault's ciphertext. In each fault that was tried, one of the two places survived. */
export interface Mirror {
  /** `undefined` when there is none; `unreadable` when what lies there is no vault. */
  read(): Promise<StoredVault | 'unreadable' | undefined>;
  write(vault: StoredVault): Promise<void>;
  erase(): Promise<void>;
}

const key = 'vaultMirror';
const parse = (value: unknown) => (value === undefined ? undefined : (parseVault(value) ?? 'unreadable'));

/** Chrome keeps `storage.local` in another database than IndexedDB, and hides it from content scripts. */
const storageMirror: Mirror = {
  read: async () => parse((await browser.storage.local.get(key))[key]),
  write: (vault) => browser.storage.local.set({ [key]: vault }),
  erase: () => browser.storage.local.remove(key),
};

/** Firefox cannot hide `storage.local` from content scripts: there the mirror is a second IndexedDB. */
const databaseMirror: Mirror = {
  read: () => withDb(async (db) => parse(await db.get('copies', key))),
  write: (vault) =>
    withDb(async (db) => {
      const tx = db.transaction('copies', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(vault, key), tx.done]);
    }),
  erase: () => deleteDB(key),
};

async function withDb<T>(work: (db: Awaited<ReturnType<typeof openMirror>>) => Promise<T>): Promise<T> {
  const db = await openMirror();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
const openMirror = () => openDB(key, 1, { upgrade: (db) => void db.createObjectStore('copies') });

export const mirrorFor = (ownUrl: string): Mirror =>
  ownUrl.startsWith('moz-extension:') ? databaseMirror : storageMirror;

/** The mirror of this browser. One that cannot be read counts as unreadable, never as absent. */
export const mirror: Mirror = {
  read: async () => {
    try {
      return await mirrorFor(browser.runtime.getURL('/')).read();
    } catch {
      return 'unreadable'; // "not there" would make a damaged profile look like a first run
    }
  },
  write: (vault) => mirrorFor(browser.runtime.getURL('/')).write(vault),
  erase: () => mirrorFor(browser.runtime.getURL('/')).erase(),
};
