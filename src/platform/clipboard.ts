import { browser } from './browser';

type Permissions = NonNullable<Parameters<typeof browser.permissions.request>[0]['permissions']>;

/** What this browser's manifest knows of what clearing needs: a worker without a document needs `offscreen` too. */
function needed(): Permissions {
  const { permissions = [], optional_permissions = [] } = browser.runtime.getManifest();
  const names = ['clipboardWrite', 'offscreen'];
  return [...permissions, ...optional_permissions].filter((name) => names.includes(name)) as Permissions;
}

/** Call it first thing on a click, like `requestHosts`. */
export const requestClearing = (): Promise<boolean> => browser.permissions.request({ permissions: needed() });

export const canClear = (): Promise<boolean> => browser.permissions.contains({ permissions: needed() });

/**
 * Puts a space in place of what the clipboard holds, whatever that is: it is never read. An event page does it itself; a
 * worker lets a page do it that nobody sees and that is closed at once.
 */
export async function clearClipboard(): Promise<void> {
  if (!(await canClear())) return; // taken back meanwhile
  if (typeof chrome === 'undefined' || !chrome.offscreen) return navigator.clipboard.writeText(' ');
  // One that a stopped worker left behind.
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  await chrome.offscreen.createDocument({
    url: 'src/pages/clipboard/clipboard.html',
    reasons: ['CLIPBOARD'],
    justification: 'Clears a copied secret from the clipboard',
  });
  await chrome.offscreen.closeDocument(); // its script ran before it counted as created
}
