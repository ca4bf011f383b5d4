import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { PageShell } from '../../ui/page-shell';
import { useAnswer } from '../use-answer';
import { LinkChecker } from './link-checker';

/** The link check with room: from the context menu, for long messages, and for pictures of QR codes. */
export function LinkPage() {
  const service = useAnswer(() => ask('readService')).value?.name ?? '';
  return (
    <PageShell
      brand={t('appName')}
      title={t('link_title')}
      lead={service && t('link_lead', { service })}
      foot={t('unofficial_line')}
    >
      <LinkChecker />
    </PageShell>
  );
}
