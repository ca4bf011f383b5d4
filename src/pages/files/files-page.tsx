import '../drill/drill.css';
import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { type KeySummary, panel } from '../../panel';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CheckRow } from '../../ui/check-row';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { attachmentCaps } from '../../vault/attachment';
import { ChooseFile, type ChosenFile } from '../drill/choose-file';
import { useAnswer } from '../use-answer';
import { useBusy } from '../use-busy';
import { Unread, VaultGate } from '../vault-gate';
import { FileList } from './file-list';

/** The files of one key. In a tab, because choosing a file closes the popup of some browsers. */
export function FilesPage() {
  const id = new URLSearchParams(location.search).get('key') ?? '';
  return (
    <PageShell
      brand={t('appName')}
      title={t('files_title')}
      lead={t('files_lead', { count: attachmentCaps.count })}
      foot={t('unofficial_line')}
    >
      <VaultGate why={t('keys_unlockWhy')}>
        <Files id={id} />
      </VaultGate>
    </PageShell>
  );
}

function Files({ id }: { id: string }) {
  const listed = useAnswer(() => panel.listKeys());
  if (listed.failed) return <Unread again={listed.again} />;
  if (!listed.value) return <Skeleton label={t('status_wait')} lines={3} />;
  if (!listed.value.ok) return <Notice tone="due">{tFor('vaultError', listed.value.why)}</Notice>;
  const key = listed.value.keys.find((one) => one.id === id);
  if (!key) return <Notice tone="due">{t('vaultError_noKey')}</Notice>;
  return (
    <>
      {key.files && (
        <Card roomy title={key.label}>
          <FileList of={key} onChanged={listed.again} />
        </Card>
      )}
      <AddFile to={key} onDone={listed.again} />
    </>
  );
}

/** A wallet's keystore is as good as its key: it is kept only by somebody who knows that. */
const needsWord = ({ kind, hasSecret, files }: KeySummary) => kind === 'wallet-secret' && !hasSecret && !files;

function AddFile({ to, onDone }: { to: KeySummary; onDone: () => Promise<unknown> }) {
  const [file, setFile] = useState<ChosenFile>();
  const [agreed, setAgreed] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [kept, setKept] = useState<string>();
  const [busy, run] = useBusy();
  const choose = (chosen: ChosenFile) => {
    setKept(undefined);
    const isTooBig = chosen.bytes.length > attachmentCaps.bytes;
    setRefused(isTooBig ? t('vaultError_fileTooBig') : undefined);
    setFile(isTooBig ? undefined : chosen);
  };
  const add = async () => {
    if (!file) return;
    const done = await panel.files.add(to.id, file);
    if (!done.ok) return setRefused(tFor('vaultError', done.why));
    setFile(undefined);
    setKept(file.name);
    await onDone();
  };
  const word = needsWord(to);
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(add);
      }}
    >
      <Card roomy title={t('files_add')} text={t('files_add_text', { key: to.label })}>
        <ChooseFile file={file} onChoose={choose} ask={t('files_drop')} />
        {word && (
          <>
            <Notice tone="due" title={t('key_walletWarning')}>
              {t('key_walletWarning_text')}
            </Notice>
            <CheckRow label={t('key_walletAgree')} checked={agreed} onChange={setAgreed} />
          </>
        )}
        {refused && (
          <Notice tone="due" live>
            {refused}
          </Notice>
        )}
        {kept && (
          <Notice tone="good" live>
            {t('files_kept', { name: kept })}
          </Notice>
        )}
        <div>
          <Button kind="primary" type="submit" busy={busy} disabled={!file || (word && !agreed)}>
            {t('files_keep')}
          </Button>
        </div>
      </Card>
    </form>
  );
}
