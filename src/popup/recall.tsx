import { useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { text, useKept } from '../pages/place';
import { useBusy } from '../pages/use-busy';
import { panel } from '../panel';
import { openUrl, optionsUrl } from '../platform/tabs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { SecretField } from '../ui/secret-field';

/** Is the passphrase still known? Typing it opens nothing; it only shows that it would. */
export function Recall({ onKnown, onDone }: { onKnown: () => unknown; onDone: () => unknown }) {
  const [typed, setTyped] = useKept('recall', text);
  const [problem, setProblem] = useState<string>();
  const [known, setKnown] = useState(false);
  const [busy, run] = useBusy();
  const recall = async () => {
    if (!typed.trim()) return;
    const result = await panel.recall(typed);
    setTyped('');
    if (!result.ok) return setProblem(tFor('vaultError', result.why));
    setKnown(true);
    await onKnown();
  };
  if (known)
    return (
      <Notice
        tone="good"
        live
        title={t('recall_known')}
        action={<LinkButton onClick={() => void onDone()}>{t('action_understood')}</LinkButton>}
      >
        {t('recall_known_text')}
      </Notice>
    );
  return (
    <Card title={t('recall_title')} text={t('recall_text')}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void run(recall);
        }}
      >
        <SecretField
          label={t('unlock_passphrase')}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          error={problem}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
          focus
        />
        <Button kind="primary" type="submit" wide busy={busy} disabled={!typed.trim()}>
          {t('recall_do')}
        </Button>
        <LinkButton tone="calm" onClick={() => void openUrl(optionsUrl('passphrase'))}>
          {t('recall_forgot')}
        </LinkButton>
      </form>
    </Card>
  );
}
