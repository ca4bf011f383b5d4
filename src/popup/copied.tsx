import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t';
import { ask } from '../messages/send';
import { requestClearing } from '../platform/clipboard';
import { Button } from '../ui/button';

/** After a secret was copied: whether it leaves the clipboard by itself, and else the way to allow that. */
export function Copied({ times }: { times: number }) {
  const [clears, setClears] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => void ask('secretCopied').then(setClears), [times]);
  const allow = async () => {
    const granted = await requestClearing().catch(() => false);
    setRefused(!granted);
    if (granted) setClears(await ask('secretCopied'));
  };
  return (
    <div class="stack tight">
      <div role="status" class="small soft">
        {clears !== undefined && t(clears ? 'keys_copiedClears' : 'keys_copied')}
      </div>
      {clears === false && (
        <>
          <p class="small soft">{t(refused ? 'keys_clearRefused' : 'keys_clearWhy')}</p>
          <div>
            <Button small onClick={allow}>
              {t('keys_clearAllow')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
