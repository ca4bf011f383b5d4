import { useMemo, useState } from 'preact/hooks';
import type { CopyKind } from '../../backup/copy';
import { copyPanel } from '../../copy-panel';
import { t } from '../../i18n/t';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { SecretField } from '../../ui/secret-field';
import { KeyFromShares } from '../shares/key-from-shares';
import type { ChosenFile } from './choose-file';

/** By the file's bytes; the recovery key while there is no file, or none of ours. */
export const useOpensWith = (file: ChosenFile | undefined): CopyKind['opensWith'] =>
  useMemo(() => {
    const recognised = file && copyPanel.recognise(file.bytes);
    return recognised?.ok ? recognised.kind.opensWith : 'recovery-key';
  }, [file]);

/** What opens the chosen file, from where the user keeps it. */
export function CopySecret(props: {
  opensWith: CopyKind['opensWith'];
  /** Below the title, where the recovery key is asked for. */
  text: string;
  value: string;
  onInput: (value: string) => void;
  error: string | false;
}) {
  const { opensWith, text, value, onInput, error } = props;
  const [byShares, setByShares] = useState(false);
  const tools = { showLabel: t('action_show'), hideLabel: t('action_hide'), clearLabel: t('action_clear') };
  if (opensWith === 'passphrase')
    return (
      <Card roomy title={t('drill_words')} text={t('drill_words_text')}>
        <SecretField label={t('drill_words_label')} value={value} onInput={onInput} error={error} {...tools} />
      </Card>
    );
  return (
    <Card roomy title={t('drill_key')} text={text}>
      {byShares ? (
        <KeyFromShares onKey={onInput} />
      ) : (
        <SecretField
          label={t('drill_key_label')}
          hint={t('drill_key_hint')}
          placeholder="AGE-SECRET-KEY-1…"
          value={value}
          onInput={onInput}
          error={error}
          {...tools}
        />
      )}
      <div>
        <LinkButton
          tone="calm"
          onClick={() => {
            onInput('');
            setByShares(!byShares);
          }}
        >
          {t(byShares ? 'shares_haveKey' : 'shares_have')}
        </LinkButton>
      </div>
    </Card>
  );
}
