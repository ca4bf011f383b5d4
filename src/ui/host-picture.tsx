import './host-picture.css';
import { Icon } from './icon';

/** A host as an address bar would show it, with the part that somebody registered and answers for in bold. */
export function HostPicture(props: {
  host: string;
  /** The registrable domain; the rest of the host is shown pale. */
  domain?: string | undefined;
  label?: string;
  tone?: 'good' | 'alert' | 'plain';
}) {
  const { host, domain, tone = 'plain' } = props;
  const known = domain && host.endsWith(domain);
  return (
    <div class={`host-picture ${tone}`}>
      {props.label && <div class="host-label">{props.label}</div>}
      <div class="host-bar">
        <Icon
          name={tone === 'good' ? 'tick' : tone === 'alert' ? 'cross' : 'globe'}
          size={18}
          heavy={tone !== 'plain'}
        />
        <bdi>
          {known ? (
            <>
              <span class="rest">{host.slice(0, host.length - domain.length)}</span>
              <b>{domain}</b>
            </>
          ) : (
            <b>{host}</b>
          )}
        </bdi>
      </div>
    </div>
  );
}
