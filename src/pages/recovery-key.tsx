import './recovery-key.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { Qr } from '../ui/qr';
import { SecretField } from '../ui/secret-field';
import { SecretText } from '../ui/secret-text';
import { groupRecoveryKey } from '../vault/recovery-key';
import { qrCells } from './qr-cells';
import { useBusy } from './use-busy';

/** A new recovery key, to be written down. */
export function RecoveryKeyShown({ recoveryKey }: { recoveryKey: string }) {
  const [lead = '', ...groups] = groupRecoveryKey(recoveryKey).split(' ');
  return (
    <div class="recovery-key">
      <div class="grow stack tight">
        <p class="mono small">{lead}</p>
        <SecretText groups={groups} />
      </div>
      <Qr cells={qrCells(recoveryKey)} label={t('sheet_qr')} size={148} />
    </div>
  );
}

/** The same key asked back: what was read from paper is known to be on paper. */
export function RecoveryKeyFromPaper(props: {
  typed: string;
  onInput: (typed: string) => void;
  confirmWords: string;
  /** Goes on, or says why not. */
  confirm: () => Promise<string | undefined>;
  /** Back to where it is shown. */
  show: () => unknown;
  /** Above the field. */
  head?: ComponentChildren;
  /** Beside the button. */
  children?: ComponentChildren;
}) {
  const { typed, onInput, confirmWords, confirm, show, head, children } = props;
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => setError(await confirm()));
      }}
    >
      {head}
      <SecretField
        label={t('unlock_recoveryKey')}
        hint={t('unlock_recoveryKey_hint')}
        value={typed}
        error={error}
        shown
        focus
        onInput={(value) => {
          onInput(value);
          setError(undefined);
        }}
        showLabel={t('action_show')}
        hideLabel={t('action_hide')}
        clearLabel={t('action_clear')}
      />
      <div class="row wrap">
        <Button kind="primary" type="submit" busy={busy} disabled={!typed.trim()}>
          {confirmWords}
        </Button>
        <LinkButton tone="calm" onClick={show}>
          {t('welcome_confirm_show')}
        </LinkButton>
        {children}
      </div>
    </form>
  );
}
