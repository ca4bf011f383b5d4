import { useEffect, useRef, useState } from 'preact/hooks';
import { originsOf } from '../../flows/edit-service';
import type { Severity } from '../../guard/verdict';
import { t, tFor } from '../../i18n/t';
import type { AddHostResult } from '../../messages/protocol';
import { ask } from '../../messages/send';
import { requestHosts } from '../../platform/permissions';
import { parseOfficialHost } from '../../services/official-host';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { SectionProps } from '../section';

type Outcome =
  | { is: 'added'; host: string; watched: boolean }
  | { is: 'refused'; why: Extract<AddHostResult, { ok: false }>['why'] }
  | { is: 'looksFake'; host: string };

/**
 * Adding a host lifts every protection on it, so a name that the guard would stop is asked about once more. The
 * permission is requested within the click: later the browser no longer takes it for the user's wish.
 */
export function AddHost({ saving }: Pick<SectionProps, 'saving'>) {
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const judged = useJudged(typed);

  const type = (text: string) => {
    setTyped(text);
    setOutcome(undefined);
  };
  const submit = async (sure: boolean) => {
    const parsed = parseOfficialHost(typed);
    if (!parsed.ok) return setOutcome({ is: 'refused', why: parsed.why });
    const { host } = parsed;
    const severity = (await judged.current)?.severity;
    if (!sure && (severity === 'suspect' || severity === 'imitation')) return setOutcome({ is: 'looksFake', host });
    const permission = requestHosts(originsOf(host)).catch(() => false); // the row keeps offering it
    const result = await saving(ask('addOfficialHost', host));
    if (!result) return;
    if (!result.ok) return setOutcome({ is: 'refused', why: result.why });
    setTyped('');
    setOutcome({ is: 'added', host, watched: await permission });
  };

  return (
    <Card title={t('options_addHost')} text={t('options_addHost_text')}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(false);
        }}
      >
        <div class="narrow">
          <Field
            label={t('options_addHost_label')}
            hint={t('options_addHost_hint')}
            value={typed}
            onInput={type}
            maxLength={300}
            error={outcome?.is === 'refused' && tFor('options_hostRefused', outcome.why.replaceAll('-', '_'))}
          />
        </div>
        {outcome?.is === 'looksFake' ? (
          <Notice
            live
            tone="alert"
            title={t('options_addHost_fake', { host: outcome.host })}
            action={
              <div class="row wrap">
                <Button small kind="primary" onClick={() => type('')}>
                  {t('action_cancel')}
                </Button>
                <Button small kind="danger" onClick={() => submit(true)}>
                  {t('options_addHost_allTheSame')}
                </Button>
              </div>
            }
          >
            {t('options_addHost_fake_text')}
          </Notice>
        ) : (
          <div>
            <Button type="submit" kind="primary" icon="plus">
              {t('options_addHost_button')}
            </Button>
          </div>
        )}
      </form>
      {outcome?.is === 'added' && (
        <Notice live tone={outcome.watched ? 'good' : 'due'}>
          {t(outcome.watched ? 'options_addHost_done' : 'options_addHost_unwatched', { host: outcome.host })}
        </Notice>
      )}
    </Card>
  );
}

/** The guard's word on the host as it is being typed, so that it is known at the click. */
function useJudged(typed: string) {
  const judged = useRef<Promise<{ severity: Severity } | undefined>>(undefined);
  useEffect(() => {
    const parsed = parseOfficialHost(typed);
    // Without an answer nothing is known against the name; the worker refuses what it must when it is added.
    judged.current = parsed.ok ? ask('judgeHost', parsed.host).catch(() => undefined) : Promise.resolve(undefined);
  }, [typed]);
  return judged;
}
