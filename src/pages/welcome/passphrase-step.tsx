import { useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { panel } from '../../panel';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Meter } from '../../ui/meter';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { SecretText } from '../../ui/secret-text';
import { makePassphrase } from '../../vault/make-passphrase';
import { advise } from '../../vault/passphrase';
import { text, useKept } from '../place';
import { useBusy } from '../use-busy';
import { Head } from './head';
import type { StepProps } from './step';

const strokes = { weak: 1, fair: 3, strong: 4 } as const;

/** The passphrase that opens the vault: own words with honest advice, or six drawn by lot. */
export function PassphraseStep({ next, back }: StepProps) {
  const [typed, setTyped] = useKept('welcome:passphrase', text);
  const [again, setAgain] = useKept('welcome:again', text);
  const [offer, setOffer] = useKept('welcome:offer', text);
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const advice = typed ? advise(typed) : undefined;
  const differs = again !== '' && !typed.startsWith(again) && typed !== again;
  const create = async () => {
    if (!typed) return setError(t('welcome_passphrase_empty'));
    if (typed !== again) return setError(t('welcome_passphrase_differs'));
    const made = await panel.create({ passphrase: typed });
    if (!made.ok) return setError(tFor('vaultError', made.why));
    for (const forget of [setTyped, setAgain, setOffer]) forget('');
    await next();
  };
  const tools = { showLabel: t('action_show'), hideLabel: t('action_hide'), clearLabel: t('action_clear') };
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(create);
      }}
    >
      <Head title={t('welcome_passphrase')} lead={t('welcome_passphrase_text')} back={back} />
      <Card sunk title={t('welcome_offer')} text={t('welcome_offer_text')}>
        {offer && <SecretText text={offer} />}
        <div class="row wrap">
          <Button small icon="dice" onClick={() => setOffer(makePassphrase())}>
            {t(offer ? 'welcome_offer_again' : 'welcome_offer_make')}
          </Button>
          {offer && <LinkButton onClick={() => setTyped(offer)}>{t('welcome_offer_take')}</LinkButton>}
        </div>
      </Card>
      <div class="stack tight">
        <SecretField
          label={t('unlock_passphrase')}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setError(undefined);
          }}
          {...tools}
        />
        {advice && (
          <div class="stack tight" role="status">
            <Meter level={strokes[advice.level]} tone={advice.level === 'strong' ? 'good' : 'due'} />
            <p class="small soft">{tFor('passphraseAdvice', advice.why)}</p>
          </div>
        )}
      </div>
      <SecretField
        label={t('welcome_passphrase_again')}
        hint={t('welcome_passphrase_again_hint')}
        value={again}
        error={differs && t('welcome_passphrase_differs')}
        onInput={(value) => {
          setAgain(value);
          setError(undefined);
        }}
        {...tools}
      />
      {error && (
        <Notice tone="due" live>
          {error}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" busy={busy} disabled={!typed || typed !== again}>
          {t('welcome_passphrase_do')}
        </Button>
      </div>
    </form>
  );
}
