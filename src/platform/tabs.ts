import { browser } from './browser';

export type Page =
  | 'link'
  | 'welcome'
  | 'warning'
  | 'leak'
  | 'guide'
  | 'drill'
  | 'sheet'
  | 'review'
  | 'restore'
  | 'copies'
  | 'import'
  | 'paper'
  | 'shares'
  | 'webdav'
  | 'sync'
  | 'totp';

/** The address of one of our own pages. */
export const pageUrl = (page: Page, query: Record<string, string> = {}): string => {
  const search = new URLSearchParams(query).toString();
  return browser.runtime.getURL(`src/pages/${page}/${page}.html${search ? `?${search}` : ''}`);
};

/** The address of a section of the options page. */
export const optionsUrl = (section: string): string => browser.runtime.getURL(`src/options/options.html#${section}`);

/** Opens one of our pages in a tab, or brings it to the front if it is open. */
export async function openPage(page: Page, query?: Record<string, string>): Promise<void> {
  await openUrl(pageUrl(page, query));
}

export async function openUrl(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Takes a tab somewhere else, or without an address to an empty page; `false` when the tab is gone. */
export async function sendTab(tabId: number, url = 'about:blank'): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { url });
    return true;
  } catch {
    return false; // closed in the meantime
  }
}

/** Does the tab show one of our own pages, or is it on its way there? Addresses of others are hidden from us. */
export async function isAt(tabId: number, url: string): Promise<boolean> {
  try {
    const tab = (await browser.tabs.get(tabId)) as { url?: string; pendingUrl?: string };
    return (tab.pendingUrl ?? tab.url) === url;
  } catch {
    return false; // closed in the meantime
  }
}

/** One step back in the tab's history; `false` where there is none, or no tab. */
export async function stepBack(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.goBack(tabId);
    return true;
  } catch {
    return false; // nothing behind it
  }
}

/** The tab in front of the user. Its address is only known where the extension may see it. */
export async function frontTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** A tab shows a page of these origins. Seen only where the extension has the permission for them. */
export const isOpen = async (origins: string[]): Promise<boolean> =>
  (await browser.tabs.query({ url: origins })).length > 0;
