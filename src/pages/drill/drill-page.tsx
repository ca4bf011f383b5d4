import './drill.css';
import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { type DrillResult, type DrillWhy, panel } from '../../panel';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { SecretField } from '../../ui/secret-field';
import { useBusy } from '../use-busy';
import { ChooseFile, type ChosenFile } from './choose-file';
import { DrillOutcome } from './drill-outcome';
import { noteProof } from './note-proof';

type Passed = Extract<DrillResult, { ok: true }>;

/** The restore drill: the file from where it lies, the key from the paper. Neither is kept. */
export function DrillPage() {
  const [file, setFile] = useState<ChosenFile>();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<DrillWhy>();
  const [passed, setPassed] = useState<Passed>();
  const [busy, run] = useBusy();
  const drill = async () => {
    if (!file || !typed.trim()) return;
    const result = await panel.drill(file.bytes, typed);
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
      ) : (
        <form
          class="stack loose"
          onSubmit={(event) => {
            event.preventDefault();
            void run(drill);
          }}
        >
          <Card roomy title={t('drill_file')} text={t('drill_file_text')}>
            <ChooseFile
              file={file}
              onChoose={(chosen) => {
                setFile(chosen);
                setRefused(undefined);
              }}
            />
          </Card>
          <Card roomy title={t('drill_key')} text={t('drill_key_text')}>
            <SecretField
              label={t('drill_key_label')}
              hint={t('drill_key_hint')}
              placeholder="AGE-SECRET-KEY-1…"
              value={typed}
              onInput={(value) => {
                setTyped(value);
                setRefused(undefined);
              }}
              error={refused === 'typoInKey' && tFor('drillError', refused)}
              showLabel={t('action_show')}
              hideLabel={t('action_hide')}
              clearLabel={t('action_clear')}
            />
          </Card>
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
