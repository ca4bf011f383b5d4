import { useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { ask } from '../messages/send';
import { day, dayAndTime } from '../pages/when';
import { type KeySummary, panel } from '../panel';
import { state } from '../platform/state';
import { openPage } from '../platform/tabs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Confirm } from '../ui/confirm';
import { Notice } from '../ui/notice';
import { Timeline } from '../ui/timeline';
import { isExposed, type Sighting } from '../vault/key';

/** While a page has a key that still opens something: what that means, and the way to change it. */
export function Exposed({ of }: { of: KeySummary }) {
  const last = of.sightings?.filter(({ settled }) => !settled).at(-1);
  if (!last || !isExposed(of)) return null;
  return (
    <Notice
      tone="alert"
      title={t('keys_exposed')}
      action={
        <Button small onClick={() => guideThrough(of)}>
          {t('leak_change')}
        </Button>
      }
    >
      {t(of.kind === 'wallet-secret' ? 'keys_exposed_wallet' : 'keys_exposed_text', {
        host: last.host ?? t('leak_unnamedSite'),
        day: day(last.at),
      })}
    </Notice>
  );
}

/** The pages that got this key, as the guard noted it. */
export function Sightings({ of, onChanged }: { of: KeySummary; onChanged: (status?: string) => Promise<void> }) {
  const [refused, setRefused] = useState<string>();
  const { sightings = [] } = of;
  if (sightings.length === 0) return null;
  const settle = async () => {
    const result = await panel.settleKey(of.id);
    if (!result.ok) return setRefused(tFor('vaultError', result.why));
    await onChanged(t('keys_settled'));
  };
  return (
    <Card title={t('keys_sightings')}>
      <Timeline
        label={t('keys_sightings')}
        lines={sightings.map((one) => ({
          id: one.id,
          at: one.at,
          when: dayAndTime(one.at),
          ...(isExposed(of) && !one.settled && { tone: 'alert' as const }),
          text: <Line of={one} />,
        }))}
      />
      {isExposed(of) && (
        <Confirm
          small
          ask={t('keys_settle')}
          question={t('keys_settle_question')}
          confirm={t('keys_settle_yes')}
          cancel={t('action_cancel')}
          onConfirm={settle}
        />
      )}
      {refused && (
        <Notice tone="due" live>
          {refused}
        </Notice>
      )}
    </Card>
  );
}

const Line = ({ of: { host, by, locked, settled } }: { of: Sighting }) => (
  <div>
    <div>{t('keys_sighting', { host: host ?? t('leak_unnamedSite'), how: tFor('leak_by', by) })}</div>
    <div class="small soft">
      {t(locked ? 'keys_sighting_locked' : 'keys_sighting_noted')}
      {settled && ` · ${t('keys_sighting_settled')}`}
    </div>
  </div>
);

/** The guide leads through what is open, or is opened for this key. */
async function guideThrough({ kind }: KeySummary): Promise<void> {
  if (!(await state.incident.read())) {
    await ask('openIncident', kind);
    await ask('changeFacts', { group: 'triage', set: { leaked: 'yes' } });
  }
  await openPage('guide');
}
