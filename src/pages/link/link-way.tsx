import type { CheckedLink, Hop } from '../../flows/check-link';
import { t } from '../../i18n/t';
import { Icon } from '../../ui/icon';

/** The addresses that are packed into one another, from the one that would be clicked to where it ends. */
export function LinkWay({ link: { hops, hidden } }: { link: CheckedLink }) {
  return (
    <section class="link-way">
      <h3>{t('link_way')}</h3>
      <ol>
        {hops.map((hop, at) => (
          <li key={at}>
            <bdi class={`mono ${hop.severity ?? ''}`}>{nameOf(hop)}</bdi>
            {(hop.onward || (hidden && at === hops.length - 1)) && (
              <span class="onward">
                <Icon name="down" size={14} />
                {onward(hop)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const nameOf = ({ parts, scheme }: Hop): string =>
  parts ? parts.map(({ text }) => text).join('') : scheme ? `${scheme}:` : '?';

function onward({ onward }: Hop): string {
  if (!onward) return t('link_way_end_short');
  return onward.by === 'service' ? t('link_way_service', { name: onward.name }) : t(`link_way_${onward.by}`);
}
