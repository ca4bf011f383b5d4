import { originsOf } from '../../flows/edit-service';
import { t } from '../../i18n/t';
import { useAnswer } from '../../pages/use-answer';
import { hasHosts, requestHosts } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** An official host: where it comes from, and whether the browser lets us watch sign-ins there. */
export function HostRow({ host, added, remove }: { host: string; added: boolean; remove: () => Promise<unknown> }) {
  const origins = added ? originsOf(host) : [`*://${host}/*`];
  const { value: allowed, again } = useAnswer(() => hasHosts(origins));
  return (
    <li>
      <span class="host-mark official">
        <Icon name="tick" size={18} heavy />
      </span>
      <div class="grow">
        <b class="mono">{host}</b>
        <span class="small soft">{t(added ? 'options_host_added' : 'options_host_shipped')} · </span>
        {allowed !== undefined && (
          <span class={`small ${allowed ? 'allowed' : 'barred'}`}>
            {t(allowed ? 'options_host_watched' : 'options_host_unwatched')}
          </span>
        )}
      </div>
      {allowed === false && (
        <Button small kind="soft" onClick={() => requestHosts(origins).then(again)}>
          {t('options_host_allow')}
          <span class="sr-only"> {host}</span>
        </Button>
      )}
      {added && (
        <Button small onClick={remove}>
          {t('action_remove')}
          <span class="sr-only"> {host}</span>
        </Button>
      )}
    </li>
  );
}
