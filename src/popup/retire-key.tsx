import { useState } from 'preact/hooks';
import { t, tFor } from '../i18n/t';
import { panel } from '../panel';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Choice } from '../ui/choice';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';

/** A key is retired when it no longer opens anything; how that is known is written down with it. */
export function RetireKey({ id, onRetired }: { id: string; onRetired: () => unknown }) {
  const [open, setOpen] = useState(false);
  const [proof, setProof] = useState<'seen-refused' | 'said-refused'>();
  const [refused, setRefused] = useState<string>();
  if (!open)
    return (
      <div>
        <LinkButton tone="calm" onClick={() => setOpen(true)}>
          {t('keys_retire')}
        </LinkButton>
      </div>
    );
  const retire = async () => {
    if (!proof) return;
    const result = await panel.retireKey(id, proof);
    if (!result.ok) return setRefused(tFor('vaultError', result.why));
    await onRetired();
  };
  return (
    <Card title={t('keys_retire')} text={t('keys_retire_text')}>
      <Choice
        legend={t('keys_retire_how')}
        options={[
          { value: 'seen-refused', title: t('keys_retire_seen') },
          { value: 'said-refused', title: t('keys_retire_said') },
        ]}
        value={proof}
        onChange={setProof}
      />
      {refused && (
        <Notice tone="due" live>
          {refused}
        </Notice>
      )}
      <div class="row wrap">
        <Button kind="primary" disabled={!proof} onClick={retire}>
          {t('keys_retire_do')}
        </Button>
        <LinkButton tone="calm" onClick={() => setOpen(false)}>
          {t('action_cancel')}
        </LinkButton>
      </div>
    </Card>
  );
}
