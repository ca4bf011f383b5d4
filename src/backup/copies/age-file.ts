import { utf8 } from '../../vault/bytes';
import { armored, isForPassphrase, unarmor } from '../armor';
import type { CopyKind } from '../copy';
import { printPayload, readPayload } from '../payload';
import { sealFile, unsealFile } from '../sealed-file';

/** An armored age file (C2SP age.md), sealed to the recovery key alone: `age -d -i key.txt copy.age` opens it. */
export const ageFile: CopyKind = {
  id: 'age-file',
  extension: 'age',
  opensWith: 'recovery-key',

  look(bytes) {
    const unarmored = unarmor(bytes);
    if (isForPassphrase(bytes)) return { ok: false, why: 'notACopy' };
    return unarmored.ok ? { ok: true } : unarmored;
  },

  async write(payload, recipient) {
    return armored(await sealFile(utf8(printPayload(payload)), { of: payload, recipient }));
  },

  async read(bytes, recoveryKey, vaultId) {
    const unarmored = unarmor(bytes);
    if (!unarmored.ok) return unarmored;
    const opened = await unsealFile(unarmored.file, recoveryKey, vaultId);
    return opened.ok ? readPayload(new TextDecoder().decode(opened.content)) : opened;
  },
};
