import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { panel } from '../../panel';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { useBusy } from '../use-busy';
import { Head } from './head';
import type { StepProps } from './step';

/** The passphrase that opens the vault. */
export function PassphraseStep({ next, back }: StepProps) {
  const chosen = useNewPassphrase('welcome');
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const create = async () => {
    if (!chosen.typed) return setError(t('welcome_passphrase_empty'));
    if (!chosen.agrees) return setError(t('welcome_passphrase_differs'));
    const made = await panel.create({ passphrase: chosen.typed });
    if (!made.ok) return setError(tFor('vaultError', made.why));
    chosen.forget();
    await next();
  };
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(create);
      }}
    >
      <Head title={t('welcome_passphrase')} lead={t('welcome_passphrase_text')} back={back} />
      <NewPassphrase of={chosen} onInput={() => setError(undefined)} />
      {error && (
        <Notice tone="due" live>
          {error}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={!chosen.agrees}>
          {t('welcome_passphrase_do')}
        </Button>
      </div>
    </form>
  );
}
