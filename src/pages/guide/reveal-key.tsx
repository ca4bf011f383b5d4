import { useEffect, useState } from 'preact/hooks';
import { t, tFor } from '../../i18n/t';
import { panel } from '../../panel';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** Shown for one minute at most: long enough to type it off, not to be forgotten on the screen. */
const shownMs = 60_000;

/** Shows a key's secret on request. It lives in this component alone. */
export function RevealKey({ id }: { id: string }) {
  const [secret, setSecret] = useState<string>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (secret === undefined) return;
    const timer = setTimeout(() => setSecret(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [secret]);
  const show = async () => {
    const result = await panel.reveal(id);
    if (result.ok) setSecret(result.secret);
    else setRefused(result.why);
  };
  if (secret !== undefined)
    return (
      <div class="stack tight">
        <p class="mono revealed">{secret}</p>
        <div>
          <Button small icon="hide" onClick={() => setSecret(undefined)}>
            {t('action_hide')}
          </Button>
        </div>
      </div>
    );
  return (
    <div class="stack tight">
      <div>
        <Button small icon="eye" onClick={show}>
          {t('action_show')}
        </Button>
      </div>
      {refused && (
        <Notice tone="due" live>
          {tFor('vaultError', refused)}
        </Notice>
      )}
    </div>
  );
}
