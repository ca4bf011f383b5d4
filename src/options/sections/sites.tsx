import { useState } from 'preact/hooks';
import { originsOf } from '../../flows/edit-service';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { dropHosts, hasHosts } from '../../platform/permissions';
import { state } from '../../platform/state';
import type { ServiceProfile } from '../../services/service';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { SectionProps } from '../section';
import { useService } from '../use-service';
import { useStored } from '../use-stored';
import { AddHost } from './add-host';
import { HostRow } from './host-row';
import { ListRows } from './list-rows';
import { OtherServices } from './other-services';
import { ServiceUrls } from './service-urls';

export function Sites({ saving }: SectionProps) {
  const [kept, setKept] = useState<string>();
  const service = useService();
  const edits = useStored(state.profileEdits);
  const trusted = useStored(state.trustedHosts);
  if (!service || !edits) return null;
  const remove = async (host: string) => {
    await saving(ask('removeOfficialHost', host));
    const origins = originsOf(host);
    setKept(!(await dropHosts(origins)) && (await hasHosts(origins)) ? host : undefined);
  };
  return (
    <>
      <Card title={t('options_hosts')} text={t('options_hosts_text', { name: service.name })}>
        <ul class="entries">
          {service.officialHosts.map((host) => (
            <HostRow key={host} host={host} added={edits.hosts.includes(host)} remove={() => remove(host)} />
          ))}
        </ul>
        {kept && <Notice live>{t('options_host_kept', { host: kept })}</Notice>}
      </Card>
      <AddHost saving={saving} />
      <ServiceUrls key={JSON.stringify(service.urls)} service={service} saving={saving} />
      <ListRows key={service.listRows ?? ''} service={service} saving={saving} />
      <OtherServices saving={saving} />
      <Trusted hosts={trusted ?? []} remove={(host) => saving(ask('untrustHost', host))} />
      <Related service={service} />
    </>
  );
}

function Trusted({ hosts, remove }: { hosts: readonly string[]; remove: (host: string) => unknown }) {
  return (
    <div id="trusted">
      <Card title={t('options_trusted')} text={t('options_trusted_text')}>
        {hosts.length === 0 ? (
          <p>{t('options_trusted_none')}</p>
        ) : (
          <ul class="entries">
            {hosts.map((host) => (
              <li key={host}>
                <span class="host-mark">
                  <Icon name="globe" size={18} />
                </span>
                <b class="grow mono">{host}</b>
                <Button small onClick={() => remove(host)}>
                  {t('options_trusted_remove')}
                  <span class="sr-only"> {host}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

const Related = ({ service: { name, relatedHosts } }: { service: ServiceProfile }) =>
  relatedHosts.length === 0 ? null : (
    <Card sunk title={t('options_related')} text={t('options_related_text', { name })}>
      <p class="mono small">{relatedHosts.join(' · ')}</p>
    </Card>
  );
