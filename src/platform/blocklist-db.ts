import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

interface BlocklistSchema extends DBSchema {
  /** Compiled lists, as `openSet` reads them. */
  sets: { key: string; value: Uint8Array };
}

const name = 'blocklist';

/** Opened for one piece of work and closed again: sets are read once in a worker's life and written once a day. */
async function withDb<T>(work: (db: IDBPDatabase<BlocklistSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<BlocklistSchema>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('sets'),
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** `undefined` when it is not there, or is no bytes. */
export async function readSet(id: string): Promise<Uint8Array | undefined> {
  const found: unknown = await withDb((db) => db.get('sets', id));
  return found instanceof Uint8Array ? found : undefined;
}

/** Acknowledged after the transaction is complete. */
export async function writeSet(id: string, file: Uint8Array): Promise<'stored' | 'noRoom' | 'failed'> {
  try {
    await withDb(async (db) => {
      const tx = db.transaction('sets', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(file, id), tx.done]);
    });
    return 'stored';
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(`${error.name} ${error.message}`) ? 'noRoom' : 'failed';
  }
}

/** Drops every set but these. */
export const keepSets = (ids: readonly string[]): Promise<void> =>
  withDb(async (db) => {
    const tx = db.transaction('sets', 'readwrite');
    const gone = (await tx.store.getAllKeys()).filter((id) => !ids.includes(id));
    await Promise.all([...gone.map((id) => tx.store.delete(id)), tx.done]);
  });

export const eraseSets = (): Promise<void> => deleteDB(name);
