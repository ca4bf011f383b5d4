import './files.css';
import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { type KeySummary, panel } from '../../panel';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { saveFile } from '../save-file';
import { sizeWords } from './size-words';

type File = NonNullable<KeySummary['files']>[number];

/** The files of a key: name and size, saved to the computer or taken out of the vault. */
export function FileList({ of, onChanged }: { of: KeySummary; onChanged: () => unknown }) {
  const [refused, setRefused] = useState<string>();
  const save = async (name: string) => {
    const read = await panel.files.read(of.id, name);
    if (!read.ok) return setRefused(tFor('vaultError', read.why));
    setRefused(undefined);
    saveFile(name, read.bytes);
  };
  const remove = async (name: string) => {
    const done = await panel.files.remove(of.id, name);
    setRefused(done.ok ? undefined : tFor('vaultError', done.why));
    await onChanged();
  };
  return (
    <>
      <ul class="key-files">
        {of.files?.map((file) => (
          <li key={file.name}>
            <Row file={file} onSave={() => save(file.name)} onRemove={() => remove(file.name)} />
          </li>
        ))}
      </ul>
      {refused && (
        <Notice tone="due" live>
          {refused}
        </Notice>
      )}
    </>
  );
}

function Row({ file, onSave, onRemove }: { file: File; onSave: () => unknown; onRemove: () => unknown }) {
  const { name, size, leftOut } = file;
  return (
    <>
      <div class="key-file">
        <span class="mark">
          <Icon name={leftOut ? 'due' : 'file'} size={20} />
        </span>
        <span class="grow">
          <b>{name}</b>
          <span class="small soft">{sizeWords(size)}</span>
        </span>
        {!leftOut && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('files_save_label', { name })}
            title={t('files_save')}
            onClick={() => void onSave()}
          >
            <Icon name="download" />
          </button>
        )}
      </div>
      {leftOut && <p class="small soft">{t('files_leftOut')}</p>}
      <Confirm
        small
        danger
        ask={t('files_remove')}
        question={t('files_remove_question', { name })}
        confirm={t('files_remove')}
        cancel={t('action_cancel')}
        onConfirm={onRemove}
      />
    </>
  );
}
