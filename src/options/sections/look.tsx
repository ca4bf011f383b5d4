import { browserLanguage, t } from '../../i18n/t';
import type { Settings } from '../../settings/settings';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import type { SectionProps } from '../section';

/** Each language in its own words: whoever cannot read the page can still find the way back. */
const ownNames = { en: 'English', zh_CN: '简体中文', zh_TW: '繁體中文' };
const languages = Object.entries(ownNames) as [keyof typeof ownNames, string][];

export function Look({ settings, change }: SectionProps) {
  return (
    <>
      <Card>
        <Choice<Settings['language']>
          legend={t('options_language')}
          value={settings.language}
          onChange={(language) => change({ language })}
          options={[
            {
              value: 'auto',
              title: t('options_language_auto'),
              text: t('options_language_auto_text', { language: ownNames[browserLanguage()] }),
            },
            ...languages.map(([value, name]) => ({
              value,
              title: <span lang={value.replace('_', '-')}>{name}</span>,
            })),
          ]}
        />
      </Card>
      <div id="theme">
        <Card>
          <Choice<Settings['theme']>
            side
            legend={t('options_theme')}
            value={settings.theme}
            onChange={(theme) => change({ theme })}
            options={[
              { value: 'auto', title: t('options_theme_auto') },
              { value: 'light', title: t('options_theme_light') },
              { value: 'dark', title: t('options_theme_dark') },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
