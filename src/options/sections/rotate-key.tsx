import { useState } from 'preact/hooks';
import { type Door, doorPanel, type Touch } from '../../door-panel';
import { t, tFor } from '../../i18n/t';
import { useBusy } from '../../pages/use-busy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { OwnerPassphrase } from '../owner-passphrase';
import { nameOf } from './doors';

/** A new vault key after an incident. Nothing is lost whenever it is interrupted: it is one write. */
export function RotateKey({ doors, changed }: { doors: readonly Door[]; changed: () => unknown }) {
  const passkeys = doors.filter(({ kind }) => kind === 'passkey');
  const [touches, setTouches] = useState<readonly Touch[]>([]);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [done, setDone] = useState<{ keys: number; dropped: readonly string[] }>();
  const [busy, run] = useBusy();
  const rotate = async () => {
    setDone(undefined);
    const result = await doorPanel.rotate({ passphrase, touches });
    if (!result.ok) return setError(tFor('vaultError', result.why));
    setPassphrase('');
    setTouches([]);
    setDone(result);
    await changed();
  };
  const take = async (credential = '') => {
    const touch = await doorPanel.touch(credential);
    if (!touch.ok) return setError(tFor('vaultError', touch.why));
    setError(undefined);
    setTouches((old) => [...old, touch]);
  };
  return (
    <div id="rotate">
      <Card title={t('rotate_title')} text={t('rotate_text')}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void run(rotate);
          }}
        >
          {passkeys.length > 0 && (
            <div class="stack tight">
              <p>{t('rotate_passkeys')}</p>
              <ul class="entries">
                {passkeys.map((door) => (
                  <li key={door.credential}>
                    <b class="grow">{nameOf(door)}</b>
                    {touches.some(({ credential }) => credential === door.credential) ? (
                      <span class="small allowed">{t('rotate_taken')}</span>
                    ) : (
                      <Button small icon="passkey" onClick={() => take(door.credential)}>
                        {t('rotate_take')}
                        <span class="sr-only"> {nameOf(door)}</span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div class="narrow">
            <OwnerPassphrase
              value={passphrase}
              onInput={(text) => {
                setPassphrase(text);
                setError(undefined);
              }}
              error={error}
            />
          </div>
          <div>
            <Button type="submit" busy={busy} disabled={!passphrase.trim()}>
              {t('rotate_do')}
            </Button>
          </div>
        </form>
        {done && (
          <Notice live tone={done.dropped.length > 0 ? 'due' : 'good'} title={t('rotate_done', { count: done.keys })}>
            {done.dropped.length > 0 && t('rotate_dropped', { names: done.dropped.join(t('list_comma')) })}
          </Notice>
        )}
      </Card>
    </div>
  );
}
