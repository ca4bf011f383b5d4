import { byListAlone } from '../guard/blocklist/by-list-alone';
import { isExcepted, siteOf } from '../guard/held/exception';
import { graver, type Leak, subjectOf } from '../guard/held/leak';
import { type LeakReport, parseLeakReport } from '../guard/leak/leak';
import { keptUrl, pageIn } from '../guard/tab-page';
import type { Verdict } from '../guard/verdict';
import { hostOf } from '../services/belongs';
import { addressOf, type PageSender } from './page-address';
import { isTheirHome, type KeyWatchDeps } from './read-watch';

export interface LeakDeps extends KeyWatchDeps {
  changeLeaks(next: (old: Leak[]) => Leak[]): Promise<Leak[]>;
  judgeHost(host: string): Promise<Verdict>;
  /** Takes the tab to our page. */
  stop(tabId: number, leak: Leak): Promise<unknown>;
  /** The whole of a key got out: the incident, and the notification. */
  gotOut(leak: Leak): Promise<unknown>;
  /** An imitation got a part of a key at least. */
  typedOn(host: string): Promise<unknown>;
  newId(): string;
  now(): number;
}

/** All that one slip of the fingers reports comes within this time. */
const oneSlipMs = 30_000;
/** Slips in one tab within a minute, and everywhere within ten, that are still believed. */
const most = { inTab: 6, inAll: 40, kept: 50 };
const minute = 60_000;

/** Answers a content script that held a guarded key back, or saw one arrive. `stay`: the page may go on. */
export const reportLeak =
  (deps: LeakDeps) =>
  async (sent: unknown, sender: PageSender): Promise<{ stay: boolean }> => {
    const report = parseLeakReport(sent);
    const leak = report && (await leakOf(deps, report, sender));
    if (!leak) return { stay: true };
    const { told, isNews } = await remember(deps, leak);
    const work: Promise<unknown>[] = [];
    if (isNews && told.got === 'whole') work.push(deps.gotOut(told));
    if (isNews && told.suspect && told.got !== 'nothing') work.push(noteTyped(deps, told));
    if (leak.trusted) work.push(deps.stop(told.tabId, told));
    await Promise.all(work);
    return { stay: !leak.trusted };
  };

/** `undefined` where there is nothing to report: on the official site, of an allowed or unknown key, when switched off. */
async function leakOf(deps: LeakDeps, report: LeakReport, sender: PageSender): Promise<Leak | undefined> {
  const { tabId } = sender;
  const url = await addressOf(deps.readTabs, sender);
  const host = hostOf(url);
  if (tabId === undefined || url === undefined || host === undefined) return undefined;
  const [profile, settings] = await Promise.all([deps.readService(), deps.readSettings()]);
  if (isTheirHome(profile, url)) return undefined;
  const { what } = report;
  // A page may make up a phrase and fill it in itself, as every maker of wallets does: that is nobody's leak.
  if ('shape' in what && (!settings.guardPhrases || !report.trusted)) return undefined;
  const known = 'mark' in what ? (await deps.knownMarks()).find(({ id }) => id === what.mark) : undefined;
  if ('mark' in what && (!known || !settings.guardKeys)) return undefined;
  if (known && isExcepted(await deps.readExceptions(), known.id, url)) return undefined;
  const place = pageIn(await deps.readTabs(), tabId);
  const { severity } = place?.host === host ? place : await deps.judgeHost(host);
  return {
    ...report,
    id: deps.newId(),
    tabId,
    at: deps.now(),
    host,
    site: siteOf(url),
    url: sender.frameId === 0 ? keptUrl(url) : (place?.url ?? ''),
    ...(place?.before ? { cameFrom: place.before } : {}),
    ...(known ? { kind: known.kind } : {}),
    ...(severity === 'suspect' || severity === 'imitation' ? { suspect: true } : {}),
  };
}

/** A site that is only on a list of the user's imitates nobody. */
async function noteTyped({ judgeHost, typedOn }: LeakDeps, { host }: Leak): Promise<void> {
  if (!byListAlone(await judgeHost(host))) await typedOn(host);
}

/** One slip gets one entry, as grave as the gravest that was said of it. Too many at once are no slips any more. */
async function remember(deps: LeakDeps, leak: Leak): Promise<{ told: Leak; isNews: boolean }> {
  let told = leak;
  let isNews = true;
  await deps.changeLeaks((old) => {
    const isSame = (one: Leak) =>
      one.tabId === leak.tabId &&
      one.site === leak.site &&
      subjectOf(one) === subjectOf(leak) &&
      leak.at - one.at < oneSlipMs;
    const same = old.find(isSame);
    if (same) {
      const got = graver(same.got, leak.got);
      isNews = got !== same.got;
      told = { ...same, got, by: isNews ? leak.by : same.by, trusted: same.trusted || leak.trusted };
      return old.map((one) => (one.id === same.id ? told : one));
    }
    const recent = (ms: number) => old.filter(({ at }) => leak.at - at < ms);
    const inTab = recent(minute).filter(({ tabId }) => tabId === leak.tabId);
    isNews = inTab.length < most.inTab && recent(10 * minute).length < most.inAll;
    const last = inTab.at(-1);
    if (last && inTab.length >= most.inTab) {
      told = last;
      return old;
    }
    return [...old, leak].slice(-most.kept);
  });
  return { told, isNews };
}
