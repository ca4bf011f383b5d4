import { useState } from 'preact/hooks';
import type { Blocklist } from '../../guard/blocklist/blocklist';
import { type ListPreset, listPresets } from '../../guard/blocklist/presets';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { addFromUrl, type Done } from '../list-acts';
import { ListDone } from './list-done';

/** Two public lists at a click. Until then nothing is fetched. */
export function BlocklistPresets({ lists }: { lists: readonly Blocklist[] }) {
  const [done, setDone] = useState<{ id: string; is: Done }>();
  const isHere = ({ url }: ListPreset) => lists.some(({ source }) => 'url' in source && source.url === url);
  return (
    <Card title={t('lists_presets')} text={t('lists_presets_text')}>
      <ul class="entries">
        {listPresets.map((preset) => (
          <li key={preset.id}>
            <div class="grow">
              <b>{preset.name}</b>
              <div class="small">{tFor('lists_preset', preset.id)}</div>
              <div class="small soft">
                <span class="mono">{new URL(preset.url).hostname}</span> ·{' '}
                {t('lists_licence', { licence: preset.licence })}
              </div>
            </div>
            {isHere(preset) ? (
              <span class="allowed row">
                <Icon name="tick" size={18} heavy />
                {t('lists_isHere')}
              </span>
            ) : (
              <Button
                kind="soft"
                onClick={async () => setDone({ id: preset.id, is: await addFromUrl(preset.url, preset.name) })}
              >
                {t('lists_add')}
                <span class="sr-only"> {preset.name}</span>
              </Button>
            )}
            {done?.id === preset.id && <ListDone done={done.is} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
