import { useState } from 'preact/hooks';
import { type CopyContents, copyPanel } from '../../copy-panel';
import { t, tFor } from '../../i18n/t';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { kindIcon } from '../../ui/key-chip';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import type { ChosenFile } from '../drill/choose-file';
import { stateWords } from '../drill/state-words';
import { kindShort } from '../kinds';
import { NewPassphrase, useNewPassphrase } from '../new-passphrase';
import { useBusy } from '../use-busy';
import { dayAndTime } from '../when';

export type OpenedCopy = CopyContents;

interface Props {
  file: ChosenFile;
  typed: string;
  opened: OpenedCopy;
  back: () => unknown;
  onRestored: (keys: number) => unknown;
}

type Why = Extract<Awaited<ReturnType<typeof copyPanel.restore>>, { ok: false }>['why'];
const ofTheFile: readonly Why[] = [
  'tooBig',
  'notACopy',
  'truncated',
  'damaged',
  'foreignVault',
  'forged',
  'tooCostly',
  'unknownFormat',
  'wrongPassphrase',
];
const words = (why: Why): string => tFor(ofTheFile.includes(why) ? 'drillError' : 'vaultError', why);

/** What the copy holds, by name, before anything is restored; then the passphrase for this computer. */
export function CopyContent({ file, typed, opened, back, onRestored }: Props) {
  const chosen = useNewPassphrase('restore');
  const [error, setError] = useState<string>();
  const [busy, run] = useBusy();
  const restore = async () => {
    if (!chosen.agrees) return setError(t('welcome_passphrase_differs'));
    const { bytes, where } = file;
    const result = await copyPanel.restore({ file: bytes, typed, passphrase: chosen.typed, where });
    if (!result.ok) return setError(words(result.why));
    chosen.forget();
    onRestored(result.keys);
  };
  const count = opened.keys.length;
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(restore);
      }}
    >
      <Card
        roomy
        title={t('restore_found', { count })}
        text={t('drill_made', { name: file.name, at: dayAndTime(opened.madeAt) })}
      >
        <ul class="found-keys">
          {opened.keys.map(({ id, kind, label, account, hasSecret }) => (
            <li key={id}>
              <Icon name={kindIcon(kind)} />
              <div class="grow">
                <b>{label}</b>
                <div class="small soft">
                  {[kindShort(kind), account, !hasSecret && t('restore_elsewhere')].filter(Boolean).join(' · ')}
                </div>
              </div>
            </li>
          ))}
        </ul>
        <p class="small soft">{t('restore_compare', { fingerprint: opened.fingerprint })}</p>
      </Card>
      {opened.newest ? (
        <Notice tone="due" title={t('drill_newest')}>
          {stateWords(opened, opened.newest)}
        </Notice>
      ) : (
        <Notice tone="info">{t('restore_newer')}</Notice>
      )}
      <Card roomy title={t('restore_passphrase')} text={t('restore_passphrase_text')}>
        <NewPassphrase of={chosen} onInput={() => setError(undefined)} />
      </Card>
      {error && (
        <Notice tone="due" live title={t('restore_notRestored')}>
          {error}
        </Notice>
      )}
      <div class="row wrap">
        <Button kind="primary" type="submit" busy={busy} disabled={!chosen.agrees}>
          {t('restore_do', { count })}
        </Button>
        <LinkButton tone="calm" onClick={back}>
          {t('drill_otherFile')}
        </LinkButton>
      </div>
    </form>
  );
}
