import { t } from '../../i18n/t';
import { state } from '../../platform/state';
import { Card } from '../../ui/card';
import type { SectionProps } from '../section';
import { useStored } from '../use-stored';
import { BlocklistPresets } from './blocklist-presets';
import { BlocklistRow } from './blocklist-row';
import { OtherBlocklist } from './other-blocklist';

/** Lists of phishing sites: an optional second layer, and the only part that fetches anything by itself. */
export function Blocklists({ saving }: SectionProps) {
  const lists = useStored(state.blocklists);
  if (!lists) return null;
  return (
    <>
      <Card title={t('lists_yours')} text={t('lists_yours_text')}>
        {lists.length === 0 ? (
          <p>{t('lists_none')}</p>
        ) : (
          <ul class="entries">
            {lists.map((list) => (
              <BlocklistRow key={list.id} list={list} saving={saving} />
            ))}
          </ul>
        )}
      </Card>
      <BlocklistPresets lists={lists} />
      <OtherBlocklist />
    </>
  );
}
