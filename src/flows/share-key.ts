import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Copy, CopyKindId, Proof } from '../backup/copy';
import { type JoinWhy, join } from '../backup/shares/join';
import { readShare, type Share, type ShareWhy } from '../backup/shares/share';
import { type Scheme, split } from '../backup/shares/split';
import { utf8 } from '../vault/bytes';
import { type OpenVault, openVault, unwrap } from '../vault/open';
import { bytesOfRecoveryKey, parseRecoveryKey, recipientOf, recoveryKeyOf } from '../vault/recovery-key';
import { storedVault } from './open-session';
import { attempt } from './unlock-vault';
import { type ClosedWhy, type Refusal, refuse, type VaultDeps } from './vault-deps';

export interface Shares {
  copy: Copy;
  /** Four hexadecimal digits that stand on every sheet: which shares belong together. */
  set: string;
  shares: string[];
}

type KeyWhy = ClosedWhy | 'typoInKey' | 'wrongKey' | 'tooSoon';

/**
 * Splits the recovery key, typed from paper since it is stored nowhere. It must open this vault's recovery slot: shares of
 * a key that opens nothing would be found out too late.
 */
export async function makeShares(
  deps: VaultDeps,
  typed: string,
  scheme: Scheme,
): Promise<({ ok: true } & Shares) | Refusal<KeyWhy>> {
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return parsed;
  const opened = await openByKey(deps, parsed.key);
  if (!opened.ok) return opened;
  const shares = await split(bytesOfRecoveryKey(parsed.key), scheme, { random: deps.random });
  const [first] = shares.map(readShare);
  if (!first?.ok) throw new Error('a share that was just made cannot be read');
  const digest = await digestOf(first.share, parsed.key);
  const { counter, entries } = stateOf(opened.vault);
  const copy: Copy = {
    id: digest.slice(0, 16),
    kind: 'shares',
    madeAt: deps.now(),
    counter,
    digest,
    keys: entries.length,
  };
  return { ok: true, copy, set: setName(first.share), shares };
}

export const setName = ({ set }: Pick<Share, 'set'>): string => set.toString(16).toUpperCase().padStart(4, '0');

/** The same for all shares of a set, whichever of them come together. Says nothing about the key. */
async function digestOf({ set, needed }: Share, recoveryKey: string): Promise<string> {
  return bytesToHex(sha256(utf8(`tokenim-guardian shares ${set} ${needed} ${await recipientOf(recoveryKey)}`)));
}

/** `share`: which of the typed shares it is about, from 1. */
export type FromSharesWhy = (ShareWhy & { share: number }) | JoinWhy | { why: 'notAKey' };
export type FromShares = { ok: true; key: string; first: Share } | ({ ok: false } & FromSharesWhy);

/** The recovery key again, from the texts of enough shares. */
export async function keyFromShares(texts: readonly string[]): Promise<FromShares> {
  const shares: Share[] = [];
  for (const [at, text] of texts.entries()) {
    const read = readShare(text);
    if (!read.ok) return { ...read, share: at + 1 };
    shares.push(read.share);
  }
  const joined = await join(shares);
  if (!joined.ok) return joined;
  const [first] = shares;
  return first && joined.secret.length === 32
    ? { ok: true, key: recoveryKeyOf(joined.secret), first }
    : { ok: false, why: 'notAKey' };
}

export type ShareDrill = { ok: true; proof: Proof } | ({ ok: false } & (FromSharesWhy | { why: KeyWhy }));

/** The drill: the shares from where they are kept make the recovery key again, and that opens the vault's recovery slot. */
export async function drillShares(
  deps: VaultDeps & { copyProven(proven: { id: string; kind?: CopyKindId; proof: Proof }): Promise<void> },
  texts: readonly string[],
): Promise<ShareDrill> {
  const made = await keyFromShares(texts);
  if (!made.ok) return made;
  const opened = await openByKey(deps, made.key);
  if (!opened.ok) return opened;
  const digest = await digestOf(made.first, made.key);
  const { counter, entries } = stateOf(opened.vault);
  const whole = { restorable: entries.length, total: entries.length, newer: 0, missing: 0, damaged: 0 };
  const proof: Proof = { at: deps.now(), by: 'shares', digest, counter, ...whole };
  await deps.copyProven({ id: digest.slice(0, 16), kind: 'shares', proof });
  return { ok: true, proof };
}

const stateOf = ({ stored, manifest }: OpenVault) => ({
  counter: stored.manifest.counter,
  entries: manifest.entries,
});

/** Opens this vault with a recovery key, without unlocking it. Wrong keys are counted as at the lock. */
async function openByKey(
  deps: VaultDeps,
  recoveryKey: string,
): Promise<{ ok: true; vault: OpenVault } | Refusal<KeyWhy>> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const tried = await attempt(deps, () => unwrap(stored.vault, { recoveryKey }, deps.limits));
  if (!tried.ok)
    return tried.why === 'wrongPassphrase' || tried.why === 'wrongPasskey'
      ? refuse('wrongKey')
      : { ...tried, why: tried.why };
  return openVault(stored.vault, tried.vaultKey);
}
