import { t, tFor } from '../../i18n/t';
import { KeyForm } from '../../pages/key-form';
import { text, useKept } from '../../pages/place';
import { useAnswer } from '../../pages/use-answer';
import { Unread, VaultGate } from '../../pages/vault-gate';
import { panel } from '../../panel';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { KeyList } from '../key-list';
import { KeyView } from '../key-view';
import type { ScreenProps } from '../screen';
import { VaultTabs } from '../vault-tabs';

/** The guarded keys: list, one key, and the form. */
export function Keys(props: ScreenProps) {
  return (
    <VaultTabs at="keys" go={props.go}>
      <VaultGate why={t('keys_unlockWhy')} onOpen={props.refresh}>
        <OpenKeys {...props} />
      </VaultGate>
    </VaultTabs>
  );
}

function OpenKeys({ refresh, say }: ScreenProps) {
  /** '' is the list, `new` the empty form, an id that key, `edit:<id>` its form. */
  const [place, setPlace] = useKept('keysPlace', text);
  const listed = useAnswer(() => panel.listKeys());
  if (listed.failed) return <Unread again={listed.again} />;
  if (!listed.value) return <Skeleton label={t('status_wait')} />;
  if (!listed.value.ok)
    return (
      <Notice tone="due" live>
        {tFor('vaultError', listed.value.why)}
      </Notice>
    );
  const { keys, damage } = listed.value;
  const changed = async (status?: string) => {
    await listed.again();
    await refresh();
    if (status) say(status);
  };
  const [, editing, id] = /^(edit:)?(.*)$/.exec(place) ?? [];
  const key = keys.find((one) => one.id === id);
  if (place === 'new' || (key && editing))
    return (
      <KeyForm
        {...(key ? { before: key } : {})}
        onSaved={async (saved) => {
          setPlace(saved);
          await changed(t('action_saved'));
        }}
        onCancel={() => setPlace(key?.id ?? '')}
      />
    );
  if (key)
    return (
      <KeyView
        key={key.id}
        shown={key}
        keys={keys}
        onOpen={setPlace}
        onBack={() => setPlace('')}
        onEdit={() => setPlace(`edit:${key.id}`)}
        onChanged={changed}
        onRemoved={async () => {
          setPlace('');
          await changed(t('keys_removed'));
        }}
      />
    );
  return (
    <>
      {damage.length > 0 && (
        <Notice tone="alert" title={t('keys_damage', { count: damage.length })}>
          {t('keys_damage_text')}
        </Notice>
      )}
      <KeyList keys={keys} onOpen={setPlace} />
      <Button kind={keys.length === 0 ? 'primary' : 'soft'} icon="plus" wide onClick={() => setPlace('new')}>
        {t('keys_add')}
      </Button>
    </>
  );
}
