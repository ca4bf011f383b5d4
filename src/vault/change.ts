import { contentOf } from './attachment';
import type { Random } from './bytes';
import type { Connection } from './connection';
import type { InboxMark } from './inbox';
import type { GuardedKey } from './key';
import { manifestHash, sealManifest } from './manifest';
import type { OpenVault } from './open';
import { sealRecord } from './record';
import { leafOf, slotsHash } from './root';
import type { StoredRecord, StoredSlots, VaultWrite } from './store';

export interface VaultChange {
  put?: readonly GuardedKey[];
  remove?: readonly string[];
  slots?: StoredSlots;
  /** In place of all that were there. */
  connections?: readonly Connection[];
  /** The inbox was taken in up to here. */
  inbox?: InboxMark;
}

/** The next write: the changed records under their next revision, and the manifest that seals them in. */
export async function nextWrite(vault: OpenVault, change: VaultChange, random: Random): Promise<VaultWrite> {
  const { vaultKey, stored, manifest } = vault;
  const { vaultId, schema, epoch, counter: base } = stored.manifest;
  const counter = base + 1;
  const remove = [...(change.remove ?? [])];
  const entries = new Map(manifest.entries.map((entry) => [entry.id, entry]));
  for (const id of remove) entries.delete(id);
  const put: StoredRecord[] = [];
  for (const key of change.put ?? []) {
    const rev = (entries.get(key.id)?.rev ?? 0) + 1;
    const record = await sealRecord(vaultKey, { vaultId, epoch }, { key, rev, random });
    put.push(record);
    entries.set(key.id, { ...leafOf(record), at: counter, content: contentOf(key) });
  }
  const head = { vaultId, schema, epoch, counter, slots: slotsHash(change.slots ?? stored.slots) };
  const connections = change.connections ?? manifest.connections;
  const inbox = change.inbox ?? manifest.inbox;
  const body = {
    prev: manifestHash(stored.manifest),
    entries: [...entries.values()],
    ...(connections && { connections }),
    ...(inbox && { inbox }),
  };
  const next = await sealManifest(vaultKey, head, body, random);
  return { base, put, remove, manifest: next, ...(change.slots && { slots: change.slots }) };
}
