import { browser } from './browser';

/** Asks the user. Call it first thing on a click: after an `await` the browser no longer takes it for the user's wish. */
export const requestHosts = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

export const hasHosts = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] });

/**
 * Gives back what was granted on a click. Chromium refuses (`false`) whatever a content script of the manifest matches,
 * which for us is every site: there only the user can take it back.
 */
export async function dropHosts(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...origins] });
  } catch {
    return false; // "You cannot remove required permissions"
  }
}
