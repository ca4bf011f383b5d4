import { useState } from 'preact/hooks';
import type { Copy } from '../../backup/copy';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { saveFile } from '../../pages/save-file';
import { VaultGate } from '../../pages/vault-gate';
import { ago, day } from '../../pages/when';
import { panel } from '../../panel';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Ring } from '../../ui/ring';
import { copyWords } from '../copy-words';
import type { ScreenProps } from '../screen';
import { VaultTabs } from '../vault-tabs';

/** The copies outside this browser: how good each one is, and the way to the next. */
export function Backups({ glance, go, refresh }: ScreenProps) {
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const copies = [...glance.copies].sort((a, b) => b.madeAt - a.madeAt);
  const make = async () => {
    setRefused(undefined);
    const copy = await panel.makeAgeCopy();
    if (!copy.ok) {
      if (copy.why === 'locked') return setMaking(true);
      return setRefused(tFor('vaultError', copy.why));
    }
    saveFile(copy.fileName, copy.bytes);
    setMaking(false);
    setMade(copy.fileName);
    await refresh();
  };
  const hasVault = glance.vault !== 'none';
  return (
    <VaultTabs at="backups" go={go}>
      {made && (
        <Notice
          tone="good"
          live
          title={t('copies_made')}
          action={
            <Button small kind="soft" onClick={() => openPage('drill')}>
              {t('copies_drillNow')}
            </Button>
          }
        >
          {t('copies_made_text', { file: made })}
        </Notice>
      )}
      {refused && (
        <Notice tone="due" live title={t('copies_notMade')}>
          {refused}
        </Notice>
      )}
      {!made && glance.next === 'makeCopy' && copies.length > 0 && (
        <Notice tone="due" title={t('copies_behind')}>
          {t('copies_behind_text')}
        </Notice>
      )}
      {making || !hasVault ? (
        <VaultGate why={t('copies_unlockWhy')} onOpen={make}>
          {null}
        </VaultGate>
      ) : (
        <>
          {copies.length === 0 && <EmptyState icon="backup" title={t('copies_none')} text={t('copies_none_text')} />}
          <Button kind={glance.next === 'makeCopy' ? 'primary' : 'soft'} icon="download" wide onClick={make}>
            {t('copies_make')}
          </Button>
        </>
      )}
      {copies.map((copy) => (
        <CopyCard key={copy.id} copy={copy} forget={() => ask('forgetCopy', copy.id).then(refresh)} />
      ))}
    </VaultTabs>
  );
}

function CopyCard({ copy, forget }: { copy: Copy; forget: () => unknown }) {
  const { share, tone, mark, text } = copyWords(copy, Date.now());
  const { proof } = copy;
  const known = proof
    ? t('copies_proven', { ok: proof.restorable, total: proof.total })
    : t('copies_keys', { count: copy.keys });
  return (
    <Card>
      <div class="row">
        <Ring share={share} tone={tone} label={text} size={52}>
          {mark}
        </Ring>
        <div class="grow">
          <h2>{t('copies_of', { day: day(copy.madeAt) })}</h2>
          <p class="small">{text}</p>
          <p class="small soft">
            {known}
            {proof && ` · ${t('copies_drilled', { ago: ago(proof.at) })}`}
          </p>
          {proof && proof.newer > 0 && <p class="small soft">{t('copies_newer', { count: proof.newer })}</p>}
        </div>
      </div>
      <div class="row wrap between">
        <Button small kind={proof ? 'quiet' : 'soft'} onClick={() => openPage('drill', { copy: copy.id })}>
          {t(proof ? 'copies_drillAgain' : 'copies_drill')}
        </Button>
        <Confirm
          small
          ask={t('copies_forget')}
          question={t('copies_forget_question')}
          confirm={t('copies_forget')}
          cancel={t('action_cancel')}
          onConfirm={forget}
        />
      </div>
    </Card>
  );
}
