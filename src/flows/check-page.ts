import type { Listed } from '../guard/blocklist/listed';
import { type Grant, isGranted } from '../guard/grant';
import { judge } from '../guard/judge';
import { provenOverHttps } from '../guard/over-https';
import { parsePageFacts } from '../guard/page';
import { type TabPage, withTab } from '../guard/tab-page';
import type { Verdict } from '../guard/verdict';
import type { Key, Translate } from '../i18n/t';
import type { PageAnswer } from '../messages/protocol';
import { hostOf } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import { bannerLook } from './banner-look';
import { addressOf, type PageSender } from './page-address';
import { readGuarded } from './read-guarded';
import { type StopDeps, stopTab } from './stop-tab';

export interface JudgeDeps {
  readService(): Promise<ServiceProfile>;
  readTrustedHosts(): Promise<readonly string[]>;
  /** What the user's lists say, if there are any. */
  readListed?(): Promise<Listed | undefined>;
}

export interface CheckDeps extends JudgeDeps, StopDeps {
  readGrants(): Promise<readonly Grant[]>;
  readTabs(): Promise<readonly TabPage[]>;
  /** Does the user want banners on suspect pages? An imitation is stopped in any case. */
  readBanners(): Promise<boolean>;
  /** The translator of the language in force. */
  speak(): Promise<Translate>;
}

/** Answers a content script: is this page what it seems? An imitation's tab is taken to our warning. */
export const checkPage =
  (deps: CheckDeps) =>
  async (sent: unknown, sender: PageSender): Promise<PageAnswer> => {
    const { tabId } = sender;
    const url = tabId === undefined ? undefined : await addressOf(deps.readTabs, sender);
    const host = hostOf(url);
    if (host === undefined || tabId === undefined) return { severity: 'unknown' };
    const [guarded, grants] = await Promise.all([readGuarded(deps), deps.readGrants()]);
    const { profile } = guarded;
    const verdict = provenOverHttps(judge(host, guarded, parsePageFacts(sent)), url);
    const framed = sender.frameId !== 0;
    const granted = isGranted(grants, host, tabId, deps.now());
    if (verdict.severity === 'imitation' && !granted) {
      await stopTab(deps)(tabId, url ?? `https://${host}/`, verdict, framed);
      return { severity: 'imitation' };
    }
    if (!framed)
      await deps.changeTabs((pages) =>
        withTab(pages, tabId, (old) => ({ ...old, host, severity: verdict.severity, judgedAt: deps.now() })),
      );
    if (verdict.severity !== 'suspect' && verdict.severity !== 'imitation') return { severity: verdict.severity };
    const banner = { severity: 'suspect' as const, banner: bannerFor(verdict, profile, granted, await deps.speak()) };
    return framed || !(await deps.readBanners()) ? { severity: 'suspect' } : banner;
  };

function bannerFor({ host, findings }: Verdict, profile: ServiceProfile, granted: boolean, t: Translate) {
  const values = { host, service: profile.name, official: hostOf(profile.urls.home) ?? profile.name };
  const why = findings.slice(0, 2).map(({ detection, evidence }) => t(`finding_${detection}` as Key, evidence));
  return {
    title: t(granted ? 'banner_continued' : 'banner_title', values),
    text: [...why, t('banner_text', values)].join('\n'),
    more: t('banner_more'),
    hide: t('banner_hide'),
    look: bannerLook,
  };
}

/** Judges a host by its name alone, for the link check and the guide. */
export const judgeHost =
  (deps: JudgeDeps) =>
  async (host: string): Promise<Verdict> =>
    judge(hostOf(`https://${host}/`) ?? host, await readGuarded(deps));
