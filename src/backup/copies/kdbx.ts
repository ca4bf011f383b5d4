import type { Kdbx } from 'kdbxweb';
import { normalPassphrase } from '../../vault/kdf';
import { fileCap } from '../armor';
import type { CopyKind } from '../copy';
import { filesOf } from '../kdbx/files';
import { lookIntoKdbx, openKdbx } from '../kdbx/open';
import { payloadName, writeKdbx } from '../kdbx/write';
import { readPayload } from '../payload';

/** Argon2id: memory in KiB, passes. What KeePassXC opens on a phone as well. */
const usualCost = { memoryKiB: 65_536, passes: 10 };

/**
 * A KeePass database (KDBX 4): any KeePass program shows its entries. What is restored is not read from these, which
 * anybody with the passphrase can change, but from the signed text attached to one of them.
 */
export const kdbxOf = (cost: { memoryKiB: number; passes: number }): CopyKind => ({
  id: 'kdbx',
  extension: 'kdbx',
  opensWith: 'passphrase',

  look(bytes) {
    const looked = lookIntoKdbx(bytes);
    return looked.ok ? { ok: true } : looked;
  },

  write: (payload, passphrase) => writeKdbx(payload, normalPassphrase(passphrase), cost),

  async read(bytes, passphrase) {
    const opened = await openKdbx(bytes, normalPassphrase(passphrase));
    if (!opened.ok) return opened;
    const text = payloadIn(opened.database);
    return text === undefined ? { ok: false, why: 'notACopy' } : readPayload(text);
  },
});

export const kdbx = kdbxOf(usualCost);

/** Of the one entry that carries it: with two of them, somebody put one beside ours. */
function payloadIn(database: Kdbx): string | undefined {
  const found: Uint8Array[] = [];
  for (const group of database.groups)
    for (const entry of group.allEntries()) {
      const bytes = filesOf(entry).get(payloadName);
      if (bytes) found.push(bytes);
    }
  const [only] = found;
  return only && found.length === 1 && only.length <= fileCap ? new TextDecoder().decode(only) : undefined;
}
