import type { Severity } from './verdict';

/** What stands in a tab, as far as the guard has seen it. Memory only: gone with the browser. */
export interface TabPage {
  tabId: number;
  /** The page that the tab shows, or showed before it was stopped; absent for the browser's own pages. */
  url?: string;
  /** The one before it. */
  before?: string;
  /** The host last judged in the tab, and how. */
  host: string;
  severity: Severity;
  /** When the page itself was judged, by what it shows (epoch ms). */
  judgedAt?: number;
  /** It was stopped for nothing but a list of the user's. */
  listed?: boolean;
  /** Our warning stands in the tab, in place of the host judged last. */
  warned?: boolean;
  /** The browser's own Back or Forward brought the tab `here` from our warning of this very page, and it is `leaving` again. */
  returned?: 'here' | 'leaving';
  /** Where "Back" took the tab last, so that a page which leads straight on again is not gone back to twice. */
  wentBack?: { url: string; at: number };
}

const mostTabs = 300;
const longestUrl = 4_000;

/** An address as it is remembered: a page may give itself one of megabytes, and a full memory would stop nobody. */
export const keptUrl = (url: string): string => (url.length <= longestUrl ? url : `${new URL(url).origin}/`);

const severities: readonly Severity[] = ['official', 'trusted', 'unknown', 'suspect', 'imitation'];

export const parseTabPages = (value: unknown): TabPage[] =>
  Array.isArray(value)
    ? value.filter(
        (one): one is TabPage =>
          typeof one === 'object' &&
          one !== null &&
          Number.isInteger(one.tabId) &&
          typeof one.host === 'string' &&
          severities.includes(one.severity),
      )
    : [];

/** The list with one tab's entry changed; the newest stand last, the oldest fall out. */
export function withTab(pages: readonly TabPage[], tabId: number, next: (old: TabPage) => TabPage): TabPage[] {
  const old = pages.find((page) => page.tabId === tabId) ?? { tabId, host: '', severity: 'unknown' as const };
  return [...pages.filter((page) => page.tabId !== tabId), next(old)].slice(-mostTabs);
}

export const pageIn = (pages: readonly TabPage[], tabId: number): TabPage | undefined =>
  pages.find((page) => page.tabId === tabId);
