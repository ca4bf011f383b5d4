import { useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { OneTimeCode } from '../pages/totp/one-time-code';
import { useAnswer } from '../pages/use-answer';
import { day } from '../pages/when';
import { panel } from '../panel';
import { openPage } from '../platform/tabs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CheckRow } from '../ui/check-row';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';

/** The one-time code of this moment, and the backup codes: each is ticked off when it was used. */
export function SecondFactor({ id, onChanged }: { id: string; onChanged: () => unknown }) {
  const factor = useAnswer(() => panel.secondFactor.read(id));
  const [shown, setShown] = useState(false);
  const [refused, setRefused] = useState<string>();
  const found = factor.value;
  if (!found?.ok) return null;
  const { totp, codes } = found;
  const left = codes.filter(({ usedAt }) => usedAt === undefined).length;
  const tick = async (code: string, used: boolean) => {
    const done = await panel.secondFactor.useCode({ id, code, used });
    setRefused(done.ok ? undefined : tFor('vaultError', done.why));
    await factor.again();
    await onChanged();
  };
  return (
    <Card title={t('totp_title')}>
      {totp === undefined ? <p class="small soft">{t('totp_none')}</p> : <OneTimeCode uri={totp} />}
      {codes.length > 0 && (
        <>
          <p class="small">{t('codes_left', { left, count: codes.length })}</p>
          {left <= 2 && <Notice tone="due">{t('codes_few')}</Notice>}
          <div>
            <Button small icon={shown ? 'hide' : 'eye'} onClick={() => setShown(!shown)}>
              {t(shown ? 'action_hide' : 'codes_show')}
            </Button>
          </div>
          {shown && (
            <div class="backup-codes">
              <p class="small soft">{t('codes_tick')}</p>
              {codes.map(({ code, usedAt }) => (
                <CheckRow
                  key={code}
                  label={<span class="mono">{code}</span>}
                  hint={usedAt === undefined ? undefined : t('codes_used', { day: day(usedAt) })}
                  checked={usedAt !== undefined}
                  onChange={(used) => void tick(code, used)}
                />
              ))}
            </div>
          )}
        </>
      )}
      {refused && (
        <Notice tone="due" live>
          {refused}
        </Notice>
      )}
      <LinkButton onClick={() => openPage('totp', { key: id })}>
        {t(totp === undefined && codes.length === 0 ? 'totp_setUp' : 'totp_change')}
      </LinkButton>
    </Card>
  );
}
