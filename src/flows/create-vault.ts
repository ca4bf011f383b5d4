import { fromText, toText } from '../vault/bytes';
import { createVault } from '../vault/create';
import { openVault, unwrap } from '../vault/open';
import { advise } from '../vault/passphrase';
import { parseRecoveryKey } from '../vault/recovery-key';
import { applied } from '../vault/root';
import { fingerprintOf } from '../vault/signing';
import { parseWrite, type VaultWrite } from '../vault/store';
import { type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** Shown once, until it is confirmed from paper. Lives in `storage.session` only. */
export interface Creation {
  /** `AGE-SECRET-KEY-1…`; holds the secret. `groupRecoveryKey` prints it in groups. */
  recoveryKey: string;
  /** Of the vault's signing key: `a1b2 c3d4 …`, stands on the sheet. */
  fingerprint: string;
  createdAt: number;
}

/** Refused for a new passphrase; everything else is advice. */
export type PassphraseWhy = 'tooShort' | 'tooCommon';

interface Draft extends Creation {
  write: VaultWrite;
  vaultKey: string;
}

/** A vault that exists only as a draft until its recovery key has been typed from paper: inform, save, confirm, commit. */
export async function beginVault(
  deps: VaultDeps,
  passphrase: string,
): Promise<(Done & Creation) | Refusal<PassphraseWhy | 'exists' | 'notHere' | 'kdfRefused' | 'kdfFailed'>> {
  if (!deps.isHere()) return refuse('notHere');
  if ((await deps.readVault()).at !== 'empty') return refuse('exists');
  const bad = problemOf(passphrase);
  if (bad) return refuse(bad);
  const made = await createVault(passphrase, { ...deps, cost: await deps.cost(), at: deps.now() });
  if (!made.ok) return made;
  const creation: Creation = {
    recoveryKey: made.recoveryKey,
    fingerprint: fingerprintOf(made.write.slots?.signingKey ?? ''),
    createdAt: deps.now(),
  };
  await deps.draft.change((): Draft => ({ ...creation, write: made.write, vaultKey: toText(made.vaultKey) }));
  return { ok: true, ...creation };
}

export function problemOf(passphrase: string): PassphraseWhy | undefined {
  const { why } = advise(passphrase);
  return why === 'tooShort' || why === 'tooCommon' ? why : undefined;
}

/** The draft that waits for its confirmation, if the popup was closed in between. */
export async function creation(deps: VaultDeps): Promise<Creation | undefined> {
  const draft = await readDraft(deps);
  return draft && { recoveryKey: draft.recoveryKey, fingerprint: draft.fingerprint, createdAt: draft.createdAt };
}

/** What was typed must open the new vault's recovery slot: comparing two texts would prove nothing about the slot. */
export async function confirmVault(
  deps: VaultDeps,
  typed: string,
): Promise<Done | Refusal<'typoInKey' | 'wrongKey' | 'noDraft' | 'notHere' | WriteWhy>> {
  if (!deps.isHere()) return refuse('notHere');
  const draft = await readDraft(deps);
  const vault = draft && applied(undefined, draft.write);
  if (!draft || !vault) return refuse('noDraft');
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return parsed;
  const opened = await unwrap(vault, { recoveryKey: parsed.key }, deps.limits);
  if (!opened.ok) return refuse('wrongKey');
  const proven = await openVault(vault, opened.vaultKey);
  if (!proven.ok) return refuse('inconsistent');
  const written = await deps.commit(draft.write);
  if (!written.ok) return refuse(written.why);
  const { vaultId, epoch } = vault.manifest;
  await deps.keepUnlocked({ vaultId, vaultKey: toText(opened.vaultKey), epoch });
  await deps.draft.clear();
  return { ok: true };
}

async function readDraft(deps: VaultDeps): Promise<Draft | undefined> {
  const value = await deps.draft.read();
  const draft = (typeof value === 'object' && value !== null ? value : {}) as Partial<Draft>;
  const write = parseWrite(draft.write);
  const { recoveryKey, fingerprint, createdAt, vaultKey } = draft;
  if (!write || typeof recoveryKey !== 'string' || typeof fingerprint !== 'string') return undefined;
  if (typeof createdAt !== 'number' || typeof vaultKey !== 'string' || !fromText(vaultKey)) return undefined;
  return { write, recoveryKey, fingerprint, createdAt, vaultKey };
}
