import type { Random } from '../vault/bytes';
import type { Inbox } from '../vault/inbox';
import type { Sighting } from '../vault/key';
import { append } from '../vault/note';

export interface NoteDeps {
  /** Of the vault that is here; `undefined` without one, and in a private window. */
  readInboxKey(): Promise<{ vaultId: string; inboxKey: string } | undefined>;
  changeInbox(next: (old: Inbox | undefined) => Promise<Inbox | undefined>): Promise<Inbox | undefined>;
  isLocked(): Promise<boolean>;
  random: Random;
}

/** A page got the whole of this key. The worker can open nothing: the next unlocking takes the note in. */
export const noteForVault =
  (deps: NoteDeps) =>
  async (key: string, { at, by, host }: Pick<Sighting, 'at' | 'by' | 'host'>): Promise<void> => {
    const to = await deps.readInboxKey();
    if (!to) return;
    const { vaultId, inboxKey } = to;
    const locked = await deps.isLocked();
    const text = JSON.stringify({ about: 'leak', key, at, by, host, ...(locked && { locked }) });
    await deps.changeInbox((old) => append(old, { vaultId, inboxKey, text, random: deps.random }));
  };
