import type { Exception } from '../../guard/held/exception';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { useKeyNames } from '../../pages/use-key-names';
import { state } from '../../platform/state';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import type { SectionProps } from '../section';
import { useStored } from '../use-stored';

/** Which site may have which key. What a key is called stands in the vault. */
export function Exceptions({ saving }: Pick<SectionProps, 'saving'>) {
  const exceptions = useStored(state.exceptions);
  const names = useKeyNames();
  if (!exceptions) return null;
  return (
    <div id="exceptions">
      <Card title={t('options_exceptions')} text={t('options_exceptions_text')}>
        {exceptions.length === 0 ? (
          <p>{t('options_exceptions_none')}</p>
        ) : (
          <ul class="entries">
            {exceptions.map((one) => (
              <Row
                key={`${one.mark} ${one.site}`}
                exception={one}
                name={names?.[one.mark]}
                remove={() => saving(ask('removeException', { mark: one.mark, site: one.site }))}
              />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function Row(props: { exception: Exception; name: string | undefined; remove: () => unknown }) {
  const { mark, site } = props.exception;
  const { hostname, protocol } = new URL(site);
  const key =
    mark === 'passphrase'
      ? t('options_exceptions_passphrase')
      : props.name === undefined
        ? t('options_exceptions_unnamed')
        : t('options_exceptions_key', { name: props.name });
  return (
    <li>
      <span class="host-mark">
        <Icon name="globe" size={18} />
      </span>
      <div class="grow">
        <b>
          <span class="mono">{hostname}</span>
          {protocol === 'http:' && <span class="tag">{t('options_exceptions_plain')}</span>}
        </b>
        <span class="small soft">{key}</span>
      </div>
      <Button small onClick={props.remove}>
        {t('options_exceptions_remove')}
        <span class="sr-only">
          {' '}
          {hostname}, {key}
        </span>
      </Button>
    </li>
  );
}
