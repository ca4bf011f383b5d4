import { addPasskey, askPasskey, listDoors, type PasskeyDeps, removePasskey } from './flows/passkeys';
import { beginReissue, confirmReissue, type ReissueDeps, reissue } from './flows/reissue-recovery-key';
import { rotateVault } from './flows/rotate-vault';
import { ask } from './messages/send';
import { deps } from './panel';
import { authenticators } from './platform/passkeys';
import { reissueDraft } from './platform/unlocked';

export type { Door } from './flows/passkeys';
export type { Touch } from './vault/slots/passkey';

const doorDeps: PasskeyDeps & ReissueDeps = {
  ...deps,
  authenticators,
  reissue: reissueDraft,
  recoveryKeyReplaced: (at) => ask('recoveryKeyReplaced', at),
};

/** What the settings can do with the doors to the vault. Apart from `panel`: the popup does not wait for it. */
export const doorPanel = {
  /** Nothing of it is secret. */
  list: () => listDoors(doorDeps),
  addPasskey: (asked: { passphrase: string; label: string }) =>
    addPasskey(doorDeps, { proof: { passphrase: asked.passphrase }, label: asked.label }),
  removePasskey: (credential: string) => removePasskey(doorDeps, credential),
  /** What this passkey answers, to take it along when the vault key is renewed. */
  touch: (credential: string) => askPasskey(doorDeps, credential),

  beginReissue: (passphrase: string) => beginReissue(doorDeps, { passphrase }),
  /** The new recovery key that waits for its confirmation. */
  reissue: () => reissue(doorDeps),
  confirmReissue: (typed: string) => confirmReissue(doorDeps, typed),
  abandonReissue: () => reissueDraft.clear(),

  rotate: (asked: Parameters<typeof rotateVault>[1]) => rotateVault(doorDeps, asked),
};
