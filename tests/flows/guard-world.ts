import { type CheckDeps, checkPage } from '../../src/flows/check-page';
import { judgeNavigation, type NavigationDeps } from '../../src/flows/judge-navigation';
import { type LeaveDeps, leaveWarning } from '../../src/flows/leave-warning';
import type { Listed } from '../../src/guard/blocklist/listed';
import type { Grant } from '../../src/guard/grant';
import { noFacts, type PageFacts } from '../../src/guard/page';
import type { TabPage } from '../../src/guard/tab-page';
import type { Warning } from '../../src/guard/verdict';
import { tokenim } from '../../src/services/tokenim';

const changer =
  <T>(box: { value: T }) =>
  async (next: (old: T) => T): Promise<T> => {
    box.value = next(box.value);
    return box.value;
  };

/** One browser's memory, held by hand: what the guard's flows store, and where they take tabs. */
export function guardWorld() {
  const warnings: { value: Warning[] } = { value: [] };
  const tabs: { value: TabPage[] } = { value: [] };
  const grants: { value: Grant[] } = { value: [] };
  const trusted: { value: string[] } = { value: [] };
  const listed: { value: Listed | undefined } = { value: undefined };
  const clock = { now: 1_000_000 };
  const stops: string[] = [];
  const typed: string[] = [];
  const backs: number[] = [];
  const history: { canGoBack: boolean; goesTo: string | undefined } = {
    canGoBack: true,
    goesTo: 'https://search.example/',
  };
  const goes: (string | undefined)[] = [];
  const options = { banners: true };
  let ids = 0;
  const deps: CheckDeps & NavigationDeps & LeaveDeps = {
    readService: async () => tokenim,
    readTrustedHosts: async () => trusted.value,
    readListed: async () => listed.value,
    readGrants: async () => grants.value,
    readTabs: async () => tabs.value,
    readBanners: async () => options.banners,
    speak: async () => (key, values) => `${key} ${JSON.stringify(values ?? {})}`,
    changeWarnings: changer(warnings),
    changeTabs: changer(tabs),
    changeGrants: changer(grants),
    changeTrustedHosts: changer(trusted),
    typedOn: async (host) => typed.push(host),
    stop: async (_tab, warning) => stops.push(warning.id),
    stepBack: async (tab) => {
      backs.push(tab);
      if (history.goesTo) await navigation.committed({ tabId: tab, frameId: 0, url: history.goesTo });
      return history.canGoBack;
    },
    goTo: async (_tab, url) => goes.push(url),
    wait: async () => undefined,
    newId: () => `w${++ids}`,
    now: () => clock.now,
  };
  const navigation = judgeNavigation(deps);
  const main = (url: string, tabId = 1) => ({ tabId, frameId: 0, url });
  return {
    deps,
    warnings,
    tabs,
    grants,
    trusted,
    listed,
    clock,
    stops,
    typed,
    /** A form of the page before led there. */
    posted: (url: string, tabId?: number) =>
      navigation.committed({ ...main(url, tabId), transitionType: 'form_submit' }),
    backs,
    history,
    goes,
    options,
    begun: (url: string, tabId?: number) => navigation.begun(main(url, tabId)),
    committed: (url: string, tabId?: number, transitionQualifiers: string[] = []) =>
      navigation.committed({ ...main(url, tabId), transitionQualifiers }),
    closed: navigation.closed,
    check: (
      url: string,
      facts: Partial<PageFacts> = {},
      from: { origin?: string; frameId?: number; tabId?: number } = {},
    ) => checkPage(deps)({ ...noFacts, ...facts }, { url, tabId: 1, frameId: 0, ...from }),
    leave: (choice: 'official' | 'back' | 'trust' | 'once', id = warnings.value.at(-1)?.id ?? '') =>
      leaveWarning(deps)({ id, choice }),
  };
}
