import { useState } from 'preact/hooks';
import { doorPanel } from '../../door-panel';
import { t, tFor } from '../../i18n/t';
import { RecoveryKeyFromPaper, RecoveryKeyShown } from '../../pages/recovery-key';
import { useAnswer } from '../../pages/use-answer';
import { useBusy } from '../../pages/use-busy';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { OwnerPassphrase } from '../owner-passphrase';

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
      <OwnerPassphrase
        value={passphrase}
        onInput={(text) => {
          setPassphrase(text);
          setError(undefined);
        }}
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
  const [typed, setTyped] = useState('');
  const [onPaper, setOnPaper] = useState(false);
  if (!onPaper)
    return (
      <>
        <p>{t('reissue_write')}</p>
        <RecoveryKeyShown recoveryKey={recoveryKey} />
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
    <RecoveryKeyFromPaper
      typed={typed}
      onInput={setTyped}
      confirmWords={t('reissue_confirm')}
      confirm={async () => {
        const done = await doorPanel.confirmReissue(typed);
        if (!done.ok) return tFor('vaultError', done.why);
        await finish(true);
      }}
      show={() => setOnPaper(false)}
    >
      <KeepOld finish={finish} />
    </RecoveryKeyFromPaper>
  );
}

const KeepOld = ({ finish }: { finish: (isDone: boolean) => Promise<void> }) => (
  <LinkButton tone="calm" onClick={() => doorPanel.abandonReissue().then(() => finish(false))}>
    {t('reissue_keepOld')}
  </LinkButton>
);
