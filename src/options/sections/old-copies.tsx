import { t } from '../../i18n/t';
import { ask } from '../../messages/send';
import { copyKindName } from '../../pages/copies/copy-kinds';
import { dayAndTime } from '../../pages/when';
import { state } from '../../platform/state';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useStored } from '../use-stored';

/** Copies that the recovery key of before still opens, until each is ticked off. Nothing where there are none. */
export function OldCopies() {
  const old = useStored(state.oldCopies);
  if (!old || old.length === 0) return null;
  return (
    <div id="old-copies">
      <Card title={t('oldCopies_title', { count: old.length })} text={t('oldCopies_text')}>
        <ul class="entries">
          {old.map(({ copy }) => (
            <li key={copy.id}>
              <div class="grow">
                <b>{copyKindName(copy.kind)}</b>
                <span class="small soft">{t('oldCopies_made', { when: dayAndTime(copy.madeAt) })}</span>
              </div>
              <Button small icon="tick" onClick={() => ask('oldCopyGone', copy.id)}>
                {t('oldCopies_gone')}
                <span class="sr-only">
                  {' '}
                  {copyKindName(copy.kind)} {dayAndTime(copy.madeAt)}
                </span>
              </Button>
            </li>
          ))}
        </ul>
        <div>
          <Button kind="soft" icon="backup" onClick={() => openPage('copies')}>
            {t('oldCopies_new')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
