import { onPanel } from '../messages/receive';
import { canClear, clearClipboard } from '../platform/clipboard';
import { onceAt } from '../platform/jobs';

/** The least that browsers let an alarm wait. */
const clearAfterMs = 30_000;

/**
 * A copied secret leaves the clipboard again. By an alarm, which outlives the popup and the worker; another copy begins
 * the time anew.
 */
export function clipboardKeeper() {
  const later = () => onceAt('clipboard', Date.now() + clearAfterMs);
  onPanel('secretCopied', async () => {
    const can = await canClear();
    if (can) await later();
    return can;
  });
  return {
    clear: clearClipboard,
    /** The permission is asked for after a copy, and the browser's question may close the popup that asked. */
    async granted({ permissions = [] }: { permissions?: readonly string[] }): Promise<void> {
      if (permissions.includes('clipboardWrite') && (await canClear())) await later();
    },
  };
}
