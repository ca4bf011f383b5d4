import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { state } from '../../platform/state';
import { openOptions, openUrl } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Shield } from '../../ui/shield';

/** The end of the walk: what stands now, and where to find it again. */
export function Done() {
  useEffect(() => {
    void state.welcomed.change(() => true);
  }, []);
  const openSite = async () => openUrl((await ask('readService')).urls.home);
  return (
    <>
      <div class="welcome-done">
        <Shield state="calm" size={150} />
        <h1>{t('welcome_done')}</h1>
        <p class="lead">{t('welcome_done_text')}</p>
      </div>
      <Card roomy>
        <ul class="stack">
          {(['welcome_done_pin', 'welcome_done_lost', 'welcome_done_paper'] as const).map((line) => (
            <li key={line} class="row">
              <Icon name="tick" />
              <span class="grow">{t(line)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <div class="row wrap">
        <Button kind="primary" icon="out" onClick={openSite}>
          {t('welcome_done_site')}
        </Button>
        <Button icon="gear" onClick={openOptions}>
          {t('action_openSettings')}
        </Button>
      </div>
    </>
  );
}
