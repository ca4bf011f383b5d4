import { unwrap } from '../vault/open';
import { storedVault } from './open-session';
import { attempt, type UnlockResult } from './unlock-vault';
import type { VaultDeps } from './vault-deps';

/** Does the passphrase still open the vault? It is tried on the vault's slot and nothing is unlocked by it. */
export async function recallPassphrase(
  deps: VaultDeps & { recalled(isRight: boolean): Promise<unknown> },
  passphrase: string,
): Promise<UnlockResult> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const tried = await attempt(deps, () => unwrap(stored.vault, { passphrase }, deps.limits));
  if (tried.ok) await deps.recalled(true);
  else if (tried.why === 'wrongPassphrase') await deps.recalled(false);
  return tried.ok ? { ok: true } : tried;
}
