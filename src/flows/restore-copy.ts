import type { Copy, CopyKindId, Proof, ReadWhy } from '../backup/copy';
import type { Payload } from '../backup/payload';
import { fromText, toText } from '../vault/bytes';
import { createVault } from '../vault/create';
import { type KeySummary, summaryOf } from '../vault/key';
import { recipientOf } from '../vault/recovery-key';
import { fingerprintOf, signingKeyOf } from '../vault/signing';
import type { VaultWrite, WriteResult } from '../vault/store';
import { type PassphraseWhy, problemOf } from './create-vault';
import { type KnownState, newerThan } from './drill-copy';
import { copyOf } from './make-copy';
import { readCopy } from './read-copy';
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
  /** A copy of a later state is known to this browser. */
  newest?: KnownState;
}

/** Opens a copy with its secret and says what is in it. Nothing is kept. */
export async function openCopy(
  deps: { readCopies(): Promise<readonly Copy[]> },
  file: Uint8Array,
  typed: string,
): Promise<({ ok: true } & CopyContents) | Refusal<OpenCopyWhy>> {
  const read = await readCopy(file, typed);
  if (!read.ok) return read;
  const { madeAt, counter, signingKey, keys } = read.payload;
  const newest = newerThan(read.payload, await deps.readCopies());
  const sorted = keys.map(({ key }) => summaryOf(key)).sort((a, b) => a.createdAt - b.createdAt);
  const fingerprint = fingerprintOf(signingKey);
  return { ok: true, madeAt, counter, fingerprint, keys: sorted, ...(newest && { newest }) };
}

/**
 * A whole vault again from a copy, in a browser that has none or whose own is beyond healing: same vault, same recovery
 * key, new vault key, new passphrase. What the copy knew of other copies is known again, and this one counts as proven.
 */
export async function restoreCopy(
  deps: RestoreDeps,
  {
    file,
    typed,
    passphrase,
    where,
  }: {
    file: Uint8Array;
    typed: string;
    passphrase: string /** A place that holds files of another kind. */;
    where?: CopyKindId | undefined;
  },
): Promise<
  { ok: true; keys: number } | Refusal<OpenCopyWhy | PassphraseWhy | WriteWhy | 'notHere' | 'kdfRefused' | 'kdfFailed'>
> {
  if (!deps.isHere()) return refuse('notHere');
  const bad = problemOf(passphrase);
  if (bad) return refuse(bad);
  const read = await readCopy(file, typed);
  if (!read.ok) return read;
  const { payload, recoveryKey, kind, by } = read;
  // What a recovery key opened stays with this key; only a passphrase takes the copy's word for it.
  const recipient = recoveryKey === undefined ? payload.recipient : await recipientOf(recoveryKey);
  if (recipient === undefined) return refuse('notACopy');
  const { vaultId, epoch, counter, keys } = payload;
  const signingSeed = await seedOf(payload);
  const origin = { vaultId, recipient, signingSeed, epoch, counter, keys };
  const made = await createVault(passphrase, { ...deps, cost: await deps.cost(), at: deps.now() }, origin);
  if (!made.ok) return made;
  const written = await put(deps, made.write);
  if (!written.ok) return refuse(written.why);
  await deps.keepUnlocked({ vaultId, vaultKey: toText(made.vaultKey), epoch: made.write.manifest.epoch });
  for (const copy of payload.copies ?? []) await deps.copyMade(copy);
  const whole = { restorable: keys.length, total: keys.length, newer: 0, missing: 0, damaged: 0 };
  const copy = copyOf(where ?? kind.id, payload, file);
  await deps.copyMade(copy);
  await deps.copyProven({ id: copy.id, proof: { at: deps.now(), by, digest: copy.digest, counter, ...whole } });
  return { ok: true, keys: keys.length };
}

/** Where no vault stands it is written like any new one; only where one is damaged it takes that one's place. */
async function put(deps: RestoreDeps, write: VaultWrite): Promise<WriteResult> {
  const written = await deps.commit(write);
  return written.ok || (written.why !== 'exists' && written.why !== 'failed') ? written : deps.replace(write);
}

async function seedOf({ signingSeed, signingKey }: Payload) {
  const seed = signingSeed === undefined ? undefined : fromText(signingSeed);
  return seed?.length === 32 && (await signingKeyOf(seed)) === signingKey ? seed : undefined;
}
