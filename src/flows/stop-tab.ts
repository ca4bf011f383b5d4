import { byListAlone } from '../guard/blocklist/by-list-alone';
import { keptUrl, pageIn, type TabPage, withTab } from '../guard/tab-page';
import type { Verdict, Warning } from '../guard/verdict';
import { hostOf } from '../services/belongs';

export interface StopDeps {
  changeWarnings(next: (old: Warning[]) => Warning[]): Promise<Warning[]>;
  changeTabs(next: (old: TabPage[]) => TabPage[]): Promise<TabPage[]>;
  /** Takes the tab to our warning page. `isRepeat`: unless it stands there, or is on its way there. */
  stop(tabId: number, warning: Warning, isRepeat: boolean): Promise<unknown>;
  /** One step back in the tab's own history; `false` where there is none. */
  stepBack(tabId: number): Promise<boolean>;
  wait(ms: number): Promise<unknown>;
  newId(): string;
  now(): number;
}

/** An imitation's navigation, its commit and its script report one visit; they come within this time. */
const oneVisitMs = 30_000;
/** A page that leads to an imitation within this time after "Back" would do so again. */
const pingPongMs = 10_000;
const mostWarnings = 50;
/** A step back may take so many looks, so many milliseconds apart: a busy computer is slow at it. */
const step = { looks: 12, everyMs: 250 };

/** Stops a page. All that reports one visit gets one warning. */
export const stopTab =
  (deps: StopDeps) =>
  async (tabId: number, url: string, verdict: Verdict, framed = false): Promise<void> => {
    const now = deps.now();
    let place: TabPage | undefined;
    await deps.changeTabs((pages) => {
      place = pageIn(pages, tabId);
      const listed = byListAlone(verdict);
      return withTab(pages, tabId, (old) => ({
        ...old,
        host: verdict.host,
        severity: 'imitation',
        listed,
        warned: old.warned === true && old.host === verdict.host,
        ...(old.returned && !framed ? { returned: 'leaving' as const } : {}),
      }));
    });
    // Whoever presses Back on the warning wants to get away: on the page behind it they would be stopped again for ever.
    if (place?.returned === 'leaving') return;
    if (place?.returned === 'here' && !framed && (await leaves(deps, tabId))) return;
    const shown = framed && place?.url ? place.url : keptUrl(url);
    const fresh: Warning = { id: deps.newId(), tabId, url: shown, verdict, at: now };
    const cameFrom = origin(place, verdict.host, framed, now);
    if (cameFrom) fresh.cameFrom = cameFrom;
    let warning = fresh;
    await deps.changeWarnings((old) => {
      const same = old.find(
        (one) => one.tabId === tabId && one.verdict.host === verdict.host && now - one.at < oneVisitMs,
      );
      warning = same ?? fresh;
      return same ? old : [...old, fresh].slice(-mostWarnings);
    });
    await deps.stop(tabId, warning, warning !== fresh);
  };

/** Takes the tab one step back, and answers whether it went. */
async function leaves(deps: StopDeps, tabId: number): Promise<boolean> {
  if (!(await deps.stepBack(tabId))) return forget(deps, tabId);
  for (let look = 0; look < step.looks; look++) {
    await deps.wait(step.everyMs);
    const place = pageIn(await deps.changeTabs((pages) => pages), tabId);
    if (place?.returned !== 'leaving') return true;
  }
  return forget(deps, tabId);
}

async function forget(deps: StopDeps, tabId: number): Promise<false> {
  await deps.changeTabs((pages) => withTab(pages, tabId, ({ returned: _over, ...old }) => old));
  return false;
}

/** Where the tab may go back to: never the stopped host itself, nor a page that has just sent it here again. */
function origin(place: TabPage | undefined, host: string, framed: boolean, now: number): string | undefined {
  const url = framed || hostOf(place?.url) === host ? place?.before : place?.url;
  const { wentBack } = place ?? {};
  if (url === undefined || hostOf(url) === host) return undefined;
  return wentBack?.url === url && now - wentBack.at < pingPongMs ? undefined : url;
}
