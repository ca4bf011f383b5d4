import { useState } from 'preact/hooks';
import { doorPanel } from '../../door-panel';
import { t } from '../../i18n/t';
import { type Creation, panel } from '../../panel';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { Sheet } from './sheet-paper';

/** The recovery sheet, for as long as the new vault waits for its confirmation; afterwards nobody can show it again. */
export function SheetPage() {
  const creation = useAnswer(async () => ({ of: (await panel.creation()) ?? (await doorPanel.reissue()) }));
  return (
    <PageShell brand={t('appName')} foot={t('unofficial_line')}>
      {creation.failed ? (
        <Unread again={creation.again} />
      ) : !creation.value ? (
        <Skeleton label={t('status_wait')} />
      ) : creation.value.of ? (
        <Ready creation={creation.value.of} />
      ) : (
        <>
          <h1>{t('sheet_title')}</h1>
          <EmptyState icon="print" title={t('sheet_gone')} text={t('sheet_gone_text')}>
            <Button onClick={() => openPage('welcome')}>{t('sheet_toWelcome')}</Button>
          </EmptyState>
        </>
      )}
    </PageShell>
  );
}

/** Asks first: somebody may be looking over the shoulder, or sharing the screen. */
function Ready({ creation }: { creation: Creation }) {
  const [shown, setShown] = useState(false);
  if (!shown)
    return (
      <>
        <div>
          <h1>{t('sheet_title')}</h1>
          <p class="lead">{t('sheet_ask')}</p>
        </div>
        <Notice tone="due" title={t('sheet_alone')}>
          {t('sheet_alone_text')}
        </Notice>
        <div>
          <Button kind="primary" icon="eye" onClick={() => setShown(true)}>
            {t('sheet_show')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <div class="row wrap no-print">
        <Button kind="primary" icon="print" onClick={() => window.print()}>
          {t('sheet_print')}
        </Button>
        <Button icon="hide" onClick={() => setShown(false)}>
          {t('action_hide')}
        </Button>
        <p class="small soft grow">{t('sheet_noPrinter')}</p>
      </div>
      <Sheet creation={creation} />
    </>
  );
}
