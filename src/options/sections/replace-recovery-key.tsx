import { useState } from 'preact/hooks';
import { doorPanel } from '../../door-panel';
import { t, tFor } from '../../i18n/t';
import { qrCells } from '../../pages/qr-cells';
import { useAnswer } from '../../pages/use-answer';
import { useBusy } from '../../pages/use-busy';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Qr } from '../../ui/qr';
import { SecretField } from '../../ui/secret-field';
import { SecretText } from '../../ui/secret-text';
import { groupRecoveryKey } from '../../vault/recovery-key';

/** Show, write down, type back from paper; only then the old key opens nothing more. Closing the page loses no step. */
export function ReplaceRecoveryKey({ changed }: { changed: () => unknown }) {
  const draft = useAnswer(async () => ({ of: await doorPanel.reissue() }));
  const [done, setDone] = useState(false);
  const finish = async (isDone: boolean) => {
    setDone(isDone);
    await draft.again();
    await changed();
  };
  const recoveryKey = draft.value?.of?.recoveryKey;
  return (
    <div id="recovery">
      <Card title={t('reissue_title')} text={!recoveryKey && t('reissue_text')}>
        {draft.value && !recoveryKey && <Begin begun={() => finish(false)} />}
        {recoveryKey && <ToPaper recoveryKey={recoveryKey} finish={finish} />}
        {done && (
          <Notice live tone="good" title={t('reissue_done')}>
            {t('reissue_seen')}
          </Notice>
        )}
      </Card>
    </div>
  );
}

function Begin({ begun }: { begun: () => unknown }) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const begin = async () => {
    const made = await doorPanel.beginReissue(passphrase);
    if (!made.ok) return setError(tFor('vaultError', made.why));
    setPassphrase('');
    await begun();
  };
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void run(begin);
      }}
    >
      <SecretField
        label={t('owner_passphrase')}
        value={passphrase}
        onInput={(text) => {
          setPassphrase(text);
          setError(undefined);
        }}
        showLabel={t('action_show')}
        hideLabel={t('action_hide')}
        error={error}
      />
      <div>
        <Button type="submit" busy={busy} disabled={!passphrase.trim()}>
          {t('reissue_begin')}
        </Button>
      </div>
    </form>
  );
}

function ToPaper({ recoveryKey, finish }: { recoveryKey: string; finish: (isDone: boolean) => Promise<void> }) {
  const [lead = '', ...groups] = groupRecoveryKey(recoveryKey).split(' ');
  const [typed, setTyped] = useState('');
  const [onPaper, setOnPaper] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const confirm = async () => {
    const done = await doorPanel.confirmReissue(typed);
    if (!done.ok) return setError(tFor('vaultError', done.why));
    await finish(true);
  };
  if (!onPaper)
    return (
      <>
        <p>{t('reissue_write')}</p>
        <div class="recovery-key row wrap">
          <div class="grow stack tight">
            <p class="mono small">{lead}</p>
            <SecretText groups={groups} />
          </div>
          <Qr cells={qrCells(recoveryKey)} label={t('sheet_qr')} size={148} />
        </div>
        <div class="row wrap">
          <Button kind="primary" onClick={() => setOnPaper(true)}>
            {t('welcome_recovery_have')}
          </Button>
          <Button icon="print" onClick={() => openPage('sheet')}>
            {t('welcome_recovery_print')}
          </Button>
          <KeepOld finish={finish} />
        </div>
      </>
    );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void run(confirm);
      }}
    >
      <SecretField
        label={t('unlock_recoveryKey')}
        hint={t('unlock_recoveryKey_hint')}
        value={typed}
        error={error}
        shown
        focus
        onInput={(value) => {
          setTyped(value);
          setError(undefined);
        }}
        showLabel={t('action_show')}
        hideLabel={t('action_hide')}
        clearLabel={t('action_clear')}
      />
      <div class="row wrap">
        <Button type="submit" kind="primary" busy={busy} disabled={!typed.trim()}>
          {t('reissue_confirm')}
        </Button>
        <LinkButton tone="calm" onClick={() => setOnPaper(false)}>
          {t('welcome_confirm_show')}
        </LinkButton>
        <KeepOld finish={finish} />
      </div>
    </form>
  );
}

const KeepOld = ({ finish }: { finish: (isDone: boolean) => Promise<void> }) => (
  <LinkButton tone="calm" onClick={() => doorPanel.abandonReissue().then(() => finish(false))}>
    {t('reissue_keepOld')}
  </LinkButton>
);
