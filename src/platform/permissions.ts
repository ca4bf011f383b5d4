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

/** What the user may allow beyond hosts. Each is asked for on a click, with its reason beside the button. */
export type OptionalPermission = 'cookies' | 'management';

/** Call it first thing on a click, like `requestHosts`. */
export const requestPermission = (name: OptionalPermission): Promise<boolean> =>
  browser.permissions.request({ permissions: [name] });

export const hasPermission = (name: OptionalPermission): Promise<boolean> =>
  browser.permissions.contains({ permissions: [name] });

export const dropPermission = (name: OptionalPermission): Promise<boolean> =>
  browser.permissions.remove({ permissions: [name] });
