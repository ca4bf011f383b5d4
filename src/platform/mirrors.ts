import { deleteDB, openDB } from 'idb';
import type { Mirrored } from '../flows/heal-vault';
import type { StoredVault } from '../vault/store';
import { parseSummed, summed } from '../vault/sum';
import { browser } from './browser';
import { storedValue } from './stored-value';

/** A further place for the vault's ciphertext. In each fault that was tried, at least one place survived. */
export interface Mirror {
  /** `undefined` when there is none; `unreadable` when what lies there is no vault. */
  read(): Promise<Mirrored>;
  write(vault: StoredVault): Promise<void>;
  erase(): Promise<void>;
}

const key = 'vaultMirror';
const parse = (value: unknown) => (value === undefined ? undefined : (parseSummed(value) ?? 'unreadable'));

/** Chrome keeps `storage.local` in another database than IndexedDB, and hides it from content scripts. */
const inStorage = storedValue('local', key);
const storageMirror: Mirror = {
  async read() {
    const { value, lost } = await inStorage.read();
    return value === undefined && lost ? 'unreadable' : parse(value);
  },
  write: (vault) => inStorage.write(summed(vault)),
  erase: inStorage.remove,
};

/** Firefox cannot hide `storage.local` from content scripts: there the mirror is a second IndexedDB. */
const databaseMirror: Mirror = {
  read: () => withDb(async (db) => parse(await db.get('copies', key))),
  write: (vault) =>
    withDb(async (db) => {
      const tx = db.transaction('copies', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(summed(vault), key), tx.done]);
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

const fileName = 'vault-mirror.json';
const isAbsent = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** A file of the browser's private file system: in no database at all. A new one takes the old one's place when it is whole. */
const fileMirror: Mirror = {
  async read() {
    const folder = await privateFolder();
    if (!folder) return undefined;
    try {
      const file = await (await folder.getFileHandle(fileName)).getFile();
      return parse(JSON.parse(await file.text())) ?? 'unreadable';
    } catch (error) {
      return isAbsent(error) ? undefined : 'unreadable';
    }
  },
  async write(vault) {
    const folder = await privateFolder();
    if (!folder) throw new Error('this browser has no private file system');
    const file = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
    try {
      await file.write(JSON.stringify(summed(vault)));
    } catch (error) {
      await file.abort();
      throw error;
    }
    await file.close();
  },
  async erase() {
    await (await privateFolder())?.removeEntry(fileName).catch((error: unknown) => {
      if (!isAbsent(error)) throw error;
    });
  },
};

/** `undefined` where the browser has or gives none: then nothing was ever kept there either. */
const privateFolder = async (): Promise<FileSystemDirectoryHandle | undefined> =>
  globalThis.navigator?.storage?.getDirectory?.().catch(() => undefined);

export const mirrorsFor = (ownUrl: string): readonly Mirror[] => [
  ownUrl.startsWith('moz-extension:') ? databaseMirror : storageMirror,
  fileMirror,
];

const isDone = ({ status }: PromiseSettledResult<void>): boolean => status === 'fulfilled';
const here = () => mirrorsFor(browser.runtime.getURL('/'));

/** The mirrors of this browser, together. */
export const mirrors = {
  count: (): number => here().length,

  /** One that cannot be read counts as unreadable, never as absent: a damaged profile must not look like a first run. */
  read: (): Promise<readonly Mirrored[]> =>
    Promise.all(here().map((one) => one.read().catch((): Mirrored => 'unreadable'))),

  async write(vault: StoredVault, which?: readonly number[]): Promise<number> {
    const asked = here().filter((_, nth) => which?.includes(nth) ?? true);
    const done = await Promise.allSettled(asked.map((one) => one.write(vault)));
    return done.filter(isDone).length;
  },

  /** Into all, side by side. `first`: whether one took it, told as soon as it did; `all`: how many did in the end. */
  begin(vault: StoredVault): { first: Promise<boolean>; all: Promise<number> } {
    const writing = here().map((one) => one.write(vault));
    const first = Promise.any(writing).then(
      () => true,
      () => false,
    );
    const all = Promise.allSettled(writing).then((done) => done.filter(isDone).length);
    return { first, all };
  },

  /** All of them, even when one fails. */
  async erase(): Promise<void> {
    const done = await Promise.allSettled(here().map((one) => one.erase()));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  },
};
