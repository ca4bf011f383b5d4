import { t } from '../i18n/t';
import type { IconName } from '../ui/icon';
import { kindIcon } from '../ui/key-chip';
import type { KeptAt } from '../vault/key';
import type { KeyKind } from '../vault/kind';

export const keyKinds: readonly KeyKind[] = ['account-key', 'passkey', 'wallet-secret'];

const names = {
  'account-key': 'kind_accountKey',
  passkey: 'kind_passkey',
  'wallet-secret': 'kind_walletSecret',
} as const;

export const kindName = (kind: KeyKind): string => t(names[kind]);
export const kindShort = (kind: KeyKind): string => t(`${names[kind]}_short`);
export const kindText = (kind: KeyKind): string => t(`${names[kind]}_text`);

/** As the options of a choice. */
export const kindOptions = (): { value: KeyKind; title: string; text: string; icon: IconName }[] =>
  keyKinds.map((value) => ({ value, title: kindName(value), text: kindText(value), icon: kindIcon(value) }));

const wheres = {
  paper: 'kept_paper',
  'password-manager': 'kept_passwordManager',
  'other-device': 'kept_otherDevice',
  safe: 'kept_safe',
  'secure-notes': 'kept_secureNotes',
  person: 'kept_person',
  other: 'kept_other',
} as const satisfies Record<KeptAt['where'], string>;

export const keptWhere = (where: KeptAt['where']): string => t(wheres[where]);
export const keptOptions = (): { value: KeptAt['where']; label: string }[] =>
  (Object.keys(wheres) as KeptAt['where'][]).map((value) => ({ value, label: keptWhere(value) }));
