import { type Key, t } from '../../i18n/t';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Shield } from '../../ui/shield';
import type { StepProps } from './step';

const promises: readonly { icon: IconName; title: Key; text: Key }[] = [
  { icon: 'alert', title: 'welcome_warns', text: 'welcome_warns_text' },
  { icon: 'lock', title: 'welcome_keeps', text: 'welcome_keeps_text' },
  { icon: 'signins', title: 'welcome_watches', text: 'welcome_watches_text' },
  { icon: 'lifebuoy', title: 'welcome_guides', text: 'welcome_guides_text' },
];

/** What this is, what it is not, and the first step. */
export function Intro({ next }: StepProps) {
  return (
    <>
      <div class="welcome-hero">
        <div>
          <h1>{t('welcome_title')}</h1>
          <p class="lead">{t('welcome_lead')}</p>
          <div class="welcome-go">
            <Button kind="primary" onClick={next}>
              {t('welcome_begin')}
            </Button>
            <span class="small">{t('welcome_takes')}</span>
          </div>
          <p class="welcome-have">
            <LinkButton icon="backup" onClick={() => openPage('restore')}>
              {t('restore_have')}
            </LinkButton>
          </p>
        </div>
        <Shield state="calm" size={190} />
      </div>
      <ul class="promises">
        {promises.map(({ icon, title, text }) => (
          <li key={title}>
            <span class="mark">
              <Icon name={icon} size={22} />
            </span>
            <div>
              <h2>{t(title)}</h2>
              <p class="soft small">{t(text)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div class="not-this">
        <h2>{t('welcome_not')}</h2>
        <ul>
          <li>{t('welcome_not_official')}</li>
          <li>{t('welcome_not_network')}</li>
          <li>{t('welcome_not_wallet')}</li>
        </ul>
      </div>
    </>
  );
}
