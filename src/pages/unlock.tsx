import { useEffect, useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { panel } from '../panel';
import { asksHere } from '../platform/passkeys';
import { openPage, openUrl, optionsUrl } from '../platform/tabs';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { LinkButton } from '../ui/link-button';
import { SecretField } from '../ui/secret-field';
import { text, useKept } from './place';
import { useAnswer } from './use-answer';
import { useBusy } from './use-busy';

type Opened = Awaited<ReturnType<typeof panel.unlock | typeof panel.unlockWithPasskey>>;

/** Opens the vault, by the passphrase or by the recovery key from paper. What is typed survives a closed popup. */
export function Unlock({ onOpen, why }: { onOpen: () => unknown; why?: string }) {
  const [typed, setTyped] = useKept('unlock', text);
  const [byKey, setByKey] = useState(false);
  const [error, setError] = useState<string>();
  const [retryAt, setRetryAt] = useState(0);
  const waits = useSecondsUntil(retryAt);

  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (byKey) return;
    const readying = panel.readyToUnlock().catch(() => () => {}); // it is only faster with it
    return () => void readying.then((end) => end());
  }, [byKey, tries]);

  const passkey = useAnswer(() => panel.hasPasskey());
  const open = async () => {
    if (!typed.trim() || waits > 0) return;
    await take(byKey ? await panel.unlockWithRecoveryKey(typed) : await panel.unlock(typed));
  };
  const openByPasskey = async () => (asksHere() ? take(await panel.unlockWithPasskey()) : openUrl(optionsUrl('vault')));
  const take = async (result: Opened) => {
    if (result.ok) {
      setTyped('');
      await onOpen();
      requestAnimationFrame(() => setTimeout(() => void panel.catchUp())); // what was opened is drawn first
      return;
    }
    setTries(tries + 1);
    setError(tFor('vaultError', result.why));
    setRetryAt(result.retryAt ?? 0);
  };
  const [opening, run] = useBusy();
  const submit = (event: Event) => {
    event.preventDefault();
    void run(open);
  };

  return (
    <form class="stack" onSubmit={submit}>
      <div class="row">
        <Icon name="lock" size={26} />
        <div class="grow">
          <h2>{t('unlock_title')}</h2>
          {why && <p class="soft small">{why}</p>}
        </div>
      </div>
      <SecretField
        key={byKey ? 'key' : 'passphrase'}
        label={t(byKey ? 'unlock_recoveryKey' : 'unlock_passphrase')}
        hint={byKey ? t('unlock_recoveryKey_hint') : undefined}
        value={typed}
        onInput={(value) => {
          setTyped(value);
          setError(undefined);
        }}
        error={waits > 0 ? t('unlock_wait', { count: waits }) : error}
        showLabel={t('action_show')}
        hideLabel={t('action_hide')}
        clearLabel={t('action_clear')}
        focus
      />
      <Button kind="primary" type="submit" wide busy={opening} disabled={!typed.trim() || waits > 0}>
        {t('unlock_open')}
      </Button>
      {byKey && (
        <LinkButton tone="calm" onClick={() => openPage('shares', { try: 'unlock' })}>
          {t('shares_have')}
        </LinkButton>
      )}
      <LinkButton
        tone="calm"
        onClick={() => {
          setTyped('');
          setError(undefined);
          setByKey(!byKey);
        }}
      >
        {t(byKey ? 'unlock_usePassphrase' : 'unlock_useRecoveryKey')}
      </LinkButton>
      {passkey.value && (
        <LinkButton icon="passkey" tone="calm" onClick={() => run(openByPasskey)}>
          {t('unlock_usePasskey')}
        </LinkButton>
      )}
    </form>
  );
}

function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(Date.now());
  const left = Math.max(0, Math.ceil((at - now) / 1000));
  useEffect(() => {
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, [at]);
  return left;
}
