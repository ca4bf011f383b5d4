import { useState } from 'preact/hooks';
import { copyPanel } from '../../copy-panel';
import { t } from '../../i18n/t';
import { openPage } from '../../platform/tabs';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Skeleton } from '../../ui/skeleton';
import { copyKindName, copyKindText } from '../copies/copy-kinds';
import { useAnswer } from '../use-answer';
import { Unread, VaultGate } from '../vault-gate';
import { AccessForm } from './access-form';
import { FolderView } from './folder-view';
import { davWords } from './words';

/** Copies in a WebDAV folder of the user's: connect it, copy to it, try what lies there. */
export function WebdavPage() {
  return (
    <PageShell
      brand={t('appName')}
      title={copyKindName('webdav')}
      lead={copyKindText('webdav')}
      foot={t('unofficial_line')}
      aside={<LinkButton onClick={() => openPage('copies')}>{t('hub_all')}</LinkButton>}
    >
      <VaultGate why={t('webdav_unlockWhy')}>
        <Connected />
      </VaultGate>
    </PageShell>
  );
}

function Connected() {
  const known = useAnswer(() => copyPanel.webdav.connection());
  const [changing, setChanging] = useState(false);
  const found = known.value;
  if (known.failed) return <Unread again={known.again} />;
  if (!found) return <Skeleton label={t('status_wait')} lines={4} />;
  if (!found.ok) return <Notice tone="due">{davWords(found)}</Notice>;
  const { connection, counter } = found;
  if (connection && !changing)
    return (
      <FolderView
        connection={connection}
        vaultCounter={counter}
        onChange={() => setChanging(true)}
        onGone={known.again}
      />
    );
  return (
    <>
      <AccessForm
        title={t('webdav_connect')}
        text={t('webdav_connect_text')}
        action={t('webdav_connect_do')}
        known={connection}
        onAccess={async (access) => {
          const done = await copyPanel.webdav.connect(access);
          if (!done.ok) return davWords(done);
          setChanging(false);
          await known.again();
          return undefined;
        }}
      />
      <Notice tone="info" title={t('webdav_how')}>
        {t('webdav_how_text')}
      </Notice>
    </>
  );
}
