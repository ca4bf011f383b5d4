import { passkeySlot } from './passkey';
import { passphraseSlot } from './passphrase';
import { recoverySlot } from './recovery';

export const slotKinds = [passphraseSlot, recoverySlot, passkeySlot] as const;
