import { noAttempts, parseAttempts, retryAt } from '../vault/attempts';
import { toText } from '../vault/bytes';
import { openVault, type Secret, type UnwrapWhy, unwrap } from '../vault/open';
import { parseRecoveryKey } from '../vault/recovery-key';
import { storedVault } from './open-session';
import type { ClosedWhy, Done, Refusal, VaultDeps } from './vault-deps';

export type UnlockResult = Done | Refusal<UnwrapWhy | ClosedWhy | 'tooSoon' | 'typoInKey'>;

export const unlock = (deps: VaultDeps, passphrase: string): Promise<UnlockResult> => open(deps, { passphrase });

export async function unlockWithRecoveryKey(deps: VaultDeps, typed: string): Promise<UnlockResult> {
  const parsed = parseRecoveryKey(typed);
  return parsed.ok ? open(deps, { recoveryKey: parsed.key }) : parsed;
}

async function open(deps: VaultDeps, secret: Secret): Promise<UnlockResult> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const tried = await attempt(deps, () => unwrap(stored.vault, secret, deps.limits));
  if (!tried.ok) return tried;
  const opened = await openVault(stored.vault, tried.vaultKey);
  if (!opened.ok) return opened;
  await deps.keepUnlocked({ vaultId: stored.vault.manifest.vaultId, vaultKey: toText(tried.vaultKey) });
  return { ok: true };
}

/** Wrong secrets are counted where a closed popup does not forget them; too many too fast are not even looked at. */
export async function attempt<R extends { ok: true } | Refusal<UnwrapWhy>>(
  deps: VaultDeps,
  work: () => Promise<R>,
): Promise<R | Refusal<'tooSoon'>> {
  const at = retryAt(parseAttempts(await deps.attempts.read()), deps.now());
  if (at !== undefined) return { ok: false, why: 'tooSoon', retryAt: at };
  const result = await work();
  if (result.ok) {
    await deps.attempts.change(() => noAttempts);
    return result;
  }
  if (result.why !== 'wrongPassphrase' && result.why !== 'wrongKey') return result;
  const past = parseAttempts(
    await deps.attempts.change((old) => ({ failed: parseAttempts(old).failed + 1, lastAt: deps.now() })),
  );
  const next = retryAt(past, deps.now());
  return next === undefined ? result : { ...result, retryAt: next };
}

/** Before this time (epoch ms) no further attempt is taken. */
export const waitsUntil = async (deps: VaultDeps): Promise<number | undefined> =>
  retryAt(parseAttempts(await deps.attempts.read()), deps.now());
