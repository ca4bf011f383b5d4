import { t } from '../../i18n/t';
import { GuideView } from '../../pages/guide/guide-view';
import { openPage } from '../../platform/tabs';
import { LinkButton } from '../../ui/link-button';

/** The guide in the popup. It reads its own state, so that a tab and the popup show the same. */
export const Guide = () => (
  <div class="screen">
    <header>
      <h1>{t('guide_title')}</h1>
      <LinkButton icon="out" onClick={() => openPage('guide')}>
        {t('guide_openTab')}
      </LinkButton>
    </header>
    <GuideView />
  </div>
);
