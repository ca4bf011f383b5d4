import './drill.css';
import { useState } from 'preact/hooks';
import { copyPanel, type DrillResult } from '../../copy-panel';
import { t } from '../../i18n/t';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { VaultGate } from '../vault-gate';
import { CopyForm, useCopyGiven } from './copy-form';
import { DrillOutcome } from './drill-outcome';
import { noteProof } from './note-proof';

type Passed = Extract<DrillResult, { ok: true }>;

/** The restore drill: the file from where it lies, its secret from where the user keeps it. Neither is kept. */
export function DrillPage() {
  const given = useCopyGiven();
  const [passed, setPassed] = useState<Passed>();
  const { file, refused } = given;
  const drill = () =>
    given.use(async ({ bytes }, typed) => {
      const result = await copyPanel.drill(bytes, typed);
      if (!result.ok) return given.refuse(result.why);
      given.type('');
      setPassed(result);
      await noteProof(result);
    });
  const again = () => {
    setPassed(undefined);
    given.choose(undefined);
  };
  return (
    <PageShell brand={t('appName')} title={t('drill_title')} lead={t('drill_lead')} foot={t('unofficial_line')}>
      {passed && file ? (
        <DrillOutcome result={passed} fileName={file.name} onAgain={again} />
      ) : refused === 'locked' ? (
        <VaultGate why={t('drill_unlockWhy')} onOpen={drill}>
          <Skeleton label={t('status_wait')} />
        </VaultGate>
      ) : (
        <CopyForm
          given={given}
          file={{ title: t('drill_file'), text: t('drill_file_text') }}
          secretText={t('drill_key_text')}
          failed={{ title: t('drill_failed'), more: t('drill_unchanged') }}
          doWords={t('drill_run')}
          onSubmit={drill}
        />
      )}
    </PageShell>
  );
}
