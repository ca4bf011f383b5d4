import { t, tFor } from '../i18n/t';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { LinkButton } from '../ui/link-button';
import { Meter } from '../ui/meter';
import { SecretField } from '../ui/secret-field';
import { SecretText } from '../ui/secret-text';
import { makePassphrase } from '../vault/make-passphrase';
import { advise } from '../vault/passphrase';
import { text, useKept } from './place';

const strokes = { weak: 1, fair: 3, strong: 4 } as const;

/** A passphrase being chosen, kept in memory under the name of its place so that a reload loses nothing. */
export function useNewPassphrase(place: string) {
  const [typed, setTyped] = useKept(`${place}:passphrase`, text);
  const [again, setAgain] = useKept(`${place}:again`, text);
  const [offer, setOffer] = useKept(`${place}:offer`, text);
  const forget = () => {
    for (const set of [setTyped, setAgain, setOffer]) set('');
  };
  return { typed, setTyped, again, setAgain, offer, setOffer, forget, agrees: typed !== '' && typed === again };
}

/** Own words with honest advice, or six drawn by lot; typed twice. */
export function NewPassphrase(props: { of: ReturnType<typeof useNewPassphrase>; onInput: () => unknown }) {
  const { typed, setTyped, again, setAgain, offer, setOffer } = props.of;
  const advice = typed ? advise(typed) : undefined;
  const differs = again !== '' && !typed.startsWith(again) && typed !== again;
  const tools = { showLabel: t('action_show'), hideLabel: t('action_hide'), clearLabel: t('action_clear') };
  const heard = (set: (value: string) => void) => (value: string) => {
    set(value);
    props.onInput();
  };
  return (
    <>
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
        <SecretField label={t('unlock_passphrase')} value={typed} onInput={heard(setTyped)} {...tools} />
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
        onInput={heard(setAgain)}
        {...tools}
      />
    </>
  );
}
