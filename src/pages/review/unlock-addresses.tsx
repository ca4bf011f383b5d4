import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Unlock } from '../unlock';

/** Offers to unlock the vault in place, because the list's own words are sealed in it. */
export function UnlockAddresses({ onUnlocked }: { onUnlocked: () => unknown }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="unlock-addresses">
      {open ? (
        <Unlock why={t('sessions_lockedText')} onOpen={onUnlocked} />
      ) : (
        <div class="row wrap">
          <Icon name="lock" size={18} />
          <span class="grow">{t('sessions_lockedText')}</span>
          <Button small onClick={() => setOpen(true)}>
            {t('sessions_lockedTitle')}
          </Button>
        </div>
      )}
    </div>
  );
}
