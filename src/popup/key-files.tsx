import { t } from '../i18n/t';
import { FileList } from '../pages/files/file-list';
import type { KeySummary } from '../panel';
import { openPage } from '../platform/tabs';
import { Card } from '../ui/card';
import { LinkButton } from '../ui/link-button';

/** The files that are kept with a key. They are added in a tab. */
export function KeyFiles({ of, onChanged }: { of: KeySummary; onChanged: () => unknown }) {
  return (
    <Card title={t('files_title')}>
      {of.files ? <FileList of={of} onChanged={onChanged} /> : <p class="small soft">{t('files_none')}</p>}
      <LinkButton onClick={() => openPage('files', { key: of.id })}>{t('files_add')}</LinkButton>
    </Card>
  );
}
