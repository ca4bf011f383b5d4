import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/t';
import { state } from '../../platform/state';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Shield } from '../../ui/shield';

/** Everything is back; what is worth doing now. */
export function Restored({ keys }: { keys: number }) {
  useEffect(() => {
    void state.welcomed.change(() => true);
  }, []);
  return (
    <div class="stack loose" role="status">
      <Card roomy>
        <div class="outcome">
          <Shield state="calm" size={130} />
          <h2>{t('restore_done', { count: keys })}</h2>
          <p>{t('restore_done_text')}</p>
        </div>
        <ul class="stack">
          {(['restore_done_sheet', 'restore_done_copy', 'restore_done_settings'] as const).map((line) => (
            <li key={line} class="row">
              <Icon name="tick" />
              <span class="grow">{t(line)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <div class="row wrap">
        <Button kind="primary" onClick={() => openPage('guide')}>
          {t('restore_toGuide')}
        </Button>
      </div>
    </div>
  );
}
