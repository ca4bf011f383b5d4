import type { ComponentChildren } from 'preact';
import { copyPanel } from '../../copy-panel';
import { t } from '../../i18n/t';
import { Notice } from '../../ui/notice';
import type { ChosenFile } from '../drill/choose-file';
import { CopyForm, useCopyGiven } from '../drill/copy-form';
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
  const given = useCopyGiven(brought);
  const open = () =>
    given.use(async (file, typed) => {
      const opened = await copyPanel.openCopy(file.bytes, typed);
      if (!opened.ok) return given.refuse(opened.why);
      onOpen({ file, typed, opened });
    });
  return (
    <CopyForm
      given={given}
      file={{ title: t('restore_file'), text: t('restore_file_text') }}
      secretText={t('restore_key_text')}
      failed={{ title: t('restore_notOpened') }}
      doWords={t('restore_open')}
      onSubmit={open}
    >
      {damaged && (
        <Notice tone="due" title={t('restore_damaged')}>
          {t('restore_damaged_text')}
        </Notice>
      )}
      {children}
    </CopyForm>
  );
}
