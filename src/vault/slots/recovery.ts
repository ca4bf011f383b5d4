import { Decrypter, Encrypter } from 'age-encryption';
import { type Bytes, fromText, toText } from '../bytes';
import { addedAtOf, isShort, type RecoverySlot, type SlotKind } from '../slot';

export const recoverySlot: SlotKind<RecoverySlot> = {
  kind: 'recovery',
  parse: ({ recipient, file, ...more }) =>
    isShort(recipient, 100) && /^age1[a-z0-9]+$/.test(recipient) && isShort(file, 4_000)
      ? { kind: 'recovery', recipient, file, ...addedAtOf(more) }
      : undefined,
};

/** The text inside says what it is and of which vault: somebody with `age` alone can read it. */
const lead = (vaultId: string) => `tokenim-guardian vault key 1 ${vaultId} `;

export async function wrapForRecovery(
  vaultKey: Bytes,
  recipient: string,
  vaultId: string,
  at?: number,
): Promise<RecoverySlot> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const file = await encrypter.encrypt(lead(vaultId) + toText(vaultKey));
  return { kind: 'recovery', recipient, file: toText(file), ...(at !== undefined && { addedAt: at }) };
}

/** `undefined` when the key is not this slot's or the slot is damaged: its hash in the manifest tells which. */
export async function unwrapForRecovery(
  { file }: RecoverySlot,
  identity: string,
  vaultId: string,
): Promise<Bytes | undefined> {
  const bytes = fromText(file);
  if (!bytes) return undefined;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const text = await decrypter.decrypt(bytes, 'text');
    const key = text.startsWith(lead(vaultId)) ? fromText(text.slice(lead(vaultId).length)) : undefined;
    return key?.length === 32 ? key : undefined;
  } catch {
    return undefined; // typage throws for every reason alike
  }
}
