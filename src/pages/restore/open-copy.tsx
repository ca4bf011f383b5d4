import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { copyPanel, type OpenCopyWhy } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { ChooseCopy } from '../drill/choose-copy';
import type { ChosenFile } from '../drill/choose-file';
import { CopySecret, useOpensWith } from '../drill/copy-secret';
import { useBusy } from '../use-busy';
import type { OpenedCopy } from './copy-content';

interface Props {
  damaged: boolean;
  /** Fetched from another place than a file. */
  brought?: ChosenFile | undefined;
  /** Copies that are at hand already. */
  children?: ComponentChildren;
  onOpen: (copy: { file: ChosenFile; typed: string; opened: OpenedCopy }) => void;
}

/** The file from where it lies and its secret. Neither is stored. */
export function OpenCopy({ damaged, brought, children, onOpen }: Props) {
  const [file, setFile] = useState(brought);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<OpenCopyWhy>();
  const [busy, run] = useBusy();
  const opensWith = useOpensWith(file);
  const open = async () => {
    if (!file || !typed.trim()) return;
    const opened = await copyPanel.openCopy(file.bytes, typed);
    if (!opened.ok) return setRefused(opened.why);
    onOpen({ file, typed, opened });
  };
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(open);
      }}
    >
      {damaged && (
        <Notice tone="due" title={t('restore_damaged')}>
          {t('restore_damaged_text')}
        </Notice>
      )}
      {children}
      <Card roomy title={t('restore_file')} text={t('restore_file_text')}>
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
        text={t('restore_key_text')}
        value={typed}
        onInput={(value) => {
          setTyped(value);
          setRefused(undefined);
        }}
        error={refused === 'typoInKey' && tFor('drillError', refused)}
      />
      {refused && refused !== 'typoInKey' && (
        <Notice tone="due" live title={t('restore_notOpened')}>
          {tFor('drillError', refused)}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={!file || !typed.trim()}>
          {t('restore_open')}
        </Button>
      </div>
    </form>
  );
}
