import { keepCopies } from '../flows/keep-copies';
import { onPanel } from '../messages/receive';
import { state } from '../platform/state';

/** What our pages tell about copies outside the browser. */
export function registerCopies(): void {
  const copies = keepCopies({ changeCopies: state.copies.change, changeOldCopies: state.oldCopies.change });
  onPanel('copyMade', copies.made);
  onPanel('copyProven', copies.proven);
  onPanel('forgetCopy', copies.forget);
  onPanel('recoveryKeyReplaced', copies.keyReplaced);
  onPanel('oldCopyGone', copies.oldGone);
}
