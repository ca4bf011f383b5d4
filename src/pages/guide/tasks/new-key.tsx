import { useState } from 'preact/hooks';
import { t, tFor } from '../../../i18n/t';
import { panel } from '../../../panel';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { LinkButton } from '../../../ui/link-button';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { KeyForm } from '../../key-form';
import { text, useKept } from '../../place';
import { useAnswer } from '../../use-answer';
import { Unread, VaultGate } from '../../vault-gate';
import { useGuide } from '../guide-context';
import { Lesson } from '../lesson';
import { OfficialLink } from '../official-link';
import { DoneButton, Row } from './act';

/** The key form of the vault, or a word that the key lies elsewhere: nobody is made to use the vault. */
export function SaveNewKey() {
  const { facts, learn } = useGuide();
  const saved = (savedId?: string) => learn('newKey', { savedAt: Date.now(), ...(savedId ? { savedId } : {}) });
  return (
    <div class="stack full">
      <VaultGate why={t('guide_vault_whySave')}>
        <KeyForm kind={facts.kind} onSaved={saved} />
      </VaultGate>
      <LinkButton tone="calm" onClick={() => saved()}>
        {t('guide_keptElsewhere')}
      </LinkButton>
      <Lesson id="twoPlaces" />
    </div>
  );
}

/** The old key, and how it is known that it no longer opens anything. */
export const RetireOldKey = () => (
  <div class="stack full">
    <OfficialLink page="signIn" label={t('guide_tryOld')} />
    <p class="small soft">{t('guide_tryOld_text')}</p>
    <VaultGate why={t('guide_vault_whyRetire')}>
      <ChooseOld />
    </VaultGate>
    <DoneButton quiet task="retireOldKey" group="newKey" fact="retiredAt" also={{ retiredProof: 'said-refused' }} />
    <Notice tone="info">{t('guide_oldStillWorks')}</Notice>
  </div>
);

function ChooseOld() {
  const { facts, learn } = useGuide();
  const [chosen, setChosen] = useKept('guideOldKey', text);
  const [refused, setRefused] = useState<string>();
  const listed = useAnswer(() => panel.listKeys());
  if (listed.failed || (listed.value && !listed.value.ok)) return <Unread again={listed.again} />;
  if (!listed.value) return <Skeleton label={t('status_wait')} />;
  const old = listed.value.keys.filter(
    ({ id, kind, retiredAt }) => kind === facts.kind && id !== facts.newKey.savedId && retiredAt === undefined,
  );
  if (old.length === 0) return <p class="small soft">{t('guide_noOldKey')}</p>;
  const retire = async () => {
    const result = await panel.retireKey(chosen, 'said-refused');
    if (!result.ok) return setRefused(tFor('vaultError', result.why));
    await learn('newKey', { retiredId: chosen, retiredAt: Date.now(), retiredProof: 'said-refused' });
    setChosen('');
  };
  return (
    <div class="stack tight">
      <Choice
        legend={t('guide_whichOld')}
        options={old.map(({ id, label, account }) => ({ value: id, title: label, text: account }))}
        value={chosen || undefined}
        onChange={setChosen}
      />
      {refused && <Notice tone="due" live title={refused} />}
      <Row>
        <Button kind="primary" disabled={!old.some(({ id }) => id === chosen)} onClick={retire}>
          {t('guide_retire')}
        </Button>
      </Row>
    </div>
  );
}
