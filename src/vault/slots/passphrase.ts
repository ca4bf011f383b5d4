import { newNonce, openBytes, sealBytes } from '../aes';
import { type Bytes, fromText, toText, utf8 } from '../bytes';
import { canonicalJson } from '../canonical';
import { type Cost, type CostLimits, costLimits, stretch } from '../kdf';
import { addedAtOf, isShort, type PassphraseSlot, type SlotKind, type SlotMaking } from '../slot';

type Head = Omit<PassphraseSlot, 'sealed'>;
type Wrapped = { ok: true; slot: PassphraseSlot } | { ok: false; why: 'kdfRefused' | 'kdfFailed' };
type Unwrapped = { ok: true; key: Bytes } | { ok: false; why: 'wrongPassphrase' | 'kdfRefused' | 'kdfFailed' };

export const passphraseSlot: SlotKind<PassphraseSlot> = {
  kind: 'passphrase',
  parse({ kdf, memoryKiB, passes, lanes, salt, sealed, ...more }) {
    if (kdf !== 'argon2id' || !isShort(salt, 100) || !isShort(sealed, 200)) return undefined;
    const cost = { memoryKiB, passes, lanes } as Cost; // any number is read here; `stretch` refuses what is out of range
    return { kind: 'passphrase', kdf, ...cost, salt, sealed, ...addedAtOf(more) };
  },
};

/** Everything in the slot but its ciphertext is bound, so that no part of it can be taken from elsewhere. */
const bound = (vaultId: string, head: Head): Bytes => utf8(canonicalJson(['passphrase slot', vaultId, head]));

const wrapping = (key: Bytes) => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function wrapWithPassphrase(
  vaultKey: Bytes,
  passphrase: string,
  { vaultId, cost, limits = costLimits, random, at }: SlotMaking & { cost: Cost; limits?: CostLimits },
): Promise<Wrapped> {
  const salt = random(16);
  const stretched = await stretch(passphrase, salt, cost, limits);
  if (!stretched.ok) return stretched;
  const { memoryKiB, passes, lanes } = cost;
  const more = at === undefined ? {} : { addedAt: at };
  const head: Head = { kind: 'passphrase', kdf: 'argon2id', memoryKiB, passes, lanes, salt: toText(salt), ...more };
  const key = await wrapping(stretched.key);
  return {
    ok: true,
    slot: { ...head, sealed: await sealBytes(key, newNonce(random), vaultKey, bound(vaultId, head)) },
  };
}

export async function unwrapWithPassphrase(
  { sealed, ...head }: PassphraseSlot,
  passphrase: string,
  vaultId: string,
  limits: CostLimits = costLimits,
): Promise<Unwrapped> {
  const salt = fromText(head.salt);
  if (!salt) return { ok: false, why: 'kdfRefused' };
  const stretched = await stretch(passphrase, salt, head, limits);
  if (!stretched.ok) return stretched;
  const key = await openBytes(await wrapping(stretched.key), sealed, bound(vaultId, head));
  return key?.length === 32 ? { ok: true, key } : { ok: false, why: 'wrongPassphrase' };
}
