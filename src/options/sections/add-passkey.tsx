import { useState } from 'preact/hooks';
import { doorPanel } from '../../door-panel';
import { t, tFor } from '../../i18n/t';
import { useBusy } from '../../pages/use-busy';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { OwnerPassphrase } from '../owner-passphrase';

/** A button that opens into a short form; the browser's own prompt follows. */
export function AddPasskey({ added }: { added: () => unknown }) {
  const [open, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const close = () => {
    setOpen(false);
    setPassphrase('');
    setError(undefined);
  };
  const add = async () => {
    const done = await doorPanel.addPasskey({ passphrase, label });
    if (!done.ok) return setError(tFor('vaultError', done.why));
    setLabel('');
    close();
    await added();
  };
  if (!open)
    return (
      <div>
        <Button kind="soft" icon="plus" onClick={() => setOpen(true)}>
          {t('passkey_add')}
        </Button>
      </div>
    );
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void run(add);
      }}
    >
      <p class="soft">{t('passkey_add_text')}</p>
      <Field label={t('passkey_label')} value={label} maxLength={60} onInput={setLabel} />
      <OwnerPassphrase
        value={passphrase}
        onInput={(text) => {
          setPassphrase(text);
          setError(undefined);
        }}
        error={error}
      />
      <div class="row wrap">
        <Button type="submit" kind="primary" icon="passkey" busy={busy} disabled={!passphrase.trim()}>
          {t('passkey_add')}
        </Button>
        <Button onClick={close}>{t('action_cancel')}</Button>
      </div>
    </form>
  );
}
