import './drill.css';
import { useState } from 'preact/hooks';
import { copyPanel, type DrillResult, type DrillWhy } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { useBusy } from '../use-busy';
import { VaultGate } from '../vault-gate';
import { ChooseCopy } from './choose-copy';
import type { ChosenFile } from './choose-file';
import { CopySecret, useOpensWith } from './copy-secret';
import { DrillOutcome } from './drill-outcome';
import { noteProof } from './note-proof';

type Passed = Extract<DrillResult, { ok: true }>;

/** The restore drill: the file from where it lies, its secret from where the user keeps it. Neither is kept. */
export function DrillPage() {
  const [file, setFile] = useState<ChosenFile>();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<DrillWhy>();
  const [passed, setPassed] = useState<Passed>();
  const [busy, run] = useBusy();
  const opensWith = useOpensWith(file);
  const drill = async () => {
    if (!file || !typed.trim()) return;
    const result = await copyPanel.drill(file.bytes, typed);
    if (!result.ok) return setRefused(result.why);
    setTyped('');
    setRefused(undefined);
    setPassed(result);
    await noteProof(result);
  };
  const again = () => {
    setPassed(undefined);
    setFile(undefined);
  };
  return (
    <PageShell brand={t('appName')} title={t('drill_title')} lead={t('drill_lead')} foot={t('unofficial_line')}>
      {passed && file ? (
        <DrillOutcome result={passed} fileName={file.name} onAgain={again} />
      ) : refused === 'locked' ? (
        <VaultGate why={t('drill_unlockWhy')} onOpen={() => run(drill)}>
          <Skeleton label={t('status_wait')} />
        </VaultGate>
      ) : (
        <form
          class="stack loose"
          onSubmit={(event) => {
            event.preventDefault();
            void run(drill);
          }}
        >
          <Card roomy title={t('drill_file')} text={t('drill_file_text')}>
            <ChooseCopy
              file={file}
              onChoose={(chosen) => {
                setFile(chosen);
                setRefused(undefined);
              }}
            />
          </Card>
          <CopySecret
            opensWith={opensWith}
            text={t('drill_key_text')}
            value={typed}
            onInput={(value) => {
              setTyped(value);
              setRefused(undefined);
            }}
            error={refused === 'typoInKey' && tFor('drillError', refused)}
          />
          {refused && refused !== 'typoInKey' && (
            <Notice tone="due" live title={t('drill_failed')}>
              {tFor('drillError', refused)} {t('drill_unchanged')}
            </Notice>
          )}
          <div>
            <Button kind="primary" type="submit" busy={busy} disabled={!file || !typed.trim()}>
              {t('drill_run')}
            </Button>
          </div>
        </form>
      )}
    </PageShell>
  );
}
