import { t } from '../../i18n/t';
import { saveFile } from '../../pages/save-file';
import { state } from '../../platform/state';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import type { SectionProps } from '../section';
import { writeSettingsFile } from '../settings-file';
import { EraseAll } from './erase-all';
import { ImportSettings } from './import-settings';

export function Data({ settings, saving }: SectionProps) {
  const save = async () => {
    const [edits, trusted] = await Promise.all([state.profileEdits.read(), state.trustedHosts.read()]);
    const text = writeSettingsFile(settings, edits, trusted);
    saveFile('key-guardian-settings.json', new TextEncoder().encode(text), 'application/json');
  };
  return (
    <>
      <Card title={t('options_export')} text={t('options_export_text')}>
        <div>
          <Button kind="soft" icon="download" onClick={save}>
            {t('options_export_button')}
          </Button>
        </div>
      </Card>
      <ImportSettings settings={settings} saving={saving} />
      <EraseAll />
    </>
  );
}
