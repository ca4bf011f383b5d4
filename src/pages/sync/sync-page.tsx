import '../distant.css';
import type { Generation } from '../../backup/sync-items';
import { copyPanel } from '../../copy-panel';
import { t } from '../../i18n/t';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { Ring } from '../../ui/ring';
import { Skeleton } from '../../ui/skeleton';
import { copyKindFiles, copyKindName, copyKindText } from '../copies/copy-kinds';
import { DistantRow } from '../distant-row';
import type { DistantCopy } from '../try-copy';
import { useDistant } from '../use-distant';
import { Unread, VaultGate } from '../vault-gate';
import { day, dayAndTime } from '../when';
import { syncWords } from './words';

/** Copies in the storage that the browser carries to the user's other computers. */
export function SyncPage() {
  return (
    <PageShell
      brand={t('appName')}
      title={copyKindName('sync')}
      lead={copyKindText('sync')}
      foot={t('distant_foot')}
      aside={<LinkButton onClick={() => openPage('copies')}>{t('hub_all')}</LinkButton>}
    >
      <p class="small soft">{copyKindFiles('sync')}</p>
      <VaultGate why={t('sync_unlockWhy')}>
        <Stored />
      </VaultGate>
    </PageShell>
  );
}

function Stored() {
  const { there, known, tryCopy, copy, made, trying } = useDistant(() => copyPanel.sync.look());
  const makeCopy = () =>
    copy(async () => {
      const done = await copyPanel.sync.copy();
      return done.ok
        ? { tone: 'good', title: t('sync_copied'), text: t('sync_copied_text', { count: done.kept }) }
        : { tone: 'due', title: t('sync_notCopied'), text: syncWords(done) };
    });
  if (there.failed) return <Unread again={there.again} />;
  if (!there.value) return <Skeleton label={t('status_wait')} lines={4} />;
  if (trying) return trying;
  const { generations, used, most, vaultCounter } = there.value;
  const room = t('sync_used', { used: Math.ceil(used / 1_024), most: Math.floor(most / 1_024) });
  return (
    <>
      <Card roomy title={t('sync_make')} text={t('sync_make_text')}>
        <div class="distant-head">
          <Ring share={used / most} label={room} size={64}>
            {Math.round((100 * used) / most)}%
          </Ring>
          <div class="grow">
            <b>{room}</b>
          </div>
          <Button kind="primary" icon="plus" onClick={makeCopy}>
            {t('webdav_copy')}
          </Button>
        </div>
      </Card>
      {made}
      {generations.length > 0 && (
        <Card roomy title={t('sync_there')}>
          <ul class="distant-list">
            {generations.map((one) => (
              <DistantRow
                key={one.id}
                title={t('copies_of', { day: day(one.madeAt) })}
                text={`${t('distant_state', { counter: one.counter })} · ${dayAndTime(one.madeAt)}`}
                counter={one.counter}
                vaultCounter={vaultCounter}
                known={known?.find(({ digest }) => digest === one.digest)}
                onTry={() => tryCopy(distant(one))}
              />
            ))}
          </ul>
        </Card>
      )}
      <Notice tone="info" title={t('sync_how')}>
        {t('sync_how_text')}
      </Notice>
    </>
  );
}

const distant = (one: Generation): DistantCopy => ({
  title: `${t('copies_of', { day: day(one.madeAt) })} · ${t('distant_state', { counter: one.counter })}`,
  counter: one.counter,
  async bring() {
    const read = await copyPanel.sync.read(one);
    return read.ok ? read : { ok: false, words: syncWords(read) };
  },
  drill: copyPanel.sync.drill,
});
