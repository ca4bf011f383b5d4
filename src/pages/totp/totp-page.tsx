import '../link/link.css';
import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { panel } from '../../panel';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { PageShell } from '../../ui/page-shell';
import { SecretField } from '../../ui/secret-field';
import { Skeleton } from '../../ui/skeleton';
import { PictureBox } from '../link/picture-box';
import { usePicture } from '../link/use-picture';
import { useAnswer } from '../use-answer';
import { useBusy } from '../use-busy';
import { VaultGate } from '../vault-gate';
import { OneTimeCode } from './one-time-code';
import { factorWords } from './words';

/** The second factor of one key: its one-time codes, from a QR code or pasted, and its backup codes. */
export function TotpPage() {
  const id = new URLSearchParams(location.search).get('key') ?? '';
  return (
    <PageShell brand={t('appName')} title={t('totp_title')} lead={t('totp_lead')} foot={t('unofficial_line')}>
      <VaultGate why={t('keys_unlockWhy')}>
        <Factor id={id} />
      </VaultGate>
    </PageShell>
  );
}

function Factor({ id }: { id: string }) {
  const factor = useAnswer(() => panel.secondFactor.read(id));
  const found = factor.value;
  if (!found) return <Skeleton label={t('status_wait')} lines={3} />;
  if (!found.ok) return <Notice tone="due">{tFor('vaultError', found.why)}</Notice>;
  return (
    <>
      {found.totp === undefined ? (
        <AddTotp id={id} onDone={factor.again} />
      ) : (
        <Card roomy title={t('totp_now')} text={t('totp_now_text')}>
          <OneTimeCode uri={found.totp} large />
          <Confirm
            small
            danger
            ask={t('totp_remove')}
            question={t('totp_remove_question')}
            confirm={t('totp_remove')}
            cancel={t('action_cancel')}
            onConfirm={() => panel.secondFactor.removeTotp(id).then(factor.again)}
          />
        </Card>
      )}
      <AddCodes id={id} count={found.codes.length} onDone={factor.again} />
    </>
  );
}

function AddTotp({ id, onDone }: { id: string; onDone: () => unknown }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const save = async (text: string) => {
    const done = await panel.secondFactor.setTotp(id, text);
    if (!done.ok) return setError(factorWords(done.why));
    setTyped('');
    await onDone();
  };
  const picture = usePicture((text) => void run(() => save(text)));
  return (
    <form
      class="stack loose"
      onPaste={(event) => picture.take(event.clipboardData) && event.preventDefault()}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => picture.take(event.dataTransfer) && event.preventDefault()}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => save(typed));
      }}
    >
      <Card roomy title={t('totp_add')} text={t('totp_add_text')}>
        <PictureBox picture={picture} openPage={undefined} />
        <SecretField
          label={t('totp_secret')}
          hint={t('totp_secret_hint')}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setError(undefined);
          }}
          error={error}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
        />
        <div>
          <Button kind="primary" type="submit" busy={busy} disabled={!typed.trim()}>
            {t('action_save')}
          </Button>
        </div>
      </Card>
    </form>
  );
}

function AddCodes({ id, count, onDone }: { id: string; count: number; onDone: () => unknown }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const save = async () => {
    const done = await panel.secondFactor.setCodes(id, typed);
    if (!done.ok) return setError(factorWords(done.why));
    setTyped('');
    await onDone();
  };
  return (
    <form
      // A field of one line drops line breaks, and a larger one is kept by browsers: the breaks become commas.
      onPasteCapture={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (!text.includes('\n')) return;
        event.preventDefault();
        setTyped([typed, text.trim().replaceAll(/\s*\n\s*/g, ', ')].filter(Boolean).join(', '));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      <Card roomy title={t('codes_title')} text={count > 0 ? t('codes_have', { count }) : t('codes_text')}>
        <SecretField
          label={t('codes_field')}
          hint={t('codes_hint')}
          shown
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setError(undefined);
          }}
          error={error}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
        />
        <div>
          <Button type="submit" busy={busy} disabled={!typed.trim()}>
            {t(count > 0 ? 'codes_replace' : 'action_save')}
          </Button>
        </div>
      </Card>
    </form>
  );
}
