import { type Door, doorPanel } from '../../door-panel';
import { t, tFor } from '../../i18n/t';
import { ago, day } from '../../pages/when';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Icon, type IconName } from '../../ui/icon';
import { AddPasskey } from './add-passkey';

/** As they are explained, not as they lie in the vault. */
const order: readonly Door['kind'][] = ['passphrase', 'recovery', 'passkey'];
const icons: Record<Door['kind'], IconName> = { passphrase: 'lock', recovery: 'print', passkey: 'passkey' };

/** Every way to open the vault: what it is, since when, when last used; and what can be done with it. */
export function Doors({ doors, changed }: { doors: readonly Door[]; changed: (said: string) => unknown }) {
  return (
    <div id="doors">
      <Card title={t('doors_title')} text={t('doors_text')}>
        <ul class="entries">
          {order
            .flatMap((kind) => doors.filter((door) => door.kind === kind))
            .map((door) => (
              <DoorRow key={door.credential ?? door.kind} door={door} changed={changed} />
            ))}
        </ul>
        <AddPasskey added={() => changed(t('passkey_added'))} />
      </Card>
    </div>
  );
}

function DoorRow({ door, changed }: { door: Door; changed: (said: string) => unknown }) {
  const { kind, credential } = door;
  const remove = async () => {
    const done = await doorPanel.removePasskey(credential ?? '');
    await changed(done.ok ? t('door_removed') : tFor('vaultError', done.why));
  };
  return (
    <li>
      <span class="host-mark">
        <Icon name={icons[kind]} size={18} />
      </span>
      <div class="grow">
        <b>{nameOf(door)}</b>
        <span class="small soft">{timesOf(door)}</span>
        <br />
        <span class="small soft">{whatOf(door)}</span>
      </div>
      {kind !== 'passkey' && (
        <a class="link-button calm small" href={kind === 'passphrase' ? '#passphrase' : '#recovery'}>
          {t('door_replace')}
          <span class="sr-only"> {nameOf(door)}</span>
        </a>
      )}
      {kind === 'passkey' && (
        <Confirm
          small
          ask={
            <>
              {t('action_remove')}
              <span class="sr-only"> {nameOf(door)}</span>
            </>
          }
          question={t('door_remove_question')}
          confirm={t('action_remove')}
          cancel={t('action_cancel')}
          onConfirm={remove}
        />
      )}
    </li>
  );
}

export const nameOf = ({ kind, label }: Door): string => label || tFor('door', kind);

const whatOf = ({ kind, memoryMiB }: Door): string =>
  kind === 'passphrase' ? t('door_passphrase_text', { memory: memoryMiB ?? 0 }) : t(`door_${kind}_text`);

function timesOf({ addedAt, usedAt }: Door): string {
  const added = addedAt === undefined ? [] : [t('door_added', { when: day(addedAt) })];
  return [...added, usedAt === undefined ? t('door_unused') : t('door_used', { when: ago(usedAt) })].join(' · ');
}
