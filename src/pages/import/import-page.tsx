import './import.css';
import { useMemo, useState } from 'preact/hooks';
import { copyPanel, type ImportRow } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { SecretField } from '../../ui/secret-field';
import { ChooseFile, type ChosenFile } from '../drill/choose-file';
import { CopySecret } from '../drill/copy-secret';
import { useBusy } from '../use-busy';
import { VaultGate } from '../vault-gate';
import { Preview } from './preview';

interface Read {
  rows: ImportRow[];
  skipped: number;
  filesSkipped?: number;
}

/** Keys from a copy or from another program: the file, what opens it, what would change, and only then the change. */
export function ImportPage() {
  const [file, setFile] = useState<ChosenFile>();
  const [read, setRead] = useState<Read>();
  const [done, setDone] = useState<{ added: number; replaced: number }>();
  const again = () => {
    setFile(undefined);
    setRead(undefined);
    setDone(undefined);
  };
  return (
    <PageShell brand={t('appName')} title={t('import_title')} lead={t('import_lead')} foot={t('unofficial_line')}>
      <VaultGate why={t('import_unlockWhy')}>
        {done ? (
          <>
            <Notice tone="good" live title={t('import_done', { count: done.added + done.replaced })}>
              {t('import_done_text', { added: done.added, replaced: done.replaced })}
            </Notice>
            <div class="row wrap">
              <Button kind="primary" icon="backup" onClick={() => openPage('copies')}>
                {t('oldCopies_new')}
              </Button>
              <Button onClick={again}>{t('import_another')}</Button>
            </div>
          </>
        ) : read && file ? (
          <Preview {...read} fileName={file.name} onDone={setDone} back={() => setRead(undefined)} />
        ) : (
          <OpenFile file={file} onFile={setFile} onRead={setRead} />
        )}
      </VaultGate>
    </PageShell>
  );
}

function OpenFile(props: {
  file: ChosenFile | undefined;
  onFile: (file: ChosenFile) => void;
  onRead: (read: Read) => void;
}) {
  const { file, onFile, onRead } = props;
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, run] = useBusy();
  const needs = useMemo(() => file && copyPanel.importNeeds(file.bytes), [file]);
  const open = async () => {
    if (!file || (needs !== 'nothing' && !typed)) return;
    const result = await copyPanel.previewImport(file.bytes, typed);
    if (!result.ok) return setRefused(whyWords(result.why));
    setTyped('');
    onRead(result);
  };
  const hear = (value: string) => {
    setTyped(value);
    setRefused(undefined);
  };
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(open);
      }}
    >
      <Card roomy title={t('import_file')} text={t('import_file_text')}>
        <ChooseFile
          file={file}
          onChoose={(chosen) => {
            onFile(chosen);
            setRefused(undefined);
          }}
        />
      </Card>
      {needs === 'recovery-key' && (
        <CopySecret opensWith="recovery-key" text={t('restore_key_text')} value={typed} onInput={hear} error={false} />
      )}
      {needs === 'passphrase' && (
        <Card roomy title={t('import_password')} text={t('import_password_text')}>
          <SecretField
            label={t('import_password_label')}
            value={typed}
            onInput={hear}
            showLabel={t('action_show')}
            hideLabel={t('action_hide')}
            clearLabel={t('action_clear')}
          />
        </Card>
      )}
      {file && !needs && !refused && <Notice tone="due">{t('import_unknown')}</Notice>}
      {needs === 'nothing' && <Notice tone="info">{t('import_open')}</Notice>}
      {refused && (
        <Notice tone="due" live title={t('import_notRead')}>
          {refused} {t('drill_unchanged')}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={!file || !needs || (needs !== 'nothing' && !typed)}>
          {t('import_look')}
        </Button>
      </div>
    </form>
  );
}

const ofImport: readonly string[] = ['bitwardenAccount', 'nothingToImport'];
const ofVault: readonly string[] = ['noVault', 'locked', 'notHere', 'damagedSlots', 'damagedManifest', 'kdfRefused'];
function whyWords(why: string): string {
  if (ofImport.includes(why)) return tFor('importError', why);
  return ofVault.includes(why) ? tFor('vaultError', why) : tFor('drillError', why);
}
