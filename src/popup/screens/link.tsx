import { t } from '../../i18n/t';
import { LinkChecker } from '../../pages/link/link-checker';
import { openPage } from '../../platform/tabs';
import type { ScreenProps } from '../screen';

/** Is this link, message or QR code really from the service? */
export function Link(_: ScreenProps) {
  return (
    <div class="screen">
      <header>
        <h1>{t('link_title')}</h1>
      </header>
      <LinkChecker openPage={() => openPage('link')} />
    </div>
  );
}
