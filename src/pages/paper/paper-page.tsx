import { useState } from 'preact/hooks';
import { copyPanel } from '../../copy-panel';
import type { PaperCopy } from '../../flows/paper-copy';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { copyKindFiles } from '../copies/copy-kinds';
import { VaultGate } from '../vault-gate';
import { PaperSheets } from './paper-sheets';

/** The whole vault on paper: what it is, the sheets, the printer; then the way to try it. */
export function PaperPage() {
  const [made, setMade] = useState<PaperCopy>();
  const [printed, setPrinted] = useState(false);
  const [refused, setRefused] = useState<string>();
  const make = async () => {
    const paper = await copyPanel.makePaper();
    setRefused(paper.ok ? undefined : paper.why);
    if (paper.ok) setMade(paper);
  };
  const print = async (paper: PaperCopy) => {
    window.print();
    await ask('copyMade', paper.copy);
    setPrinted(true);
  };
  return (
    <PageShell
      brand={t('appName')}
      foot={t('unofficial_line')}
      wide={made !== undefined}
      aside={<LinkButton onClick={() => openPage('copies')}>{t('hub_all')}</LinkButton>}
    >
      {made ? (
        <>
          <div class="row wrap no-print">
            <Button kind="primary" icon="print" onClick={() => print(made)}>
              {t('sheet_print')}
            </Button>
            <Button icon="hide" onClick={() => setMade(undefined)}>
              {t('action_hide')}
            </Button>
            <p class="small soft grow">{t('paper_print_hint')}</p>
          </div>
          {printed && (
            <div class="no-print">
              <Notice
                tone="good"
                live
                title={t('paper_printed')}
                action={
                  <Button small onClick={() => openPage('drill', { from: 'paper' })}>
                    {t('copies_drillNow')}
                  </Button>
                }
              >
                {t('paper_printed_text')}
              </Notice>
            </div>
          )}
          <PaperSheets paper={made} />
        </>
      ) : (
        <>
          <div>
            <h1>{t('paper_title')}</h1>
            <p class="lead">{t('paper_lead')}</p>
            <p class="small soft">{copyKindFiles('paper')}</p>
          </div>
          {refused && (
            <Notice tone="due" live title={t('copies_notMade')}>
              {refused === 'tooLargeForPaper' ? t('paper_tooLarge') : tFor('vaultError', refused)}
            </Notice>
          )}
          <VaultGate why={t('copies_unlockWhy')}>
            <Card roomy title={t('paper_what')}>
              <ul class="stack tight">
                {(['paper_what_codes', 'paper_what_key', 'paper_what_later'] as const).map((line) => (
                  <li key={line} class="row top">
                    <Icon name="tick" />
                    <span class="grow">{t(line)}</span>
                  </li>
                ))}
              </ul>
              <div class="row wrap">
                <Button kind="primary" icon="eye" onClick={make}>
                  {t('paper_make')}
                </Button>
                <Button onClick={() => openPage('drill', { from: 'paper' })}>{t('paper_try')}</Button>
              </div>
            </Card>
          </VaultGate>
        </>
      )}
    </PageShell>
  );
}
