import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import {
  parseManifest,
  type StoredManifest,
  type StoredRecord,
  type StoredSlots,
  type StoredVault,
  type VaultWrite,
  type WriteResult,
} from '../vault/store';
import { parseSummed, sumOf } from '../vault/sum';

interface VaultSchema extends DBSchema {
  records: { key: string; value: StoredRecord };
  /** `manifest` and `slots`, and the manifest's `sum`. */
  heads: { key: string; value: StoredManifest | StoredSlots | string };
  /** What a healed vault looked like before: nothing is deleted because it could not be read. */
  setAside: { key: number; value: { at: number; heads: unknown[]; records: unknown[] } };
}

const name = 'vault';
const stores = ['records', 'heads'] as const;
const storesAndAside = ['records', 'heads', 'setAside'] as const;
const keptAside = 5;

/** A connection is a cache: it closes when another context upgrades or erases, and is opened anew at the next use. */
let connection: Promise<IDBPDatabase<VaultSchema>> | undefined;

function open(): Promise<IDBPDatabase<VaultSchema>> {
  const forget = () => {
    connection = undefined;
  };
  connection ??= openDB<VaultSchema>(name, 1, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('records', { keyPath: 'id' });
        db.createObjectStore('heads');
        db.createObjectStore('setAside', { autoIncrement: true });
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return connection;
}

/** Once more after a connection that closed under us (`InvalidStateError`, `AbortError`). */
async function withDb<T>(work: (db: IDBPDatabase<VaultSchema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    if (!(error instanceof DOMException) || !['InvalidStateError', 'AbortError'].includes(error.name)) throw error;
    connection = undefined;
    return work(await open());
  }
}

/** `empty` is not a first run until the mirror says so. `unreadable`: something lies there that is no vault. */
export type StoredState = { at: 'empty' } | { at: 'stored'; vault: StoredVault } | { at: 'unreadable' };

export async function readVault(): Promise<StoredState> {
  for (const waitMs of retryAfterMs)
    try {
      return await readOnce();
    } catch {
      // A database that is still held by a browser that just died opens a moment later, on a busy computer after more
      // than one. A damaged one throws errors of many names (UnknownError, DataError …), each time; it is made anew, so
      // patience comes first.
      connection = undefined;
      await new Promise((done) => setTimeout(done, waitMs));
    }
  return readOnce().catch(() => ({ at: 'unreadable' }));
}
const retryAfterMs = [100, 400, 1_500];

const readOnce = (): Promise<StoredState> =>
  withDb(async (db) => {
    const tx = db.transaction(stores);
    const heads = tx.objectStore('heads');
    const [manifest, slots, sum, records] = await Promise.all([
      heads.get('manifest'),
      heads.get('slots'),
      heads.get('sum'),
      tx.objectStore('records').getAll(),
    ]);
    if (!manifest && !slots && records.length === 0) return { at: 'empty' };
    const vault = parseSummed({ manifest, slots, records, sum });
    return vault ? { at: 'stored', vault } : { at: 'unreadable' };
  });

/** What the database says of itself, without reading its records; `undefined` when it says nothing that can be read. */
export async function readHead(): Promise<{ manifest: StoredManifest; records: number } | undefined> {
  try {
    return await withDb(async (db) => {
      const tx = db.transaction(stores);
      const [found, records] = await Promise.all([
        tx.objectStore('heads').get('manifest'),
        tx.objectStore('records').count(),
      ]);
      const manifest = parseManifest(found);
      return manifest && { manifest, records };
    });
  } catch {
    return undefined; // whatever is wrong with it: a whole look tells
  }
}

/**
 * One strict transaction; acknowledged after it is complete. `base` is compared inside the transaction, so that of two
 * writers who saw the same vault only one succeeds; and so is `on`, the state that the writer believes to lie there.
 */
export async function writeVaultOn(on: StoredManifest | undefined, write: VaultWrite): Promise<WriteResult> {
  try {
    return await withDb(async (db) => {
      const tx = db.transaction(storesAndAside, 'readwrite', { durability: 'strict' });
      const heads = tx.objectStore('heads');
      const records = tx.objectStore('records');
      const [found, count] = await Promise.all([heads.get('manifest'), records.count()]);
      const now = found as StoredManifest | undefined;
      const isOther = on !== undefined && (now?.sealed !== on.sealed || count !== on.count);
      if ((now?.counter ?? 0) !== write.base || isOther) {
        await tx.done;
        return { ok: false, why: write.base === 0 ? 'exists' : 'stale' };
      }
      const work: Promise<unknown>[] = [];
      try {
        for (const id of write.remove) work.push(records.delete(id));
        for (const record of write.put) work.push(records.put(record));
        work.push(heads.put(write.manifest, 'manifest'));
        work.push(heads.put(sumOf(write.manifest), 'sum'));
        if (write.slots) work.push(heads.put(write.slots, 'slots'));
        // The vault key was rotated: what was set aside still opens with the doors of then, so it goes.
        if (now && write.manifest.epoch > now.epoch) work.push(tx.objectStore('setAside').clear());
      } catch (error) {
        // A request that cannot even be made takes back those before it: else half a write would be kept.
        await takenBack(tx, work);
        throw error;
      }
      await Promise.all([...work, tx.done]);
      return { ok: true, counter: write.manifest.counter };
    });
  } catch (error) {
    return { ok: false, why: isQuota(error) ? 'quota' : 'failed' };
  }
}

export const writeVault = (write: VaultWrite): Promise<WriteResult> => writeVaultOn(undefined, write);

async function takenBack(tx: { abort(): void; done: Promise<void> }, work: readonly Promise<unknown>[]): Promise<void> {
  try {
    tx.abort();
  } catch {
    // It is over already.
  }
  await Promise.allSettled([...work, tx.done]);
}

/** Puts an intact replica in place of what lies here, which is set aside and not deleted. What is newer stays. */
export const restoreVault = (vault: StoredVault, at: number): Promise<boolean> =>
  place(vault, at, { evenOfNewer: false, aside: [] });

/** For a vault made from a copy: takes the place of whatever lies here. `aside` (an intact mirror) is set aside too. */
export const replaceVault = (vault: StoredVault, at: number, aside: readonly StoredVault[]): Promise<boolean> =>
  place(vault, at, { evenOfNewer: true, aside });

interface Placing {
  evenOfNewer: boolean;
  aside: readonly StoredVault[];
}

/**
 * A database that cannot even be read (a file of it is gone: `NotReadableError`, `UnknownError`) is made anew: there is
 * nothing in it that could be set aside. A full disk is not such a case.
 */
async function place(vault: StoredVault, at: number, how: Placing): Promise<boolean> {
  const put = () => withDb((db) => putInPlace(db, vault, at, how));
  try {
    await put().catch(async (error: unknown) => {
      if (isQuota(error)) throw error;
      await eraseVault();
      await put();
    });
    return true;
  } catch {
    return false; // the database cannot be written; the mirror stays as it is
  }
}

async function putInPlace(db: IDBPDatabase<VaultSchema>, vault: StoredVault, at: number, how: Placing): Promise<void> {
  const tx = db.transaction(storesAndAside, 'readwrite', { durability: 'strict' });
  const [heads, records, aside] = [tx.objectStore('heads'), tx.objectStore('records'), tx.objectStore('setAside')];
  const now = parseManifest(await heads.get('manifest'));
  if (!how.evenOfNewer && now && now.counter > vault.manifest.counter) return tx.done;
  const before = { at, heads: await heads.getAll(), records: await records.getAll() };
  if (before.heads.length + before.records.length > 0) await aside.add(before);
  for (const other of how.aside)
    await aside.add({ at, heads: [other.manifest, other.slots], records: [...other.records] });
  for (const old of (await aside.getAllKeys()).slice(0, -keptAside)) await aside.delete(old);
  await records.clear();
  for (const record of vault.records) await records.put(record);
  await heads.put(vault.manifest, 'manifest');
  await heads.put(vault.slots, 'slots');
  await heads.put(sumOf(vault.manifest), 'sum');
  await tx.done;
}

/** Erases the vault from this browser, because the user asked for it. */
export async function eraseVault(): Promise<void> {
  const open = connection;
  connection = undefined;
  try {
    (await open)?.close();
  } catch {
    // It never opened: there is nothing to close, and a damaged database is erased all the same.
  }
  await within(patienceMs, deleteDB(name));
}

/**
 * Other contexts get `versionchange` and close their connection (`blocking`), and the deletion goes on. One that hangs
 * would hold up everything that waits for its turn: then it fails and is told.
 */
const patienceMs = 5_000;
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the database is held open elsewhere')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const isQuota = (error: unknown) =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
