import { canAllow, type Leak, type LeakChoice, type ShownLeak } from '../guard/held/leak';
import type { MarkedKey } from '../guard/held/marked-key';
import type { Verdict } from '../guard/verdict';
import { hostOf } from '../services/belongs';
import type { ServiceProfile } from '../services/service';

export interface LeaveLeakDeps {
  changeLeaks(next: (old: Leak[]) => Leak[]): Promise<Leak[]>;
  readLeaks(): Promise<readonly Leak[]>;
  knownMarks(): Promise<readonly MarkedKey[]>;
  readService(): Promise<ServiceProfile>;
  judgeHost(host: string): Promise<Verdict>;
  allow(mark: string, site: string): Promise<void>;
  /** Unless one is open. */
  openIncident(leak: Leak): Promise<unknown>;
  /** Where this key is changed: the guide, or the setting of the passphrase. */
  changing(leak: Leak): string;
  /** Takes the tab there; without an address, to the browser's own empty page. */
  goTo(tabId: number, url: string | undefined): Promise<unknown>;
}

/** What our page shows of a leak; `undefined` for one that is answered or forgotten. */
export const showLeak =
  (deps: LeaveLeakDeps) =>
  async (id: string): Promise<ShownLeak | undefined> => {
    const leak = (await deps.readLeaks()).find((one) => one.id === id);
    if (!leak) return undefined;
    const { what, got } = leak;
    const known = await deps.knownMarks();
    const hasHalves = 'mark' in what && known.some(({ id, halves }) => id === what.mark && halves !== undefined);
    const stopsEarly = 'shape' in what ? what.shape === 'phrase' : hasHalves;
    const almost = got === 'part' && !stopsEarly;
    return { leak, almost, canAllow: canAllow(leak) };
  };

/** Carries out what the user chose on our page. A leak that was already left does nothing. */
export const leaveLeak =
  (deps: LeaveLeakDeps) =>
  async ({ id, choice }: { id: string; choice: LeakChoice }): Promise<void> => {
    let leak: Leak | undefined;
    await deps.changeLeaks((old) => {
      leak = old.find((one) => one.id === id);
      return old.filter((one) => one.id !== id);
    });
    if (leak) await deps.goTo(leak.tabId, await destination(deps, leak, choice));
  };

/** An exception is stored before the tab moves, so that the page finds it. */
async function destination(deps: LeaveLeakDeps, leak: Leak, choice: LeakChoice): Promise<string | undefined> {
  switch (choice) {
    case 'official':
      return (await deps.readService()).urls.home;
    case 'change':
      await deps.openIncident(leak);
      return deps.changing(leak);
    case 'back':
      return wayBack(deps, leak);
    case 'return':
      return leak.url || undefined;
    case 'allow':
      if (!canAllow(leak) || !('mark' in leak.what)) return undefined;
      await deps.allow(leak.what.mark, leak.site);
      return leak.url || undefined;
  }
}

/** The page before, unless it is the very site that is being left, or would itself be stopped. */
async function wayBack(deps: LeaveLeakDeps, { cameFrom, host }: Leak): Promise<string | undefined> {
  const before = hostOf(cameFrom);
  if (before === undefined || before === host) return undefined;
  return (await deps.judgeHost(before)).severity === 'imitation' ? undefined : cameFrom;
}
