import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { CopyCard } from '../../pages/copy-card';
import { saveFile } from '../../pages/save-file';
import { ThreeTwoOne } from '../../pages/three-two-one';
import { VaultGate } from '../../pages/vault-gate';
import { panel } from '../../panel';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
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
          <LinkButton onClick={() => openPage('copies')}>{t('copies_moreKinds')}</LinkButton>
        </>
      )}
      {copies.length > 0 && <ThreeTwoOne copies={copies} now={Date.now()} />}
      {copies.map((copy) => (
        <CopyCard key={copy.id} copy={copy} onChange={refresh} />
      ))}
    </VaultTabs>
  );
}
