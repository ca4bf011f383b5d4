import { useState } from 'preact/hooks';
import type { CopyKindId } from '../../backup/copy';
import { type CopyFile, copyPanel } from '../../copy-panel';
import { type Key, t, tFor } from '../../i18n/t';
import { openPage } from '../../platform/tabs';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { SecretField } from '../../ui/secret-field';
import { SecretText } from '../../ui/secret-text';
import { makePassphrase } from '../../vault/make-passphrase';
import { saveFile } from '../save-file';
import { useBusy } from '../use-busy';
import { VaultGate } from '../vault-gate';
import type { SectionProps } from './copies-page';

type Step =
  | { at: 'start' }
  | { at: 'words' | 'again'; words: string; made: CopyFile }
  | { at: 'done'; fileName: string };

/**
 * A file with a passphrase of its own: six words drawn by lot, shown once. The file is handed out only after it was
 * opened with what the user typed from paper: a file that nobody can open is no copy.
 */
function PassphraseSection({ kind, how, onChange }: SectionProps & { kind: CopyKindId; how: Key }) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [refused, setRefused] = useState<string>();
  const make = async () => {
    setRefused(undefined);
    const words = makePassphrase();
    const made = await copyPanel.makePassphraseCopy(kind, words);
    if (!made.ok) return setRefused(tFor('vaultError', made.why));
    setStep({ at: 'words', words, made });
  };
  const confirmed = async ({ bytes, fileName, copy }: CopyFile) => {
    saveFile(fileName, bytes);
    await copyPanel.copyMade(copy);
    setStep({ at: 'done', fileName });
    await onChange();
  };
  return (
    <VaultGate why={t('copies_unlockWhy')}>
      {step.at === 'start' && (
        <Card roomy title={t('copies_make')} text={t(how)}>
          {refused && (
            <Notice tone="due" live title={t('copies_notMade')}>
              {refused}
            </Notice>
          )}
          <div>
            <Button kind="primary" icon="dice" onClick={make}>
              {t('hub_words_make')}
            </Button>
          </div>
        </Card>
      )}
      {step.at === 'words' && (
        <Card roomy title={t('hub_words')} text={t('hub_words_text')}>
          <SecretText groups={step.words.split(' ')} />
          <Notice tone="info">{t('hub_words_apart')}</Notice>
          <div class="row wrap">
            <Button kind="primary" onClick={() => setStep({ ...step, at: 'again' })}>
              {t('hub_words_written')}
            </Button>
            <LinkButton tone="calm" onClick={() => setStep({ at: 'start' })}>
              {t('action_cancel')}
            </LinkButton>
          </div>
        </Card>
      )}
      {step.at === 'again' && (
        <TypeBack
          kind={kind}
          made={step.made}
          onOpened={() => confirmed(step.made)}
          back={() => setStep({ ...step, at: 'words' })}
        />
      )}
      {step.at === 'done' && (
        <Notice
          tone="good"
          live
          title={t('copies_made')}
          action={
            <Button small kind="soft" onClick={() => openPage('drill')}>
              {t('copies_drillNow')}
            </Button>
          }
        >
          {t('copies_made_text', { file: step.fileName })}
        </Notice>
      )}
    </VaultGate>
  );
}

function TypeBack(props: { kind: CopyKindId; made: CopyFile; onOpened: () => unknown; back: () => unknown }) {
  const { kind, made, onOpened, back } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, run] = useBusy();
  const open = async () => {
    if (!typed.trim()) return;
    if (await copyPanel.opens(kind, made.bytes, typed)) return onOpened();
    setWrong(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(open);
      }}
    >
      <Card roomy title={t('hub_again')} text={t('hub_again_text')}>
        <SecretField
          focus
          label={t('hub_again_label')}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          error={wrong && t('hub_again_wrong')}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
        />
        <div class="row wrap">
          <Button kind="primary" type="submit" icon="download" busy={busy} disabled={!typed.trim()}>
            {t('hub_again_do')}
          </Button>
          <LinkButton tone="calm" onClick={back}>
            {t('hub_again_back')}
          </LinkButton>
        </div>
      </Card>
    </form>
  );
}

export const AgePassphraseSection = (props: SectionProps) => (
  <PassphraseSection kind="age-passphrase" how="hub_agePassphrase_how" {...props} />
);
export const KdbxSection = (props: SectionProps) => <PassphraseSection kind="kdbx" how="hub_kdbx_how" {...props} />;
