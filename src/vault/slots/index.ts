import { passphraseSlot } from './passphrase';
import { recoverySlot } from './recovery';

export const slotKinds = [passphraseSlot, recoverySlot] as const;
