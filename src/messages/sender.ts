import { browser } from '../platform/browser';

export type Caller = 'panel' | 'page' | 'stranger';

/** What the browser says of a message's sender. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  tabId?: number | undefined;
  frameId?: number | undefined;
}

/**
 * Who is calling? The browser fills these fields in. `tab` decides nothing (an options page has one too), and an
 * `url` is believed only together with the origin.
 */
export function classify(sender: Sender, own: { id: string; origin: string }): Caller {
  if (sender.id !== own.id) return 'stranger';
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === own.origin && originOf(sender.url) === own.origin) return 'panel';
  if (origin === own.origin) return 'stranger';
  return sender.tabId === undefined ? 'stranger' : 'page';
}

function originOf(url: string | undefined): string | undefined {
  try {
    const { protocol, host } = new URL(url ?? '');
    return `${protocol}//${host}`;
  } catch {
    return undefined;
  }
}

export const self = () => {
  const root = new URL(browser.runtime.getURL('/'));
  return { id: browser.runtime.id, origin: `${root.protocol}//${root.host}` };
};
