import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Copy, CopyKindId, Proof } from '../backup/copy';
import { utf8 } from '../vault/bytes';
import { type KeySummary, summaryOf } from '../vault/key';
import { readKeys } from '../vault/open';
import { openSession } from './open-session';
import { checkSecret } from './save-key';
import { type ClosedWhy, type Refusal, refuse, type VaultDeps } from './vault-deps';

export interface CompareDeps extends VaultDeps {
  copyMade(copy: Copy): Promise<void>;
  copyProven(proven: { id: string; kind?: CopyKindId; proof: Proof }): Promise<void>;
  readCopies(): Promise<readonly Copy[]>;
}

/** Names a key among the copies without saying which it is: its id is random and stands in no open store. */
export const elsewhereId = (keyId: string): string => `elsewhere-${bytesToHex(sha256(utf8(keyId))).slice(0, 16)}`;

/** Of the sealed record, not of the secret: a digest of what was typed could be searched for. */
const digestOf = (keyId: string, seal: string): string => bytesToHex(sha256(utf8(`${elsewhereId(keyId)} ${seal}`)));

/**
 * What a password manager or a safe holds, held against the stored secret or its slow check. Where it is the same, that
 * place counts as a proven copy of this one key. What was typed is not kept.
 */
export async function compareElsewhere(
  deps: CompareDeps,
  keyId: string,
  typed: string,
): Promise<{ ok: true; same: boolean } | Refusal<ClosedWhy | 'noKey' | 'noSecret'>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const entry = session.vault.manifest.entries.find(({ id }) => id === keyId);
  if (!entry) return refuse('noKey');
  const checked = await checkSecret(deps, keyId, typed);
  if (!checked.ok || !checked.same) return checked;
  const { counter } = session.vault.stored.manifest;
  const id = elsewhereId(keyId);
  const at = deps.now();
  const digest = digestOf(keyId, entry.seal);
  if (!(await deps.readCopies()).some((copy) => copy.id === id))
    await deps.copyMade({ id, kind: 'elsewhere', madeAt: at, counter, digest, keys: 1 });
  const whole = { restorable: 1, total: 1, newer: 0, missing: 0, damaged: 0 };
  await deps.copyProven({ id, proof: { at, by: 'comparison', digest, counter, ...whole } });
  return { ok: true, same: true };
}

export interface ElsewhereKey {
  key: KeySummary;
  /** When a copy elsewhere was last found to be the same. */
  comparedAt?: number;
  /** The key was changed after that. */
  changedSince: boolean;
}

/** The keys that are in use, each with what is known of its copy elsewhere. */
export async function listElsewhere(
  deps: CompareDeps,
): Promise<{ ok: true; keys: ElsewhereKey[] } | Refusal<ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const copies = new Map((await deps.readCopies()).map((copy) => [copy.id, copy]));
  const seals = new Map(session.vault.manifest.entries.map(({ id, seal }) => [id, seal]));
  const { keys } = await readKeys(session.vault);
  const rows = keys
    .filter(({ retiredAt }) => retiredAt === undefined)
    .map((key) => {
      const proof = copies.get(elsewhereId(key.id))?.proof;
      const changedSince = proof !== undefined && proof.digest !== digestOf(key.id, seals.get(key.id) ?? '');
      return { key: summaryOf(key), ...(proof && { comparedAt: proof.at }), changedSince };
    });
  return { ok: true, keys: rows.sort((a, b) => a.key.createdAt - b.key.createdAt) };
}
