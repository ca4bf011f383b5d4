import { healthOf } from '../../backup/health';
import { t } from '../../i18n/t';
import { ago } from '../../pages/when';
import { state } from '../../platform/state';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Toggle } from '../../ui/toggle';
import type { SectionProps } from '../section';
import { useStored } from '../use-stored';

export function Copies({ settings, change }: SectionProps) {
  const copies = useStored(state.copies);
  return (
    <>
      <Card>
        <Toggle
          label={t('options_reminders')}
          hint={t('options_reminders_hint')}
          checked={settings.reminders}
          onChange={(reminders) => change({ reminders })}
        />
      </Card>
      {copies && (
        <Card title={t('options_copies_count', { count: copies.length })} text={t('options_copies_text')}>
          {copies.length > 0 && (
            <ul class="entries">
              {copies.map((copy) => (
                <li key={copy.id}>
                  <div class="grow">
                    <b>{t('options_copies_file', { when: ago(copy.madeAt) })}</b>
                    <span class={`small ${healthOf(copy, Date.now()) === 'fresh' ? 'allowed' : 'barred'}`}>
                      {copy.proof
                        ? t('options_copies_proven', { when: ago(copy.proof.at) })
                        : t('options_copies_unproven')}
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <div>
            <Button kind="soft" icon="tick" onClick={() => openPage('drill')}>
              {t('options_copies_drill')}
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}
