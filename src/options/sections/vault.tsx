import { useState } from 'preact/hooks';
import { doorPanel } from '../../door-panel';
import { t } from '../../i18n/t';
import { useAnswer } from '../../pages/use-answer';
import { Unread, VaultGate } from '../../pages/vault-gate';
import { dayAndTime } from '../../pages/when';
import { panel } from '../../panel';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Toggle } from '../../ui/toggle';
import type { SectionProps } from '../section';
import { useVault } from '../use-vault';
import { ChangePassphrase } from './change-passphrase';
import { Doors } from './doors';
import { OldCopies } from './old-copies';
import { ReplaceRecoveryKey } from './replace-recovery-key';
import { RotateKey } from './rotate-key';

export function Vault({ settings, change }: SectionProps) {
  const { status, failed, again } = useVault();
  return (
    <>
      {failed && <Unread again={again} />}
      {status && !failed && (
        <VaultGate key={status.state} onOpen={again}>
          <Unlocked locksAt={status.locksAt} again={again} />
        </VaultGate>
      )}
      <AutoLock settings={settings} change={change} />
      <OldCopies />
      {status?.state === 'unlocked' && <Ways />}
    </>
  );
}

/** What opens the vault, and how each of it is replaced. */
function Ways() {
  const doors = useAnswer(() => doorPanel.list());
  const [said, setSaid] = useState<string>();
  const listed = doors.value?.ok ? doors.value.doors : undefined;
  const changed = async (text?: string) => {
    setSaid(text);
    await doors.again();
  };
  return (
    <>
      {listed && <Doors doors={listed} changed={changed} />}
      {said && (
        <Notice live tone="info">
          {said}
        </Notice>
      )}
      <ChangePassphrase />
      <ReplaceRecoveryKey changed={() => changed()} />
      {listed && <RotateKey doors={listed} changed={() => changed()} />}
    </>
  );
}

function Unlocked({ locksAt, again }: { locksAt: number | undefined; again: () => Promise<void> }) {
  return (
    <Card
      title={t('options_vault_unlocked')}
      text={locksAt !== undefined && t('options_vault_locksAt', { time: dayAndTime(locksAt) })}
    >
      <div>
        <Button kind="primary" icon="lock" onClick={() => panel.lock().then(again)}>
          {t('options_vault_lockNow')}
        </Button>
      </div>
    </Card>
  );
}

const offered = [1, 5, 15, 30, 60, 240];

function AutoLock({ settings, change }: Pick<SectionProps, 'settings' | 'change'>) {
  const { autoLockMinutes, lockWithScreen } = settings;
  const all = [...new Set([...offered, autoLockMinutes])].sort((a, b) => a - b);
  return (
    <Card>
      <div class="spans">
        <Choice
          side
          legend={t('options_autoLock')}
          value={String(autoLockMinutes)}
          onChange={(value) => change({ autoLockMinutes: Number(value) })}
          options={all.map((minutes) => ({ value: String(minutes), title: span(minutes) }))}
        />
      </div>
      <Toggle
        label={t('options_lockWithScreen')}
        hint={t('options_lockWithScreen_hint')}
        checked={lockWithScreen}
        onChange={(lockWithScreen) => change({ lockWithScreen })}
      />
    </Card>
  );
}

const span = (minutes: number): string =>
  minutes % 60 === 0 ? t('options_hours', { count: minutes / 60 }) : t('options_minutes', { count: minutes });
