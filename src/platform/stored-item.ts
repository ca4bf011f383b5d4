import { browser } from './browser';
import { storedValue } from './stored-value';

export interface StoredItem<T> {
  read(): Promise<T>;
  /** `old → new`, queued: two changes never see the same past. Answers the new value. */
  change(next: (old: T) => T | Promise<T>): Promise<T>;
  clear(): Promise<void>;
  /** Tells later values until the returned function is called. */
  watch(tell: (value: T) => void): () => void;
}

/** A value that outlives the worker. `parse` takes anything: what lies in storage may be old, damaged or absent. */
export function storedItem<T>(area: 'local' | 'session', key: string, parse: (value: unknown) => T): StoredItem<T> {
  let queue: Promise<unknown> = Promise.resolve();
  const stored = storedValue(area, key);
  // What lay in a damaged place is as good as absent, and is written anew.
  const read = async () => parse((await stored.read()).value);
  const enqueue = <R>(work: () => Promise<R>): Promise<R> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  };
  return {
    read,
    change: (next) =>
      enqueue(async () => {
        const value = await next(await read());
        // `set` with `undefined` would leave the old value in place.
        await (value === undefined ? stored.remove() : stored.write(value));
        return value;
      }),
    clear: () => enqueue(stored.remove),
    watch(tell) {
      const listen = (changes: Record<string, { newValue?: unknown }>, name: string) => {
        const change = stored.names.map((one) => changes[one]).find((one) => one !== undefined);
        if (name === area && change) tell(parse(change.newValue));
      };
      browser.storage.onChanged.addListener(listen);
      return () => browser.storage.onChanged.removeListener(listen);
    },
  };
}

/** Only our own pages and the worker may read what is stored. Firefox lacks the call, and keeps nothing sensitive there. */
export async function hideStorage(): Promise<void> {
  type Area = { setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };
  const areas = [browser.storage.local, browser.storage.session] as Area[];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
