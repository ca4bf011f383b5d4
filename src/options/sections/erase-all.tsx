import { useState } from 'preact/hooks';
import { originsOf } from '../../flows/edit-service';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { dropHosts } from '../../platform/permissions';
import { state } from '../../platform/state';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

type Step = 'idle' | 'asked' | 'done' | 'failed';

/** Two deliberate steps: asking for it, then typing the word. */
export function EraseAll() {
  const [step, setStep] = useState<Step>('idle');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const word = t('options_erase_word');

  const erase = async () => {
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return setWrong(true);
    setTyped('');
    const { hosts } = await state.profileEdits.read();
    try {
      await ask('eraseEverything');
    } catch {
      return setStep('failed'); // said on the page: something is still there
    }
    await dropHosts(hosts.flatMap(originsOf));
    setStep('done');
  };

  return (
    <div id="erase">
      <Card title={t('options_erase')} text={t('options_erase_text')}>
        {step === 'idle' && (
          <div>
            <Button kind="danger" icon="bin" onClick={() => setStep('asked')}>
              {t('options_erase_button')}
            </Button>
          </div>
        )}
        {(step === 'asked' || step === 'failed') && (
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void erase();
            }}
          >
            <Notice live tone="alert" title={t(step === 'failed' ? 'options_erase_failed' : 'options_erase_sure')}>
              {t(step === 'failed' ? 'options_erase_failed_text' : 'options_erase_sure_text')}
            </Notice>
            <div class="narrow">
              <Field
                label={t('options_erase_type', { word })}
                value={typed}
                maxLength={40}
                onInput={(text) => {
                  setTyped(text);
                  setWrong(false);
                }}
                error={wrong && t('options_erase_wrongWord', { word })}
              />
            </div>
            <div class="row wrap">
              <Button type="submit" kind="danger" icon="bin">
                {t('options_erase_now')}
              </Button>
              <Button onClick={() => setStep('idle')}>{t('action_cancel')}</Button>
            </div>
          </form>
        )}
        {step === 'done' && (
          <Notice
            live
            tone="good"
            action={
              <Button small onClick={() => openPage('welcome')}>
                {t('options_erase_restart')}
              </Button>
            }
          >
            {t('options_erase_done')}
          </Notice>
        )}
      </Card>
    </div>
  );
}
