import { useState } from 'preact/hooks';
import { copyPanel } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { saveFile } from '../save-file';
import { VaultGate } from '../vault-gate';
import type { SectionProps } from './copies-page';

/** A file that the recovery key opens: one press, since nothing new has to be written down. */
export function AgeFileSection({ onChange }: SectionProps) {
  const [made, setMade] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const make = async () => {
    setMade(undefined);
    const copy = await copyPanel.makeAgeCopy();
    setRefused(copy.ok ? undefined : tFor('vaultError', copy.why));
    if (!copy.ok) return;
    saveFile(copy.fileName, copy.bytes);
    setMade(copy.fileName);
    await onChange();
  };
  return (
    <>
      {made && (
        <Notice tone="good" live title={t('copies_made')}>
          {t('copies_made_text', { file: made })}
        </Notice>
      )}
      {refused && (
        <Notice tone="due" live title={t('copies_notMade')}>
          {refused}
        </Notice>
      )}
      <VaultGate why={t('copies_unlockWhy')}>
        <Card roomy title={t('copies_make')} text={t('hub_ageFile_how')}>
          <div>
            <Button kind="primary" icon="download" onClick={make}>
              {t('copies_make')}
            </Button>
          </div>
        </Card>
      </VaultGate>
    </>
  );
}
