import { useState } from 'preact/hooks';
import { t, tFor } from '../../../i18n/t';
import { panel } from '../../../panel';
import { openPage } from '../../../platform/tabs';
import { Button } from '../../../ui/button';
import { LinkButton } from '../../../ui/link-button';
import { Notice } from '../../../ui/notice';
import { saveFile } from '../../save-file';
import { VaultGate } from '../../vault-gate';
import { useGuide } from '../guide-context';
import { Lesson } from '../lesson';
import { OfficialLink } from '../official-link';
import { DoneButton, Row } from './act';

/** Makes an encrypted copy and hands it over. `onMade` is called once the file is on its way. */
function SaveCopy({ onMade, quiet, label }: { onMade?: () => unknown; quiet?: boolean; label: string }) {
  const [saved, setSaved] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const make = async () => {
    const made = await panel.makeAgeCopy();
    if (!made.ok) return setRefused(tFor('vaultError', made.why));
    saveFile(made.fileName, made.bytes);
    setRefused(undefined);
    setSaved(made.fileName);
    await onMade?.();
  };
  return (
    <div class="stack tight">
      <div>
        <Button kind={quiet ? 'soft' : 'primary'} icon="download" onClick={make}>
          {label}
        </Button>
      </div>
      {saved && (
        <Notice tone="good" live>
          {t('guide_copySaved', { name: saved })}
        </Notice>
      )}
      {refused && <Notice tone="due" live title={refused} />}
    </div>
  );
}

export function MakeCopy() {
  const { learn } = useGuide();
  const made = () => learn('newKey', { copyAt: Date.now() });
  return (
    <div class="stack full">
      <VaultGate why={t('guide_vault_whyCopy')}>
        <SaveCopy label={t('task_makeCopy_do')} onMade={made} />
      </VaultGate>
      <LinkButton tone="calm" onClick={made}>
        {t('guide_copyOtherwise')}
      </LinkButton>
    </div>
  );
}

/** The drill runs in a tab: choosing a file closes the popup in some browsers. It notes its own success. */
export function DrillCopy() {
  const { learn } = useGuide();
  return (
    <div class="stack tight full">
      <Row>
        <Button kind="primary" icon="out" onClick={() => openPage('drill')}>
          {t('task_drillCopy_do')}
        </Button>
      </Row>
      <LinkButton tone="calm" onClick={() => learn('newKey', { drilledAt: Date.now() })}>
        {t('guide_drillOtherwise')}
      </LinkButton>
    </div>
  );
}

export const MakeSecondCopy = () => (
  <div class="stack full">
    <VaultGate why={t('guide_vault_whyCopy')}>
      <SaveCopy quiet label={t('guide_copyAgain')} />
    </VaultGate>
    <Lesson id="paper" />
    <Row>
      <DoneButton task="makeSecondCopy" group="newKey" fact="secondCopyAt" />
    </Row>
  </div>
);

export function SetUpSecondFactor() {
  const { service } = useGuide();
  return (
    <div class="stack tight full">
      <OfficialLink page="signIn" label={t('guide_openOfficial')} />
      {service && service.secondFactors.length > 0 && (
        <p class="small soft">{service.secondFactors.map((kind) => t(factorNames[kind])).join(' · ')}</p>
      )}
      <Row>
        <DoneButton task="setUpSecondFactor" group="newKey" fact="secondFactorAt" />
      </Row>
      <Lesson id="secondFactor" />
    </div>
  );
}

const factorNames = {
  totp: 'guide_factor_totp',
  sms: 'guide_factor_sms',
  'email-code': 'guide_factor_emailCode',
  'security-key': 'guide_factor_securityKey',
} as const;

export const KeepBackupCodes = () => <DoneButton task="keepBackupCodes" group="newKey" fact="backupCodesAt" />;
