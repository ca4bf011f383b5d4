import { t } from '../i18n/t';
import { SecretField } from '../ui/secret-field';

/** The passphrase once more, before the doors of the vault are changed. */
export const OwnerPassphrase = (props: {
  value: string;
  onInput: (passphrase: string) => void;
  error: string | undefined;
}) => (
  <SecretField label={t('owner_passphrase')} showLabel={t('action_show')} hideLabel={t('action_hide')} {...props} />
);
