import { useState } from 'preact/hooks';
import { checkServiceUrl } from '../../flows/edit-service';
import { t, tFor } from '../../i18n/t';
import { ask } from '../../messages/send';
import type { ServicePage, ServiceProfile } from '../../services/service';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import type { SectionProps } from '../section';

const pages: readonly ServicePage[] = ['home', 'signIn', 'reset', 'signInList', 'support'];

/** Where the guide takes the user: only over https, only to an official host. */
export function ServiceUrls({ service, saving }: { service: ServiceProfile } & Pick<SectionProps, 'saving'>) {
  const [urls, setUrls] = useState(service.urls);
  const [asked, setAsked] = useState(false);
  const whyNot = (page: ServicePage) => {
    const checked = checkServiceUrl(urls[page], service.officialHosts);
    return checked.ok || checked.why === 'empty' ? undefined : checked.why;
  };
  const save = async () => {
    setAsked(true);
    if (pages.some(whyNot)) return;
    const changed = await saving(ask('changeServiceUrls', urls));
    if (changed) setUrls(changed.urls);
  };
  return (
    <div id="urls">
      <Card title={t('options_urls')} text={t('options_urls_text')}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {pages.map((page) => {
            const why = asked && whyNot(page);
            return (
              <Field
                key={page}
                label={tFor('options_url', page)}
                value={urls[page]}
                maxLength={2000}
                onInput={(text) => setUrls({ ...urls, [page]: text })}
                error={why && tFor('options_urlRefused', why.replaceAll('-', '_'))}
              />
            );
          })}
          <div>
            <Button type="submit" kind="primary">
              {t('action_save')}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
