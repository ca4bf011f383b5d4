import { noAttempts, parseAttempts, retryAt } from '../vault/attempts';
import { toText } from '../vault/bytes';
import { nextWrite } from '../vault/change';
import { isOutdated } from '../vault/kdf';
import { type OpenVault, openVault, type Secret, slotOf, type UnwrapWhy, unwrap } from '../vault/open';
import { parseRecoveryKey } from '../vault/recovery-key';
import type { Touch } from '../vault/slots/passkey';
import { noteUse } from './door-uses';
import { notePace, wrappedAnew } from './fit-strength';
import { storedVault } from './open-session';
import type { ClosedWhy, Done, Refusal, VaultDeps } from './vault-deps';

export type UnlockResult = Done | Refusal<UnwrapWhy | ClosedWhy | 'tooSoon' | 'typoInKey'>;

export const unlock = (deps: VaultDeps, passphrase: string): Promise<UnlockResult> => open(deps, { passphrase });

export async function unlockWithRecoveryKey(deps: VaultDeps, typed: string): Promise<UnlockResult> {
  const parsed = parseRecoveryKey(typed);
  return parsed.ok ? open(deps, { recoveryKey: parsed.key }) : parsed;
}

/** A passkey's answer comes from the authenticator, which itself asks for a finger, a face or a PIN. */
export const unlockWithTouch = (deps: VaultDeps, touch: Touch): Promise<UnlockResult> => open(deps, { touch });

async function open(deps: VaultDeps, secret: Secret): Promise<UnlockResult> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const startedAt = deps.now();
  const tried = await attempt(deps, () => unwrap(stored.vault, secret, deps.limits));
  if (!tried.ok) return tried;
  const took = deps.now() - startedAt;
  const opened = await openVault(stored.vault, tried.vaultKey);
  if (!opened.ok) return opened;
  const { vaultId, epoch } = stored.vault.manifest;
  const pace = 'passphrase' in secret ? notePace(deps, stored.vault, took) : undefined;
  const noting = Promise.all([noteUse(deps, secret), pace]);
  noting.catch(() => undefined); // looked at below
  await deps.keepUnlocked({ vaultId, vaultKey: toText(tried.vaultKey), epoch });
  try {
    await noting;
    if ('passphrase' in secret) await renew(deps, opened.vault, secret.passphrase);
  } catch {
    // The vault is open. A time that was not noted is only not shown, and a slot is renewed at the next unlocking.
  }
  return { ok: true };
}

/**
 * A passphrase slot that was good enough when it was made, and is not today, is wrapped anew as soon as somebody comes who
 * knows the passphrase. When that does not succeed the vault is open all the same, and the next unlocking tries again.
 */
async function renew(deps: VaultDeps, vault: OpenVault, passphrase: string): Promise<void> {
  const { slots } = vault.stored;
  const slot = slotOf(slots, 'passphrase');
  if (!slot || !isOutdated(slot, deps.limits)) return;
  const door = await wrappedAnew(deps, vault, { passphrase, cost: await deps.cost() });
  if (!door || isOutdated(door.slot, deps.limits)) return;
  await deps.commit(await nextWrite(vault, { slots: door.slots }, deps.random));
}

const wrong: ReadonlySet<UnwrapWhy> = new Set(['wrongPassphrase', 'wrongKey', 'wrongPasskey']);

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
  if (!wrong.has(result.why)) return result;
  const past = parseAttempts(
    await deps.attempts.change((old) => ({ failed: parseAttempts(old).failed + 1, lastAt: deps.now() })),
  );
  const next = retryAt(past, deps.now());
  return next === undefined ? result : { ...result, retryAt: next };
}

/** Before this time (epoch ms) no further attempt is taken. */
export const waitsUntil = async (deps: VaultDeps): Promise<number | undefined> =>
  retryAt(parseAttempts(await deps.attempts.read()), deps.now());
