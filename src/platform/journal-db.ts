import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SessionEvent } from '../sessions/event';
import type { JournalEntry, JournalStore } from '../sessions/journal';
import { parseEvent } from '../sessions/parse-event';

/** As it lies in the database: read back through `parseEvent`, never trusted. */
interface StoredEntry {
  seq?: number;
  id: string;
  at: number;
  event: unknown;
}

interface JournalSchema extends DBSchema {
  entries: { key: number; value: StoredEntry; indexes: { id: string; at: number } };
  /** One value, under the key `watch`. */
  snapshots: { key: string; value: unknown };
}

const snapshotKey = 'watch';

/** The journal's own database, apart from the vault's: one may be lost without the other. */
export function openJournal(name = 'journal'): JournalStore & { close(): Promise<void> } {
  let opened: Promise<IDBPDatabase<JournalSchema>> | undefined;
  const database = () => {
    opened ??= openDB<JournalSchema>(name, 2, {
      upgrade(db, from) {
        if (from < 2) db.createObjectStore('snapshots');
        if (from >= 1) return;
        const entries = db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
        entries.createIndex('id', 'id', { unique: true });
        entries.createIndex('at', 'at');
      },
      // Another version wants to upgrade, or the browser lost the connection: the next call opens anew.
      blocking: () => void close(),
      terminated: () => {
        opened = undefined;
      },
    }).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const close = async () => {
    const open = opened;
    opened = undefined;
    (await open)?.close();
  };

  return {
    close,
    async append(id: string, event: SessionEvent): Promise<boolean> {
      const transaction = (await database()).transaction('entries', 'readwrite', { durability: 'strict' });
      const { store } = transaction;
      const isNew = (await store.index('id').getKey(id)) === undefined;
      if (isNew) await store.add({ id, at: event.at, event });
      await transaction.done;
      return isNew;
    },
    async readAfter(seq: number): Promise<JournalEntry[]> {
      const stored = await (await database()).getAll('entries', IDBKeyRange.lowerBound(seq, true));
      return stored.flatMap(({ seq: place = 0, id, event }) => {
        const parsed = parseEvent(event);
        return parsed ? [{ seq: place, id, event: parsed }] : [];
      });
    },
    readSnapshot: async () => (await database()).get('snapshots', snapshotKey),
    async keepSnapshot(snapshot: unknown): Promise<void> {
      await (await database()).put('snapshots', snapshot, snapshotKey);
    },
    async compact(before: number, upTo = Number.POSITIVE_INFINITY): Promise<number> {
      const transaction = (await database()).transaction('entries', 'readwrite');
      let dropped = 0;
      let cursor = await transaction.store.index('at').openCursor(IDBKeyRange.upperBound(before, true));
      while (cursor) {
        if (cursor.primaryKey <= upTo && parseEvent(cursor.value.event)?.kind !== 'watch-began') {
          await cursor.delete();
          dropped++;
        }
        cursor = await cursor.continue();
      }
      await transaction.done;
      return dropped;
    },
    async clear(): Promise<void> {
      const transaction = (await database()).transaction(['entries', 'snapshots'], 'readwrite');
      await transaction.objectStore('entries').clear();
      await transaction.objectStore('snapshots').clear();
      await transaction.done;
    },
  };
}
