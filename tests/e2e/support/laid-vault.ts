import type { Extension } from './launch';
import { firstKeyAndCopy, makeVault } from './walk/set-up';
import type { Walker } from './walk/walker';

/** Everything in which a browser with a new vault differs from one without. */
interface Written {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  database: { records: unknown[]; heads: [key: string, value: unknown][] };
  files: Record<string, string>;
  caches: string[];
  alarms: { name: string; inMs: number; periodInMinutes?: number }[];
}

/** What a browser tells of itself, vault or not. */
const itsOwn = ['heartbeat'];

let made: { written: Written; paper: Walker['paper'] } | undefined;

/**
 * A new vault, unlocked, its recovery key confirmed: the first one is made on the welcome page, as a user makes it; into
 * the browsers after it goes what that one wrote, byte for byte. For tests that need a vault and not the making of it.
 */
export async function haveVault(w: Walker): Promise<void> {
  if (!made) {
    const page = await makeVault(w);
    made = { written: await allWritten(w.ext), paper: w.paper };
    return page.close();
  }
  w.paper = { ...made.paper };
  await layIn(w.ext, made.written);
}

/** The same with a first key and a first copy, both made on the welcome page. */
export async function haveKeyAndCopy(w: Walker, folder: string): Promise<void> {
  await haveVault(w);
  const page = await w.ext.newPage(w.ext.url('src/pages/welcome/welcome.html'));
  await page.getByRole('heading', { name: w.say('welcome_key') }).waitFor();
  await firstKeyAndCopy(w, page, folder);
  await page.close();
}

/** Taken as soon as every place holds the vault. */
async function allWritten(ext: Extension): Promise<Written> {
  for (let tries = 0; tries < 200; tries++) {
    const written = await ext.worker().evaluate(readAll);
    for (const name of itsOwn) delete written.local[name];
    if (written.local.vaultMirror && Object.values(written.files).some((text) => text !== '')) return written;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the vault did not reach all its places');
}

/** Runs in the worker. */
async function readAll(): Promise<Written> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('vault'));
  const reading = db.transaction(['records', 'heads']);
  const [records, keys, values] = await Promise.all([
    done(reading.objectStore('records').getAll()),
    done(reading.objectStore('heads').getAllKeys()),
    done(reading.objectStore('heads').getAll()),
  ]);
  db.close();
  const files: Record<string, string> = {};
  for await (const handle of (await navigator.storage.getDirectory()).values())
    if (handle.kind === 'file') files[handle.name] = await (await (handle as FileSystemFileHandle).getFile()).text();
  return {
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    database: { records, heads: keys.map((key, nth) => [String(key), values[nth]]) },
    files,
    caches: await caches.keys(),
    alarms: (await chrome.alarms.getAll()).map(({ name, scheduledTime, periodInMinutes }) => ({
      name,
      inMs: scheduledTime - Date.now(),
      ...(periodInMinutes !== undefined && { periodInMinutes }),
    })),
  };
}

const layIn = (ext: Extension, written: Written): Promise<void> =>
  ext.worker().evaluate(async ({ local, session, database, files, caches: traces, alarms }: Written) => {
    const opening = indexedDB.open('vault', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('records', { keyPath: 'id' });
      opening.result.createObjectStore('heads');
      opening.result.createObjectStore('setAside', { autoIncrement: true });
    };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction(['records', 'heads'], 'readwrite');
    for (const record of database.records) writing.objectStore('records').put(record);
    for (const [key, value] of database.heads) writing.objectStore('heads').put(value, key);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
    db.close();
    const folder = await navigator.storage.getDirectory();
    for (const [name, text] of Object.entries(files)) {
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
    for (const name of traces) await (await caches.open(name)).put('https://vault.invalid/', new Response(''));
    await chrome.storage.local.set(local);
    const unlocked = { ...(session.unlocked as object), usedAt: Date.now() };
    await chrome.storage.session.set({ ...session, unlocked });
    for (const { name, inMs, periodInMinutes } of alarms)
      if (!(await chrome.alarms.get(name)))
        await chrome.alarms.create(name, {
          when: Date.now() + Math.max(inMs, 1_000),
          ...(periodInMinutes !== undefined && { periodInMinutes }),
        });
  }, written);
