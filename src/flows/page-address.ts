import { pageIn, type TabPage } from '../guard/tab-page';
import type { Sender } from '../messages/sender';
import { hostOf } from '../services/belongs';

/** What the browser says of the page that asks. */
export type PageSender = Pick<Sender, 'url' | 'origin' | 'tabId' | 'frameId'>;

/**
 * A frame without an address of its own (about:blank, srcdoc) acts in the name of the page that made it, and one without
 * even an origin (sandboxed, data:) in that of the page in the tab.
 */
export async function addressOf(
  readTabs: () => Promise<readonly TabPage[]>,
  { url, origin, tabId, frameId }: PageSender,
): Promise<string | undefined> {
  if (hostOf(url) !== undefined) return url;
  if (hostOf(origin) !== undefined || frameId === 0) return origin;
  return tabId === undefined ? undefined : pageIn(await readTabs(), tabId)?.url;
}
