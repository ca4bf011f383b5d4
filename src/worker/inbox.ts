import type { Healed } from '../flows/heal-vault';
import type { InboxMerged, InboxTrouble } from '../flows/merge-inbox';
import { state } from '../platform/state';
import { emptied } from '../vault/inbox';

/** What was mended or could not be taken in, and is not read yet. */
export async function untold(): Promise<{ healed?: Healed; inboxTrouble?: InboxTrouble }> {
  const [healed, inboxTrouble] = await Promise.all([state.healed.read(), state.inboxTrouble.read()]);
  return { ...(healed && { healed }), ...(inboxTrouble && { inboxTrouble }) };
}

/** After an unlocked panel took in what was noted for the vault. What could not be taken in stands until it was read. */
export async function inboxMerged({ mark, full, trouble }: InboxMerged): Promise<void> {
  if (trouble)
    await state.inboxTrouble.change((old) => ({
      unusable: (old?.unusable ?? 0) + trouble.unusable,
      lost: (old?.lost ?? 0) + trouble.lost,
      full: (old?.full ?? 0) + trouble.full,
      changed: old?.changed === true || trouble.changed,
    }));
  await state.inbox.change((old) => emptied(old, mark, full));
}
