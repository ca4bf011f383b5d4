import { t } from '../../i18n/t';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Toggle } from '../../ui/toggle';
import type { SectionProps } from '../section';

export function Warnings({ settings, change }: SectionProps) {
  return (
    <>
      <Card>
        <Toggle
          label={t('options_banners')}
          hint={t('options_banners_hint')}
          checked={settings.banners}
          onChange={(banners) => change({ banners })}
        />
      </Card>
      <Notice title={t('options_imitations')}>
        <p>{t('options_imitations_text')}</p>
        <p>
          <a href="#trusted">{t('options_imitations_link')}</a>
        </p>
      </Notice>
    </>
  );
}
