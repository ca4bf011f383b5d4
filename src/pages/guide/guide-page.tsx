import { t } from '../../i18n/t';
import { PageShell } from '../../ui/page-shell';
import { GuideView } from './guide-view';

export const GuidePage = () => (
  <PageShell wide brand={t('appName')} title={t('guide_title')} lead={t('guide_lead')} foot={t('unofficial_line')}>
    <GuideView wide />
  </PageShell>
);
