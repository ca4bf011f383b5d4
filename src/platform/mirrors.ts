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
  /** Where a write can be made ready, so that `keep` only puts it in the place of the one before. */
  ready?(vault: StoredVault): Promise<Ready>;
  erase(): Promise<void>;
}

interface Ready {
  keep(): Promise<void>;
  drop(): Promise<void>;
}

const key = 'vaultMirror';
const parse = (value: unknown) => (value === undefined ? undefined : (parseSummed(value) ?? 'unreadable'));
const parseText = (text: string) => {
  try {
    return parse(JSON.parse(text)) ?? 'unreadable';
  } catch {
    return 'unreadable'; // half a text, or another's
  }
};

/**
 * Chrome keeps `storage.local` in another database than IndexedDB, and hides it from content scripts. One text is written
 * in a third of the time that its parts take; before 2026-11-28 it was written in parts.
 */
const inStorage = storedValue('local', key);
const storageMirror: Mirror = {
  async read() {
    const { value, lost } = await inStorage.read();
    if (value === undefined && lost) return 'unreadable';
    return typeof value === 'string' ? parseText(value) : parse(value);
  },
  write: (vault) => inStorage.write(JSON.stringify(summed(vault))),
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
      return parseText(await file.text());
    } catch (error) {
      return isAbsent(error) ? undefined : 'unreadable';
    }
  },
  write: async (vault) => (await readyFile(vault)).keep(),
  ready: readyFile,
  async erase() {
    await (await privateFolder())?.removeEntry(fileName).catch((error: unknown) => {
      if (!isAbsent(error)) throw error;
    });
  },
};

/** Written beside the file that lies there, whose place it takes when it is closed. */
async function readyFile(vault: StoredVault): Promise<Ready> {
  const folder = await privateFolder();
  if (!folder) throw new Error('this browser has no private file system');
  const file = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
  try {
    await file.write(JSON.stringify(summed(vault)));
  } catch (error) {
    await file.abort();
    throw error;
  }
  return { keep: () => file.close(), drop: () => file.abort() };
}

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

  /**
   * Begins what can be done of writing one of them before the vault itself is written. `keep`, after it, answers which
   * one took it (the others are behind then), or nothing when none did; `drop` when the vault was not written.
   */
  ready(vault: StoredVault): { keep(): Promise<number | undefined>; drop(): Promise<void> } {
    const places = here();
    const begun = places.map((one) => one.ready?.(vault));
    for (const one of begun) one?.catch(() => undefined); // looked at in `keep`
    const inOrder = [...places.keys()].sort((a, b) => Number(begun[b] !== undefined) - Number(begun[a] !== undefined));
    return {
      async keep() {
        for (const nth of inOrder)
          try {
            await (begun[nth] ? (await begun[nth]).keep() : places[nth]?.write(vault));
            return nth;
          } catch {
            // The next one may take it.
          }
        return undefined;
      },
      drop: async () => void (await Promise.allSettled(begun.map(async (one) => (await one)?.drop()))),
    };
  },

  /** All of them, even when one fails. */
  async erase(): Promise<void> {
    const done = await Promise.allSettled(here().map((one) => one.erase()));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  },
};
