import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { panel } from '../../panel';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { text, useKept } from '../place';
import { saveFile } from '../save-file';
import { VaultGate } from '../vault-gate';
import { Head } from './head';
import type { StepProps } from './step';

/** The first copy outside the browser, and the offer to prove it at once. */
export function CopyStep({ next, back }: StepProps) {
  const [made, setMade] = useKept('welcome:copy', text);
  const [refused, setRefused] = useState<string>();
  const make = async () => {
    const copy = await panel.makeAgeCopy();
    if (!copy.ok) return setRefused(tFor('vaultError', copy.why));
    saveFile(copy.fileName, copy.bytes);
    setRefused(undefined);
    setMade(copy.fileName);
  };
  return (
    <>
      <Head title={t('welcome_copy')} lead={t('welcome_copy_text')} back={back} />
      <VaultGate>
        <Card roomy>
          {made ? (
            <>
              <Notice tone="good" live title={t('copies_made')}>
                {t('copies_made_text', { file: made })}
              </Notice>
              <div class="row wrap">
                <Button kind="soft" onClick={() => openPage('drill')}>
                  {t('copies_drillNow')}
                </Button>
                <LinkButton tone="calm" onClick={make}>
                  {t('welcome_copy_again')}
                </LinkButton>
              </div>
            </>
          ) : (
            <>
              <p>{t('copies_none_text')}</p>
              <div>
                <Button kind="primary" icon="download" onClick={make}>
                  {t('copies_make')}
                </Button>
              </div>
            </>
          )}
          {refused && (
            <Notice tone="due" live title={t('copies_notMade')}>
              {refused}
            </Notice>
          )}
        </Card>
        <div>
          {made ? (
            <Button kind="primary" onClick={next}>
              {t('action_continue')}
            </Button>
          ) : (
            <LinkButton tone="calm" onClick={next}>
              {t('action_later')}
            </LinkButton>
          )}
        </div>
      </VaultGate>
    </>
  );
}
