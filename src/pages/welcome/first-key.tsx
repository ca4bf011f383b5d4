import { t } from '../../i18n/t';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { KeyForm } from '../key-form';
import { VaultGate } from '../vault-gate';
import { Head } from './head';
import type { StepProps } from './step';

export function FirstKey({ next }: StepProps) {
  return (
    <>
      <Head title={t('welcome_key')} lead={t('welcome_key_text')} />
      <VaultGate>
        <Card roomy>
          <KeyForm onSaved={next} />
        </Card>
        <div>
          <LinkButton tone="calm" onClick={next}>
            {t('action_later')}
          </LinkButton>
        </div>
      </VaultGate>
    </>
  );
}
