import './drill/drill.css';
import { useState } from 'preact/hooks';
import type { DrillResult, DrillWhy } from '../copy-panel';
import { t, tFor } from '../i18n/t';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { SecretField } from '../ui/secret-field';
import { DrillOutcome } from './drill/drill-outcome';
import { noteProof } from './drill/note-proof';
import { useBusy } from './use-busy';

type Passed = Extract<DrillResult, { ok: true }>;

/** A copy that is fetched from where it lies. What its name or its head says of it is a claim until it was opened. */
export interface DistantCopy {
  title: string;
  counter: number;
  bring(): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; words: string }>;
  drill(bytes: Uint8Array, typed: string): Promise<DrillResult>;
}

/** The restore drill of a copy that is fetched: read back, opened with the key from paper, held against the vault. */
export function TryCopy({ copy, back }: { copy: DistantCopy; back: () => unknown }) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<{ why?: DrillWhy; words: string }>();
  const [passed, setPassed] = useState<Passed>();
  const [busy, run] = useBusy();
  const attempt = async () => {
    if (!typed.trim()) return;
    const fetched = await copy.bring();
    if (!fetched.ok) return setRefused({ words: fetched.words });
    const result = await copy.drill(fetched.bytes, typed);
    if (!result.ok) return setRefused({ why: result.why, words: tFor('drillError', result.why) });
    setTyped('');
    setRefused(undefined);
    setPassed(result);
    await noteProof(result);
  };
  if (passed)
    return (
      <div class="stack loose">
        {passed.proof.counter !== copy.counter && (
          <Notice tone="alert" live title={t('distant_renamed')}>
            {t('distant_renamed_text', { claimed: copy.counter, counter: passed.proof.counter })}
          </Notice>
        )}
        <DrillOutcome result={passed} fileName={copy.title} onAgain={back} />
      </div>
    );
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        void run(attempt);
      }}
    >
      <Card roomy title={copy.title} text={t('distant_try_text')}>
        <SecretField
          label={t('drill_key_label')}
          hint={t('drill_key_hint')}
          placeholder="AGE-SECRET-KEY-1…"
          value={typed}
          focus
          onInput={(value) => {
            setTyped(value);
            setRefused(undefined);
          }}
          error={refused?.why === 'typoInKey' && refused.words}
          showLabel={t('action_show')}
          hideLabel={t('action_hide')}
          clearLabel={t('action_clear')}
        />
      </Card>
      {refused && refused.why !== 'typoInKey' && (
        <Notice
          tone={refused.why === 'forged' ? 'alert' : 'due'}
          live
          title={t('distant_failed', { copy: copy.title })}
        >
          {refused.words} {t('drill_unchanged')}
        </Notice>
      )}
      <div class="row wrap">
        <Button kind="primary" type="submit" busy={busy} disabled={!typed.trim()}>
          {t('drill_run')}
        </Button>
        <LinkButton tone="calm" onClick={back}>
          {t('distant_back')}
        </LinkButton>
      </div>
    </form>
  );
}
