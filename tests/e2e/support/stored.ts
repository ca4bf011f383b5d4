import type { Extension } from './launch';

/** The places that the extension writes to. `session` is memory only. */
type Store = 'local' | 'session' | 'sync' | 'databases' | 'files';

/**
 * Every text and every run of bytes that lies in these places, names of keys included, each also as what it is in
 * base64. Bytes come one per character, so that `holds` finds text that was stored in any of these dresses.
 */
export async function dump(ext: Extension, stores: readonly Store[]): Promise<string[]> {
  const found = await ext.worker().evaluate(async (wanted: readonly string[]) => {
    const texts: string[] = [];
    const bytes = (view: Uint8Array) => Array.from(view, (one) => String.fromCharCode(one)).join('');
    const walk = (value: unknown): void => {
      if (typeof value === 'string') texts.push(bytes(new TextEncoder().encode(value)));
      else if (value instanceof ArrayBuffer) texts.push(bytes(new Uint8Array(value)));
      else if (ArrayBuffer.isView(value))
        texts.push(bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
      else if (value && typeof value === 'object')
        for (const [name, inner] of Object.entries(value)) {
          texts.push(name);
          walk(inner);
        }
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (wanted.includes('local')) walk(await chrome.storage.local.get());
    if (wanted.includes('session')) walk(await chrome.storage.session.get());
    if (wanted.includes('sync')) walk(await chrome.storage.sync.get());
    if (wanted.includes('files'))
      for await (const handle of (await navigator.storage.getDirectory()).values())
        if (handle.kind === 'file')
          walk([handle.name, await (await (handle as FileSystemFileHandle).getFile()).text()]);
    if (wanted.includes('databases'))
      for (const { name } of await indexedDB.databases()) {
        const db = await done(indexedDB.open(name ?? ''));
        for (const store of db.objectStoreNames) {
          const all = db.transaction(store).objectStore(store);
          texts.push(`${name}/${store}`);
          walk(await Promise.all([done(all.getAllKeys()), done(all.getAll())]));
        }
        db.close();
      }
    return texts;
  }, stores);
  const unpacked = found
    .filter((text) => /^[\w+/-]{12,}=*$/.test(text))
    .map((text) => Buffer.from(text, 'base64').toString('latin1'));
  return [...found, ...unpacked];
}

/** Whether a text stands anywhere in a dump, in whatever case. */
export const holds = (texts: readonly string[], text: string): boolean => {
  const wanted = Buffer.from(text, 'utf8').toString('latin1').toLowerCase();
  return texts.some((one) => one.toLowerCase().includes(wanted));
};

/** What must not change when a file is refused: the vault's sealed list, its records, and what is known of copies. */
export const untouched = (ext: Extension): Promise<{ counter: number; vault: string; copies: string }> =>
  ext.worker().evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('vault');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const reading = db.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    const [heads, records] = [await all('heads'), await all('records')];
    db.close();
    const { copies, vaultMirror } = await chrome.storage.local.get(['copies', 'vaultMirror']);
    const [manifest] = heads as { counter: number }[];
    return {
      counter: manifest?.counter ?? -1,
      vault: JSON.stringify([heads, records, vaultMirror]),
      copies: JSON.stringify(copies ?? []),
    };
  });
