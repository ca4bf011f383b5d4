import { type Grant, isGranted } from '../guard/grant';
import { judge } from '../guard/judge';
import { provenOverHttps } from '../guard/over-https';
import { keptUrl, withTab } from '../guard/tab-page';
import { hostOf } from '../services/belongs';
import type { JudgeDeps } from './check-page';
import { readGuarded } from './read-guarded';
import { type StopDeps, stopTab } from './stop-tab';

export interface NavigationDeps extends JudgeDeps, StopDeps {
  readGrants(): Promise<readonly Grant[]>;
  changeGrants(next: (old: Grant[]) => Grant[]): Promise<Grant[]>;
}

export interface Navigation {
  tabId: number;
  frameId: number;
  url: string;
}

/**
 * Judges where a tab is going by the name alone, before the page loads: most imitations never render. `begun` is for
 * `webNavigation.onBeforeNavigate`, `committed` for `onCommitted`, which also sees where redirects ended, and
 * `closed` for `tabs.onRemoved`.
 */
export function judgeNavigation(deps: NavigationDeps) {
  const verdictOn = async (host: string, tabId: number, url: string) => {
    const [guarded, grants] = await Promise.all([readGuarded(deps), deps.readGrants()]);
    const verdict = provenOverHttps(judge(host, guarded), url);
    const stopped = verdict.severity === 'imitation' && !isGranted(grants, host, tabId, deps.now());
    return { verdict, stopped };
  };

  const begun = async ({ tabId, frameId, url }: Navigation): Promise<void> => {
    const host = hostOf(url);
    if (frameId !== 0 || host === undefined) return;
    const { verdict, stopped } = await verdictOn(host, tabId, url);
    if (stopped) await stopTab(deps)(tabId, url, verdict);
  };

  const committed = async ({ tabId, frameId, url }: Navigation): Promise<void> => {
    if (frameId !== 0 || /^(?:chrome|moz)-extension:/.test(url)) return; // our warning must not hide what it warns of
    const host = hostOf(url);
    if (host === undefined) {
      await deps.changeTabs((pages) =>
        withTab(pages, tabId, ({ wentBack }) => ({
          tabId,
          host: '',
          severity: 'unknown',
          ...(wentBack ? { wentBack } : {}),
        })),
      );
      return;
    }
    const { verdict, stopped } = await verdictOn(host, tabId, url);
    if (stopped) {
      await stopTab(deps)(tabId, url, verdict);
      return;
    }
    const here = keptUrl(url);
    await deps.changeTabs((pages) =>
      withTab(pages, tabId, ({ url: last, before, wentBack }) => {
        const previous = last === here ? before : last;
        return {
          tabId,
          url: here,
          host,
          severity: verdict.severity,
          ...(previous ? { before: previous } : {}),
          ...(wentBack ? { wentBack } : {}),
        };
      }),
    );
    await endVisits(tabId, host);
  };

  /** A grant ends when the tab goes to another site. */
  const endVisits = async (tabId: number, host: string): Promise<void> => {
    const isOver = (grant: Grant) =>
      (grant.tabId === tabId && grant.host !== host && grant.pageHost !== host) || deps.now() >= grant.until;
    if ((await deps.readGrants()).some(isOver)) await deps.changeGrants((old) => old.filter((one) => !isOver(one)));
  };

  const closed = async (tabId: number): Promise<void> => {
    await deps.changeTabs((pages) => pages.filter((page) => page.tabId !== tabId));
    await deps.changeWarnings((old) => old.filter((warning) => warning.tabId !== tabId));
    await deps.changeGrants((old) => old.filter((grant) => grant.tabId !== tabId));
  };

  return { begun, committed, closed };
}
