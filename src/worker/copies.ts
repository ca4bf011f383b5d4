import { keepCopies } from '../flows/keep-copies';
import { onPanel } from '../messages/receive';
import { state } from '../platform/state';
import { remindersOf } from './reminders';
import type { vaultKeeper } from './vault';

interface CopiesNeed {
  findVault: ReturnType<typeof vaultKeeper>['found'];
  /** The badge counts what is due. */
  withBadge<T>(work: Promise<T>): Promise<T>;
}

/** What is known of the copies, and what is due of them: answered to our own pages. */
export function copiesOf({ findVault, withBadge }: CopiesNeed) {
  const copies = keepCopies({ changeCopies: state.copies.change, changeOldCopies: state.oldCopies.change });
  const reminders = remindersOf(findVault);
  onPanel('copyMade', (copy) => withBadge(copies.made(copy)));
  onPanel('copyProven', (proven) => withBadge(copies.proven(proven)));
  onPanel('forgetCopy', (id) => withBadge(copies.forget(id)));
  onPanel('placeCopy', copies.place);
  onPanel('recoveryKeyReplaced', (at) => withBadge(copies.keyReplaced(at)));
  onPanel('oldCopyFound', (old) => withBadge(copies.oldFound(old)));
  onPanel('oldCopyGone', copies.oldGone);
  onPanel('recalled', (isRight) => withBadge(reminders.recalled(isRight)));
  onPanel('snooze', () => withBadge(reminders.snooze()));
  return { lookAtReminders: reminders.look, isAsked: reminders.isAsked };
}
