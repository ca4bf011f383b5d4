import './restore.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { panel } from '../../panel';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import type { ChosenFile } from '../drill/choose-file';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { CopyContent, type OpenedCopy } from './copy-content';
import { OpenCopy } from './open-copy';
import { FromElsewhere, FromSync } from './other-places';
import { Restored } from './restored';

/** A whole vault again on a computer that has none: the copy, the key from paper, what is in it, a new passphrase. */
export function RestorePage() {
  const status = useAnswer(() => panel.status());
  const [copy, setCopy] = useState<{ file: ChosenFile; typed: string; opened: OpenedCopy }>();
  const [brought, setBrought] = useState<ChosenFile>();
  const [restored, setRestored] = useState<number>();
  const bring = (file: ChosenFile) => {
    setBrought(file);
    scrollTo(0, 0);
  };
  const body = () => {
    if (restored !== undefined) return <Restored keys={restored} />;
    if (status.failed) return <Unread again={status.again} />;
    const state = status.value?.state;
    if (!state) return <Skeleton label={t('status_wait')} lines={4} />;
    if (state === 'notHere')
      return (
        <Notice tone="info" title={t('vault_notHere')}>
          {t('vault_notHere_text')}
        </Notice>
      );
    if (state === 'locked' || state === 'unlocked')
      return (
        <Notice tone="info" title={t('restore_haveOne')}>
          {t('restore_haveOne_text')}
        </Notice>
      );
    return copy ? (
      <CopyContent {...copy} back={() => setCopy(undefined)} onRestored={setRestored} />
    ) : (
      <>
        <OpenCopy key={brought?.name} damaged={state === 'damaged'} brought={brought} onOpen={setCopy}>
          {!brought && <FromSync onChoose={bring} />}
        </OpenCopy>
        {!brought && <FromElsewhere onChoose={bring} />}
      </>
    );
  };
  return (
    <PageShell brand={t('appName')} title={t('restore_title')} lead={t('restore_lead')} foot={t('unofficial_line')}>
      {body()}
    </PageShell>
  );
}
