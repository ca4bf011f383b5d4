import { type Grant, grantMs } from '../guard/grant';
import { judge } from '../guard/judge';
import { type TabPage, withTab } from '../guard/tab-page';
import type { Warning, WarningChoice } from '../guard/verdict';
import { hostOf } from '../services/belongs';
import type { JudgeDeps } from './check-page';
import { readGuarded } from './read-guarded';

export interface LeaveDeps extends JudgeDeps {
  changeWarnings(next: (old: Warning[]) => Warning[]): Promise<Warning[]>;
  changeTabs(next: (old: TabPage[]) => TabPage[]): Promise<TabPage[]>;
  changeGrants(next: (old: Grant[]) => Grant[]): Promise<Grant[]>;
  changeTrustedHosts(next: (old: string[]) => string[]): Promise<string[]>;
  /** Takes the tab there; without an address, to the browser's own empty page. */
  goTo(tabId: number, url: string | undefined): Promise<unknown>;
  now(): number;
}

/** Carries out what the user chose on our warning page. A warning that was already left does nothing. */
export const leaveWarning =
  (deps: LeaveDeps) =>
  async ({ id, choice }: { id: string; choice: WarningChoice }): Promise<void> => {
    let warning: Warning | undefined;
    await deps.changeWarnings((old) => {
      warning = old.find((one) => one.id === id);
      return old.filter((one) => one.id !== id);
    });
    if (!warning) return;
    await deps.goTo(warning.tabId, await destination(deps, warning, choice));
  };

/** What is stored here is stored before the tab moves, so that the next check already knows of it. */
async function destination(deps: LeaveDeps, warning: Warning, choice: WarningChoice): Promise<string | undefined> {
  const { tabId, url, verdict } = warning;
  switch (choice) {
    case 'official':
      return (await deps.readService()).urls.home;
    case 'back':
      return wayBack(deps, warning);
    case 'trust':
      await deps.changeTrustedHosts((old) => [...new Set([...old, verdict.host])]);
      return url;
    case 'once':
      await deps.changeGrants((old) => [
        ...old.filter((grant) => grant.tabId !== tabId || grant.host !== verdict.host),
        { host: verdict.host, tabId, pageHost: hostOf(url) ?? verdict.host, until: deps.now() + grantMs },
      ]);
      return url;
  }
}

/** The page before, unless it would itself be stopped. */
async function wayBack(deps: LeaveDeps, { tabId, cameFrom }: Warning): Promise<string | undefined> {
  const host = hostOf(cameFrom);
  if (cameFrom === undefined || host === undefined) return undefined;
  if (judge(host, await readGuarded(deps)).severity === 'imitation') return undefined;
  const wentBack = { url: cameFrom, at: deps.now() };
  await deps.changeTabs((pages) => withTab(pages, tabId, (old) => ({ ...old, wentBack })));
  return cameFrom;
}
