import type { ComponentChildren } from 'preact';
import { type Key, t } from '../i18n/t';
import type { Glance, NextAction } from '../messages/protocol';
import { ask } from '../messages/send';
import { openPage, openUrl } from '../platform/tabs';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Shield } from '../ui/shield';
import type { ScreenId } from './screen';

interface Way {
  title: Key;
  text: Key;
  action?: Key;
  to?: (go: (screen: ScreenId) => void) => unknown;
}

const openSignInList = async () => openUrl((await ask('readService')).urls.signInList);

const ways: Record<NextAction, Way> = {
  setUp: { title: 'next_setUp', text: 'next_setUp_text', action: 'vault_setUp', to: () => openPage('welcome') },
  changeKey: {
    title: 'next_changeKey',
    text: 'next_changeKey_text',
    action: 'next_changeKey_do',
    to: (go) => go('guide'),
  },
  answerAlert: {
    title: 'next_answerAlert',
    text: 'next_answerAlert_text',
    action: 'next_answerAlert_do',
    to: (go) => go('sessions'),
  },
  continueGuide: {
    title: 'next_continueGuide',
    text: 'next_continueGuide_text',
    action: 'next_continueGuide_do',
    to: (go) => go('guide'),
  },
  makeCopy: {
    title: 'next_makeCopy',
    text: 'next_makeCopy_text',
    action: 'next_makeCopy_do',
    to: (go) => go('backups'),
  },
  drillCopy: {
    title: 'next_drillCopy',
    text: 'next_drillCopy_text',
    action: 'next_drillCopy_do',
    to: () => openPage('drill'),
  },
  recallPassphrase: { title: 'next_recall', text: 'next_recall_text', action: 'next_recall_do' },
  addKey: { title: 'next_addKey', text: 'next_addKey_text', action: 'next_addKey_do', to: (go) => go('keys') },
  openSignInList: {
    title: 'next_openSignInList',
    text: 'next_openSignInList_text',
    action: 'next_openSignInList_do',
    to: openSignInList,
  },
  nothing: { title: 'next_nothing', text: 'next_nothing_text' },
};

/** The top of the first screen: the state as a picture and a sentence, and one button. */
export function Hero(props: {
  glance: Glance;
  go: (screen: ScreenId) => void;
  tools: ComponentChildren;
  /** Opens the question whether the passphrase is still known. */
  onRecall: () => void;
  onSnooze: () => unknown;
}) {
  const { glance, go, onRecall } = props;
  const way: Way =
    glance.vault === 'damaged'
      ? {
          title: 'vault_damaged',
          text: 'vault_damaged_text',
          action: 'restore_title',
          to: () => openPage('restore'),
        }
      : ways[glance.next];
  return (
    <section class={`hero ${glance.shield}`}>
      <div class="hero-bar">
        <b class="grow">{t('appName')}</b>
        {props.tools}
      </div>
      <Shield state={glance.shield} size={88} />
      {glance.site && <SiteLine site={glance.site} />}
      <h1>{t(way.title)}</h1>
      <p>{t(way.text)}</p>
      {way.action && (
        <div class="hero-action">
          <Button kind="primary" onClick={() => (way.to ? way.to(go) : onRecall())}>
            {t(way.action)}
          </Button>
          {glance.reminder?.canSnooze && (
            <button type="button" class="hero-later" onClick={() => void props.onSnooze()}>
              {t('next_later')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

const siteWords = {
  official: ['site_official', 'tick'],
  trusted: ['site_trusted', 'tick'],
  unknown: ['site_unknown', 'globe'],
  suspect: ['site_suspect', 'due'],
  imitation: ['site_imitation', 'alert'],
  listed: ['site_listed', 'alert'],
} as const;

/** What the guard says of the tab in front. */
function SiteLine({ site }: { site: NonNullable<Glance['site']> }) {
  const [words, icon] = siteWords[site.listed ? 'listed' : site.severity];
  return (
    <div>
      <span class="site-line">
        <Icon name={icon} size={15} heavy={icon === 'tick'} />
        <span>{t(words, { host: site.host })}</span>
      </span>
    </div>
  );
}
