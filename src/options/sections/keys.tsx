import { t, tFor } from '../../i18n/t';
import { kindShort } from '../../pages/kinds';
import { useAnswer } from '../../pages/use-answer';
import { Unread, VaultGate } from '../../pages/vault-gate';
import { panel } from '../../panel';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { kindIcon } from '../../ui/key-chip';
import { Notice } from '../../ui/notice';
import type { KeySummary } from '../../vault/key';
import { useVault } from '../use-vault';

/** Names only; to see or change a key is the popup's business. */
export function Keys() {
  const { status, failed, again } = useVault();
  if (failed) return <Unread again={again} />;
  if (!status) return null;
  return (
    <VaultGate key={status.state} why={t('options_keys_why')} onOpen={again}>
      <List />
    </VaultGate>
  );
}

function List() {
  const { value, failed, again } = useAnswer(() => panel.listKeys());
  if (failed) return <Unread again={again} />;
  if (!value) return null;
  if (!value.ok) return <Notice tone="alert">{tFor('vaultError', value.why)}</Notice>;
  const keys = value.keys.filter((key) => key.retiredAt === undefined);
  return (
    <Card title={t('options_keys_count', { count: keys.length })} text={t('options_keys_where')}>
      {keys.length > 0 && (
        <ul class="entries">
          {keys.map((key) => (
            <KeyRow key={key.id} {...key} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function KeyRow({ kind, label, account, hasSecret, hasCheck, keptAt }: KeySummary) {
  const held = hasSecret ? 'options_keys_held' : hasCheck ? 'options_keys_checked' : 'options_keys_notHeld';
  return (
    <li>
      <Icon name={kindIcon(kind)} />
      <div class="grow">
        <b>{label}</b>
        <span class="small soft">{[kindShort(kind), account].filter(Boolean).join(' · ')}</span>
      </div>
      <span class="small soft">
        {t(held)} · {keptAt.length > 0 ? t('options_keys_places', { count: keptAt.length }) : t('options_keys_nowhere')}
      </span>
    </li>
  );
}
