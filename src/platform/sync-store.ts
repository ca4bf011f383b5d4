import { browser } from './browser';

export type SyncWhy = 'full' | 'tooOften' | 'unavailable';
export type SyncDone = { ok: true } | { ok: false; why: SyncWhy };

/** The storage that the browser carries to the user's other computers, if sync is on. Small, and slow to be written. */
export const syncStore = {
  read: (): Promise<Record<string, unknown>> => browser.storage.sync.get(null),
  /** All items in one write. */
  write: (items: Readonly<Record<string, unknown>>): Promise<SyncDone> => told(browser.storage.sync.set({ ...items })),
  remove: (keys: readonly string[]): Promise<SyncDone> => told(browser.storage.sync.remove([...keys])),
};

async function told(work: Promise<void>): Promise<SyncDone> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    const text = String(error);
    if (/WRITE_OPERATIONS|too many|rate/i.test(text)) return { ok: false, why: 'tooOften' };
    return { ok: false, why: /quota/i.test(text) ? 'full' : 'unavailable' };
  }
}
