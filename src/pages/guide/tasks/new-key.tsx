import { useState } from 'preact/hooks';
import { t, tFor } from '../../../i18n/t';
import { type KeySummary, panel } from '../../../panel';
import type { Facts } from '../../../recovery/fact';
import { isMoved, isReplaced } from '../../../recovery/triage';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { LinkButton } from '../../../ui/link-button';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { isExposed } from '../../../vault/key';
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
  const { learn } = useGuide();
  const saved = (savedId?: string) => learn('newKey', { savedAt: Date.now(), ...(savedId ? { savedId } : {}) });
  return (
    <div class="stack full">
      <VaultGate why={t('guide_vault_whySave')}>
        <NewKey onSaved={saved} />
      </VaultGate>
      <LinkButton tone="calm" onClick={() => saved()}>
        {t('guide_keptElsewhere')}
      </LinkButton>
      <Lesson id="twoPlaces" />
    </div>
  );
}

/** Is one key of this kind in use, the new one takes its place. Of several it is the one that a page got, or the user says. */
function NewKey({ onSaved }: { onSaved: (id: string) => unknown }) {
  const { facts } = useGuide();
  const listed = useAnswer(() => panel.listKeys());
  if (listed.failed || (listed.value && !listed.value.ok)) return <Unread again={listed.again} />;
  if (!listed.value) return <Skeleton label={t('status_wait')} />;
  const old = isReplaced(facts) || isMoved(facts) ? listed.value.keys.filter(inUse(facts)) : [];
  const replaces = lostOne(old);
  return (
    <>
      {facts.kind === 'account-key' && <Notice tone="info">{t('guide_newKey_issued')}</Notice>}
      <KeyForm kind={facts.kind} {...(replaces ? { replaces } : {})} onSaved={onSaved} />
    </>
  );
}

/** The only one, or the only one of which it was noted that a page got it. */
function lostOne(old: readonly KeySummary[]): string | undefined {
  const exposed = old.filter(isExposed);
  const among = exposed.length > 0 ? exposed : old;
  return among.length === 1 ? among[0]?.id : undefined;
}

/** Keys that the loss may be about. */
const inUse =
  ({ kind, newKey }: Facts) =>
  (key: KeySummary) =>
    key.kind === kind && key.id !== newKey.savedId && key.retiredAt === undefined;

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
  const [kept, setChosen] = useKept('guideOldKey', text);
  const [refused, setRefused] = useState<string>();
  const listed = useAnswer(() => panel.listKeys());
  if (listed.failed || (listed.value && !listed.value.ok)) return <Unread again={listed.again} />;
  if (!listed.value) return <Skeleton label={t('status_wait')} />;
  const old = listed.value.keys.filter(inUse(facts));
  const exposed = old.filter(isExposed);
  const chosen = kept || (exposed.length === 1 ? (exposed[0]?.id ?? '') : '');
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
        options={old.map((key) => ({
          value: key.id,
          title: key.label,
          text: isExposed(key) ? t('keys_exposed') : key.account,
        }))}
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
