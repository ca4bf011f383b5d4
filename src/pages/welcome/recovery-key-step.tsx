import { t, tFor } from '../../i18n/t';
import { type Creation, panel } from '../../panel';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { flag, text, useKept } from '../place';
import { RecoveryKeyFromPaper, RecoveryKeyShown } from '../recovery-key';
import { useAnswer } from '../use-answer';
import { Unread } from '../vault-gate';
import { Head } from './head';
import type { StepProps } from './step';

/** Shown once, then hidden and asked back: what was read from paper is known to be on paper. */
export function RecoveryKeyStep({ next }: StepProps) {
  const creation = useAnswer(async () => ({ of: await panel.creation() }));
  const [onPaper, setOnPaper] = useKept('welcome:onPaper', flag);
  if (creation.failed) return <Unread again={creation.again} />;
  if (!creation.value) return <Skeleton label={t('status_wait')} lines={4} />;
  const abandon = async () => {
    await panel.abandonCreation();
    setOnPaper(false);
    await next();
  };
  if (!creation.value.of) return <Notice tone="due">{tFor('vaultError', 'noDraft')}</Notice>;
  return (
    <>
      {onPaper ? (
        <FromPaper next={next} show={() => setOnPaper(false)} />
      ) : (
        <ToPaper creation={creation.value.of} done={() => setOnPaper(true)} />
      )}
      <div>
        <Confirm
          small
          ask={t('welcome_abandon')}
          question={t('welcome_abandon_question')}
          confirm={t('welcome_abandon')}
          cancel={t('action_cancel')}
          onConfirm={abandon}
        />
      </div>
    </>
  );
}

function ToPaper({ creation, done }: { creation: Creation; done: () => void }) {
  return (
    <>
      <Head title={t('welcome_recovery')} lead={t('welcome_recovery_text')} />
      <Card roomy>
        <RecoveryKeyShown recoveryKey={creation.recoveryKey} />
        <div class="row wrap">
          <Button kind="soft" icon="print" onClick={() => openPage('sheet')}>
            {t('welcome_recovery_print')}
          </Button>
          <p class="small soft grow">{t('welcome_recovery_hand')}</p>
        </div>
      </Card>
      <Notice tone="due" title={t('welcome_recovery_once')}>
        {t('welcome_recovery_once_text')}
      </Notice>
      <div>
        <Button kind="primary" onClick={done}>
          {t('welcome_recovery_have')}
        </Button>
      </div>
    </>
  );
}

function FromPaper({ next, show }: { next: () => unknown; show: () => void }) {
  const [typed, setTyped] = useKept('welcome:typed', text);
  return (
    <RecoveryKeyFromPaper
      typed={typed}
      onInput={setTyped}
      confirmWords={t('welcome_confirm_do')}
      confirm={async () => {
        const result = await panel.confirmRecoveryKey(typed);
        if (!result.ok) return tFor('vaultError', result.why);
        setTyped('');
        await next();
      }}
      show={show}
      head={<Head title={t('welcome_confirm')} lead={t('welcome_confirm_text')} />}
    />
  );
}
