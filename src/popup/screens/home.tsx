import { useState } from 'preact/hooks';
import { holdsKeys } from '../../backup/health';
import { t } from '../../i18n/t';
import type { Glance } from '../../messages/protocol';
import { ask } from '../../messages/send';
import { copiesSummary } from '../../pages/copy-words';
import { Unlock } from '../../pages/unlock';
import { panel } from '../../panel';
import { openOptions, openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Ring } from '../../ui/ring';
import { Tile } from '../../ui/tile';
import { Hero } from '../hero';
import { Recall } from '../recall';
import type { ScreenProps } from '../screen';

/** Where things stand, the one next thing to do, and the ways to everything else. */
export function Home({ glance, go, refresh, say }: ScreenProps) {
  const copies = copiesSummary(glance.copies.filter(holdsKeys), Date.now());
  const asks = glance.alerts.filter(({ level, answer }) => level >= 2 && answer === undefined).length;
  const [opening, setOpening] = useState(false);
  const [recalling, setRecalling] = useState(false);
  const lock = async () => {
    await panel.lock();
    await refresh();
    say(t('home_locked'));
  };
  return (
    <>
      <Hero
        glance={glance}
        go={go}
        onRecall={() => setRecalling(true)}
        onSnooze={() => ask('snooze').then(refresh)}
        tools={
          <>
            {glance.vault === 'locked' && (
              <button type="button" class="hero-pill" aria-expanded={opening} onClick={() => setOpening(!opening)}>
                <Icon name="lock" size={16} />
                {t('unlock_open')}
              </button>
            )}
            {glance.vault === 'unlocked' && (
              <button
                type="button"
                class="icon-button"
                aria-label={t('home_lock')}
                title={t('home_lock')}
                onClick={lock}
              >
                <Icon name="lock" />
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={t('action_openSettings')}
              title={t('action_openSettings')}
              onClick={() => void openOptions()}
            >
              <Icon name="gear" />
            </button>
          </>
        }
      />
      <div class="screen home">
        {recalling && (
          <Recall
            onKnown={refresh}
            onDone={async () => {
              setRecalling(false);
              await refresh();
            }}
          />
        )}
        {glance.reminder?.id === 'beforeReset' && (
          <Notice
            tone="due"
            title={t('beforeReset_title')}
            action={
              <Button small onClick={() => openPage('drill')}>
                {t('next_drillCopy_do')}
              </Button>
            }
          >
            {t('beforeReset_text')}
          </Notice>
        )}
        <div class="lost-tile">
          <Tile
            icon="lifebuoy"
            title={t(glance.incident ? 'home_lostOpen' : 'home_lost')}
            text={t(glance.incident ? 'home_lostOpen_text' : 'home_lost_text')}
            onClick={() => go('guide')}
          />
        </div>
        {glance.healed && (
          <Notice
            tone="good"
            title={t(`healed_${glance.healed.what}`)}
            action={
              <LinkButton onClick={() => void ask('healedRead').then(refresh)}>{t('action_understood')}</LinkButton>
            }
          >
            {t(`healed_${glance.healed.what}_text`, { count: glance.healed.keys })}
          </Notice>
        )}
        {glance.inboxTrouble && (
          <Notice
            tone="info"
            title={t('inbox_trouble')}
            action={
              <LinkButton onClick={() => void ask('inboxTroubleRead').then(refresh)}>
                {t('action_understood')}
              </LinkButton>
            }
          >
            {t('inbox_trouble_text', { parts: troubleParts(glance.inboxTrouble).join(t('list_comma')) })}
          </Notice>
        )}
        <button type="button" class="link-entry" onClick={() => go('link')}>
          <Icon name="link" size={18} />
          <span class="grow">{t('home_link')}</span>
          <Icon name="next" size={16} />
        </button>
        {opening && glance.vault === 'locked' && (
          <Card>
            <Unlock
              onOpen={async () => {
                setOpening(false);
                await refresh();
              }}
            />
          </Card>
        )}
        <Tile
          icon="backup"
          title={t('home_backups')}
          text={vaultText(glance) ?? copies.text}
          {...(copies.tone === 'due' ? { tone: copies.tone } : {})}
          mark={
            glance.copies.length > 0 ? (
              <Ring share={copies.share} tone={copies.tone} label={copies.text} size={40}>
                {copies.mark}
              </Ring>
            ) : undefined
          }
          onClick={() => (glance.vault === 'none' ? openPage('welcome') : go('backups'))}
        />
        <Tile
          icon="signins"
          title={t('home_signIns')}
          text={signInsText(glance, asks)}
          {...(asks > 0 ? { tone: 'alert' as const } : {})}
          onClick={() => go('sessions')}
        />
      </div>
      <p class="foot">{t('unofficial_short')}</p>
    </>
  );
}

const troubleParts = ({ unusable, lost, full, changed }: NonNullable<Glance['inboxTrouble']>): string[] => [
  ...(unusable > 0 ? [t('inbox_unusable', { count: unusable })] : []),
  ...(lost > 0 ? [t('inbox_lost', { count: lost })] : []),
  ...(full > 0 ? [t('inbox_full', { count: full })] : []),
  ...(changed ? [t('inbox_changed')] : []),
];

const vaultText = ({ vault }: Glance): string | undefined =>
  vault === 'none' ? t('home_backups_none') : vault === 'damaged' ? t('vault_damaged') : undefined;

function signInsText({ watch }: Glance, asks: number): string {
  if (asks > 0) return t('home_signIns_asks', { count: asks });
  if (!watch.on) return t('home_signIns_off');
  return t(watch.listReadAt === undefined ? 'home_signIns_unread' : 'home_signIns_calm');
}
