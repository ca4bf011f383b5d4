import { browser } from './browser';

/** One value of a storage area, by its name. Not queued: see `stored-item`. */
export interface StoredValue {
  /** `lost`: a place on the disk where the value may have lain can no longer be read. */
  read(): Promise<{ value: unknown; lost: boolean }>;
  write(value: unknown): Promise<void>;
  remove(): Promise<void>;
  /** The name under which it lies; spare ones after it. */
  names: readonly string[];
}

/** How often a value moves on to a spare name before the browser's own error is told. */
const spares = 3;

const isCorruption = (error: unknown) => /corruption/i.test(String(error));

/**
 * A block of Chromium's database that fails its checksum can be neither read nor written nor removed, not even by
 * `clear()`: what lay under its names is lost, and every later write under them fails. It is then kept under a spare name.
 * These sort behind all others, so they lie in another block.
 */
export function storedValue(area: 'local' | 'session', key: string): StoredValue {
  const store = () => browser.storage[area];
  const names = Array.from({ length: spares + 1 }, (_, nth) => '~'.repeat(nth) + key);
  const atFirstSound = async <T>(work: (name: string, nth: number) => Promise<T>): Promise<T> => {
    for (let nth = 0; ; nth++)
      try {
        return await work(names[nth] as string, nth);
      } catch (error) {
        if (!isCorruption(error) || nth === spares) throw error;
      }
  };
  return {
    names,
    read: () => atFirstSound(async (name, nth) => ({ value: (await store().get(name))[name], lost: nth > 0 })),
    write: (value) => atFirstSound((name) => store().set({ [name]: value })),
    remove: () => atFirstSound((name) => store().remove(name)),
  };
}
