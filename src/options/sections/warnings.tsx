import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { panel } from '../../panel';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Toggle } from '../../ui/toggle';
import type { SectionProps } from '../section';
import { Exceptions } from './exceptions';

export function Warnings({ settings, change, saving }: SectionProps) {
  const watchKeys = async (guardKeys: boolean) => {
    const stored = await saving(ask('changeSettings', { guardKeys }));
    if (stored?.guardKeys) await panel.markKeys();
  };
  return (
    <>
      <Card>
        <Toggle
          label={t('options_banners')}
          hint={t('options_banners_hint')}
          checked={settings.banners}
          onChange={(banners) => change({ banners })}
        />
        <Toggle
          label={t('options_guardKeys')}
          hint={t('options_guardKeys_hint')}
          checked={settings.guardKeys}
          onChange={watchKeys}
        />
        <Toggle
          label={t('options_guardPhrases')}
          hint={t('options_guardPhrases_hint')}
          checked={settings.guardPhrases}
          onChange={(guardPhrases) => change({ guardPhrases })}
        />
      </Card>
      <Exceptions saving={saving} />
      <Notice title={t('options_imitations')}>
        <p>{t('options_imitations_text')}</p>
        <p>
          <a href="#trusted">{t('options_imitations_link')}</a>
        </p>
      </Notice>
    </>
  );
}
