import { t, tFor } from '../../i18n/t';
import { recordChoices } from '../../settings/settings';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { Toggle } from '../../ui/toggle';
import type { SectionProps } from '../section';
import { LookCloser } from './look-closer';

const sees = ['here', 'list', 'account', 'gap'] as const;
const seesNot = ['elsewhere', 'typed', 'old', 'closed'] as const;

export function Watch({ settings, change }: SectionProps) {
  return (
    <>
      <Card>
        <Toggle
          label={t('options_watchOn')}
          hint={t('options_watchOn_hint')}
          checked={settings.watch}
          onChange={(watch) => change({ watch })}
        />
        <Toggle
          label={t('options_notifications')}
          hint={t('options_notifications_hint')}
          checked={settings.notifications}
          onChange={(notifications) => change({ notifications })}
        />
      </Card>
      <Card>
        <Choice
          legend={t('options_sensitivity')}
          value={settings.sensitivity}
          onChange={(sensitivity) => change({ sensitivity })}
          options={(['quiet', 'normal', 'sharp'] as const).map((value) => ({
            value,
            title: tFor('options_sensitivity', value),
            text: tFor('options_sensitivityText', value),
          }))}
        />
        <p class="small soft">{t('options_sensitivity_always')}</p>
      </Card>
      <Card>
        <div class="spans">
          <Choice
            side
            legend={t('options_record')}
            value={String(settings.recordDays)}
            onChange={(days) => change({ recordDays: Number(days) })}
            options={recordChoices.map((days) => ({ value: String(days), title: t('options_record_days', { days }) }))}
          />
        </div>
        <p class="small soft">{t('options_record_hint')}</p>
      </Card>
      <LookCloser />
      <Card title={t('options_sees')}>
        <ul class="points can">
          {sees.map((id) => (
            <li key={id}>
              <Icon name="tick" size={16} heavy />
              <span>{tFor('options_sees', id)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('options_seesNot')}>
        <ul class="points">
          {seesNot.map((id) => (
            <li key={id}>
              <Icon name="hide" size={16} />
              <span>{tFor('options_seesNot', id)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
