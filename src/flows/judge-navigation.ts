import { byListAlone } from '../guard/blocklist/by-list-alone';
import { afterArrival, type Grant, isGranted } from '../guard/grant';
import { judge } from '../guard/judge';
import { provenOverHttps } from '../guard/over-https';
import { keptUrl, pageIn, type TabPage, withTab } from '../guard/tab-page';
import { hostOf } from '../services/belongs';
import type { JudgeDeps } from './check-page';
import { readGuarded } from './read-guarded';
import { type StopDeps, stopTab } from './stop-tab';

export interface NavigationDeps extends JudgeDeps, StopDeps {
  readGrants(): Promise<readonly Grant[]>;
  changeGrants(next: (old: Grant[]) => Grant[]): Promise<Grant[]>;
  readTabs(): Promise<readonly TabPage[]>;
  /** A form of an imitation was sent, on which the user went on past our warning. */
  typedOn(host: string): Promise<unknown>;
}

export interface Navigation {
  tabId: number;
  frameId: number;
  url: string;
  /** How the tab came there, as far as the browser knows. Absent before the commit. */
  transitionQualifiers?: readonly string[];
  /** `form_submit`: by a form that the user filled in on the page before. */
  transitionType?: string;
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
    if (!stopped || (await isAtItsWarning(tabId, host))) return;
    await stopTab(deps)(tabId, url, verdict);
  };

  /** From the warning to what it warns of: by Back perhaps, which only the commit tells. */
  const isAtItsWarning = async (tabId: number, host: string): Promise<boolean> => {
    const place = pageIn(await deps.readTabs(), tabId);
    return place?.warned === true && place.host === host;
  };

  const committed = async (navigation: Navigation): Promise<void> => {
    const { tabId, frameId, url } = navigation;
    if (frameId !== 0) return;
    const arrivedAt = deps.now();
    if (navigation.transitionType === 'form_submit') await noteForm(tabId);
    if (/^(?:chrome|moz)-extension:/.test(url)) {
      // Our warning must not hide what it warns of.
      if (url.includes('/warning/warning.html'))
        await deps.changeTabs((pages) =>
          pageIn(pages, tabId) ? withTab(pages, tabId, (old) => ({ ...old, warned: true })) : pages,
        );
      return;
    }
    const byHistory = navigation.transitionQualifiers?.includes('forward_back') === true;
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
      await deps.changeTabs((pages) =>
        withTab(pages, tabId, ({ returned: _past, ...old }) => ({ ...old, ...returnTo(host, old, byHistory) })),
      );
      await stopTab(deps)(tabId, url, verdict);
      return;
    }
    const here = keptUrl(url);
    await deps.changeTabs((pages) =>
      withTab(pages, tabId, (old) => {
        const { url: last, before, wentBack, judgedAt } = old;
        const previous = last === here ? before : last;
        // A worker that is slow to wake may hear of the page from its script first, which knows more than the name.
        const known = old.host === host && judgedAt !== undefined && judgedAt > arrivedAt;
        return {
          tabId,
          url: here,
          host,
          severity: known ? old.severity : verdict.severity,
          ...(known ? { judgedAt } : {}),
          ...(previous ? { before: previous } : {}),
          ...returnTo(host, old, byHistory),
          ...(wentBack ? { wentBack } : {}),
        };
      }),
    );
    if ((await deps.readGrants()).length > 0)
      await deps.changeGrants((old) => afterArrival(old, tabId, host, deps.now()));
  };

  /** Of the page that still stands in the tab. What was stopped was never shown, and what is only listed imitates nobody. */
  const noteForm = async (tabId: number): Promise<void> => {
    const { url, severity, warned } = pageIn(await deps.readTabs(), tabId) ?? {};
    const host = hostOf(url);
    if (host === undefined || severity !== 'imitation' || warned) return;
    if (!isGranted(await deps.readGrants(), host, tabId, deps.now())) return;
    if (!byListAlone(judge(host, await readGuarded(deps)))) await deps.typedOn(host);
  };

  const closed = async (tabId: number): Promise<void> => {
    await deps.changeTabs((pages) => pages.filter((page) => page.tabId !== tabId));
    await deps.changeWarnings((old) => old.filter((warning) => warning.tabId !== tabId));
    await deps.changeGrants((old) => old.filter((grant) => grant.tabId !== tabId));
  };

  return { begun, committed, closed };
}

/** Did Back or Forward lead from a warning to the very host that it warns of? */
const returnTo = (host: string, { warned, host: last }: TabPage, byHistory: boolean): Pick<TabPage, 'returned'> =>
  byHistory && warned === true && last === host ? { returned: 'here' } : {};
