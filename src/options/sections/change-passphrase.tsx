import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { advise, panel } from '../../panel';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';

const empty = { old: '', next: '', again: '' };

export function ChangePassphrase() {
  const [typed, setTyped] = useState(empty);
  const [error, setError] = useState<{ at: keyof typeof empty; text: string }>();
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);

  const change = async () => {
    setDone(false);
    if (typed.next !== typed.again) return setError({ at: 'again', text: t('options_passphrase_differs') });
    setError(undefined);
    setBusy(true);
    const result = await panel.changePassphrase({ old: typed.old, next: typed.next });
    setBusy(false);
    if (!result.ok) {
      const at = result.why === 'tooShort' || result.why === 'tooCommon' ? 'next' : 'old';
      return setError({ at, text: tFor('vaultError', result.why) });
    }
    setTyped(empty);
    setDone(true);
  };

  const field = (name: keyof typeof empty, label: string, hint?: string) => (
    <SecretField
      label={label}
      hint={hint}
      value={typed[name]}
      onInput={(text) => setTyped((old) => ({ ...old, [name]: text }))}
      showLabel={t('action_show')}
      hideLabel={t('action_hide')}
      error={error?.at === name && error.text}
    />
  );
  return (
    <div id="passphrase">
      <Card title={t('options_passphrase_change')} text={t('options_passphrase_text')}>
        <form
          class="stack narrow"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void change();
          }}
        >
          {field('old', t('options_passphrase_old'))}
          {field(
            'next',
            t('options_passphrase_next'),
            typed.next ? tFor('passphraseAdvice', advise(typed.next).why) : t('options_passphrase_hint'),
          )}
          {field('again', t('options_passphrase_again'))}
          <div>
            <Button type="submit" kind="primary" busy={busy}>
              {t('options_passphrase_change')}
            </Button>
          </div>
        </form>
        {done && (
          <Notice live tone="good">
            {t('options_passphrase_done')}
          </Notice>
        )}
      </Card>
    </div>
  );
}
