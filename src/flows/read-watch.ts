import { type Exception, isExcepted } from '../guard/held/exception';
import type { MarkedKey } from '../guard/held/marked-key';
import { shapes } from '../guard/leak/shapes';
import type { WatchSet } from '../guard/leak/watch-set';
import { provenOverHttps } from '../guard/over-https';
import type { TabPage } from '../guard/tab-page';
import type { Translate } from '../i18n/t';
import { hostOf, isOfficial } from '../services/belongs';
import type { ServiceProfile } from '../services/service';
import type { Settings } from '../settings/settings';
import { bannerLook } from './banner-look';
import { addressOf, type PageSender } from './page-address';

/** What decides whether a key is watched for on a page. */
export interface KeyWatchDeps {
  readService(): Promise<ServiceProfile>;
  readTabs(): Promise<readonly TabPage[]>;
  readSettings(): Promise<Pick<Settings, 'guardKeys' | 'guardPhrases'>>;
  knownMarks(): Promise<readonly MarkedKey[]>;
  readExceptions(): Promise<readonly Exception[]>;
}

export interface ReadWatchDeps extends KeyWatchDeps {
  salt(): Promise<string>;
  /** BIP-39 word lists. */
  words: readonly string[];
  speak(): Promise<Translate>;
}

/** The official site over https: there the keys belong. */
export const isTheirHome = (profile: ServiceProfile, url: string): boolean => {
  const host = hostOf(url) ?? '';
  const severity = isOfficial(profile, host) ? 'official' : 'unknown';
  return provenOverHttps({ host, severity, findings: [] }, url).severity === 'official';
};

/** Answers a content script: what is it to watch for? `undefined`: nothing, here or at all. */
export const readWatch =
  (deps: ReadWatchDeps) =>
  async (_: unknown, sender: PageSender): Promise<WatchSet | undefined> => {
    if (sender.tabId === undefined) return undefined;
    const [address, profile, settings] = await Promise.all([
      addressOf(deps.readTabs, sender),
      deps.readService(),
      deps.readSettings(),
    ]);
    const url = hostOf(address) === undefined ? undefined : address; // an origin may read "null"
    if (url !== undefined && isTheirHome(profile, url)) return undefined;
    if (!settings.guardKeys && !settings.guardPhrases) return undefined;
    const salt = await deps.salt(); // before the marks: those of a salt that was lost go with it
    const [known, exceptions] = await Promise.all([deps.knownMarks(), deps.readExceptions()]);
    const isAllowed = (id: string) => url !== undefined && isExcepted(exceptions, id, url);
    const marks = settings.guardKeys ? known.filter(({ id }) => !isAllowed(id)) : [];
    if (marks.length === 0 && !settings.guardPhrases) return undefined;
    const t = await deps.speak();
    return {
      salt,
      marks: marks.map(({ kind: _never, ...mark }) => mark),
      words: settings.guardPhrases ? deps.words : [],
      shapes: settings.guardPhrases ? shapes : [],
      phrases: settings.guardPhrases,
      says: {
        held: {
          title: t('leak_held_title'),
          text: t('leak_held_text'),
          more: t('banner_more'),
          hide: t('banner_hide'),
          look: bannerLook,
        },
      },
    };
  };
