import type { SyncFailure } from '../../flows/sync-copy';
import { tFor } from '../../i18n/t';

export const syncWords = ({ at, why }: SyncFailure): string =>
  at === 'vault' ? tFor('vaultError', why) : tFor('syncError', why);
