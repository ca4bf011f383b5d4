import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unarmor } from '../backup/armor';
import { ageFile } from '../backup/copies/age-file';
import type { Copy, CopyKindId, Proof, ReadWhy } from '../backup/copy';
import type { Payload } from '../backup/payload';
import { fromText, toText } from '../vault/bytes';
import { createVault } from '../vault/create';
import { type KeySummary, summaryOf } from '../vault/key';
import { parseRecoveryKey } from '../vault/recovery-key';
import { fingerprintOf, signingKeyOf } from '../vault/signing';
import type { VaultWrite, WriteResult } from '../vault/store';
import { type PassphraseWhy, problemOf } from './create-vault';
import { type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

export interface RestoreDeps extends VaultDeps {
  /** In place of a vault that nothing here can heal. */
  replace(write: VaultWrite): Promise<WriteResult>;
  copyMade(copy: Copy): Promise<void>;
  copyProven(proven: { id: string; kind?: CopyKindId; proof: Proof }): Promise<void>;
}

/** `drillError_<why>` in the messages. */
export type OpenCopyWhy = ReadWhy | 'typoInKey';
/** What stands in a copy, before anything is restored. */
export interface CopyContents {
  madeAt: number;
  counter: number;
  /** Of the key that signed it: compared with the sheet by eye, since a new computer knows no other proof. */
  fingerprint: string;
  keys: KeySummary[];
}

/** Opens a copy with the key from paper and says what is in it. Nothing is kept. */
export async function openCopy(
  file: Uint8Array,
  typed: string,
): Promise<({ ok: true } & CopyContents) | Refusal<OpenCopyWhy>> {
  const read = await payloadIn(file, typed);
  if (!read.ok) return read;
  const { madeAt, counter, signingKey, keys } = read.payload;
  const sorted = keys.map(({ key }) => summaryOf(key)).sort((a, b) => a.createdAt - b.createdAt);
  return { ok: true, madeAt, counter, fingerprint: fingerprintOf(signingKey), keys: sorted };
}

/**
 * A whole vault again from a copy, in a browser that has none or whose own is beyond healing: same vault, same recovery
 * key, new vault key, new passphrase. What the copy knew of other copies is known again, and this one counts as proven.
 */
export async function restoreCopy(
  deps: RestoreDeps,
  { file, typed, passphrase }: { file: Uint8Array; typed: string; passphrase: string },
): Promise<
  { ok: true; keys: number } | Refusal<OpenCopyWhy | PassphraseWhy | WriteWhy | 'notHere' | 'kdfRefused' | 'kdfFailed'>
> {
  if (!deps.isHere()) return refuse('notHere');
  const bad = problemOf(passphrase);
  if (bad) return refuse(bad);
  const read = await payloadIn(file, typed);
  if (!read.ok) return read;
  const { payload, recoveryKey } = read;
  const { vaultId, epoch, counter, keys } = payload;
  const signingSeed = await seedOf(payload);
  const origin = { vaultId, recoveryKey, signingSeed, epoch, counter, keys };
  const made = await createVault(passphrase, { ...deps, cost: await deps.cost(), at: deps.now() }, origin);
  if (!made.ok) return made;
  const written = await put(deps, made.write);
  if (!written.ok) return refuse(written.why);
  await deps.keepUnlocked({ vaultId, vaultKey: toText(made.vaultKey), epoch: made.write.manifest.epoch });
  for (const copy of payload.copies ?? []) await deps.copyMade(copy);
  const digest = bytesToHex(sha256(file));
  const whole = { restorable: keys.length, total: keys.length, newer: 0, missing: 0, damaged: 0 };
  await deps.copyMade({
    id: digest.slice(0, 16),
    kind: ageFile.id,
    madeAt: payload.madeAt,
    counter,
    digest,
    keys: keys.length,
  });
  await deps.copyProven({
    id: digest.slice(0, 16),
    proof: { at: deps.now(), by: 'recovery-key', digest, counter, ...whole },
  });
  return { ok: true, keys: keys.length };
}

/** Where no vault stands it is written like any new one; only where one is damaged it takes that one's place. */
async function put(deps: RestoreDeps, write: VaultWrite): Promise<WriteResult> {
  const written = await deps.commit(write);
  return written.ok || (written.why !== 'exists' && written.why !== 'failed') ? written : deps.replace(write);
}

async function payloadIn(file: Uint8Array, typed: string) {
  const looked = unarmor(file);
  if (!looked.ok) return looked;
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return parsed;
  const read = await ageFile.read(file, parsed.key);
  return read.ok ? { ok: true as const, payload: read.payload, recoveryKey: parsed.key } : read;
}

async function seedOf({ signingSeed, signingKey }: Payload) {
  const seed = signingSeed === undefined ? undefined : fromText(signingSeed);
  return seed?.length === 32 && (await signingKeyOf(seed)) === signingKey ? seed : undefined;
}
