import { useState } from 'preact/hooks';
import { originsOf } from '../../flows/edit-service';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import { dropHosts, requestHosts } from '../../platform/permissions';
import { state } from '../../platform/state';
import { readWatched, type WatchedService } from '../../services/watched';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { SectionProps } from '../section';
import { useStored } from '../use-stored';

type Outcome = { is: 'added'; name: string; watched: boolean } | { is: 'refused'; why: string };

/** Services that are watched beside the guarded one. The permission is requested within the click. */
export function OtherServices({ saving }: Pick<SectionProps, 'saving'>) {
  const watched = useStored(state.watchedServices) ?? [];
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setOutcome(undefined);
  };
  const add = async () => {
    const read = readWatched(name, url);
    if (!read.ok) return setOutcome({ is: 'refused', why: read.why });
    const permission = requestHosts(originsOf(read.service.host)).catch(() => false); // the row says that it is missing
    const allowed = await permission;
    const added = await saving(ask('addWatchedService', { name, url }));
    if (!added) return;
    if (!added.ok) return setOutcome({ is: 'refused', why: added.why });
    setName('');
    setUrl('');
    setOutcome({ is: 'added', name: added.service.name, watched: allowed });
  };
  const remove = async ({ id, host }: WatchedService) => {
    await saving(ask('removeWatchedService', id));
    await dropHosts(originsOf(host));
    setOutcome(undefined);
  };
  const why = outcome?.is === 'refused' ? outcome.why.replaceAll('-', '_') : undefined;
  return (
    <Card title={t('options_others')} text={t('options_others_text')}>
      {watched.length > 0 && (
        <ul class="entries">
          {watched.map((service) => (
            <li key={service.id}>
              <span class="host-mark">
                <Icon name="globe" size={18} />
              </span>
              <div class="grow">
                <b>{service.name}</b>
                <span class="small soft mono">{service.host}</span>
              </div>
              <Button small onClick={() => remove(service)}>
                {t('action_remove')}
                <span class="sr-only"> {service.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="narrow">
          <Field
            label={t('options_others_name')}
            value={name}
            onInput={type(setName)}
            maxLength={40}
            error={why === 'no_name' && tFor('options_othersRefused', why)}
          />
        </div>
        <Field
          type="url"
          label={t('options_others_url')}
          hint={t('options_others_url_hint')}
          value={url}
          onInput={type(setUrl)}
          maxLength={2000}
          error={why !== undefined && why !== 'no_name' && tFor('options_othersRefused', why)}
        />
        <div>
          <Button type="submit" icon="plus">
            {t('options_others_add')}
          </Button>
        </div>
      </form>
      {outcome?.is === 'added' && (
        <Notice live tone={outcome.watched ? 'good' : 'due'}>
          {t(outcome.watched ? 'options_others_done' : 'options_others_unwatched', { name: outcome.name })}
        </Notice>
      )}
    </Card>
  );
}
