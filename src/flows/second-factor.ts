import type { BackupCode, GuardedKey } from '../vault/key';
import { readKey } from '../vault/open';
import { codesIn, parseTotp, type TotpWhy } from '../vault/totp';
import { changeVault, openSession } from './open-session';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** Of one key, for the eyes of the user while the vault is open. */
export interface SecondFactor {
  totp?: string;
  codes: readonly BackupCode[];
}

export async function readSecondFactor(
  deps: VaultDeps,
  id: string,
): Promise<({ ok: true } & SecondFactor) | Refusal<'noKey' | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const key = await readKey(session.vault, id);
  if (!key) return refuse('noKey');
  return { ok: true, codes: key.codes ?? [], ...(key.totp !== undefined && { totp: key.totp }) };
}

type Changed = Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>>;

function changeKey(deps: VaultDeps, id: string, next: (key: GuardedKey) => GuardedKey): Changed {
  return changeVault<'noKey'>(deps, async (vault) => {
    const key = await readKey(vault, id);
    return key ? { ok: true, change: { put: [{ ...next(key), changedAt: deps.now() }] } } : refuse('noKey');
  });
}

/** From what was typed, pasted or read from a picture. */
export async function setTotp(
  deps: VaultDeps,
  id: string,
  typed: string,
): Promise<Awaited<Changed> | { ok: false; why: TotpWhy }> {
  const parsed = parseTotp(typed);
  return parsed.ok ? changeKey(deps, id, (key) => ({ ...key, totp: parsed.uri })) : parsed;
}

export const removeTotp = (deps: VaultDeps, id: string): Changed =>
  changeKey(deps, id, ({ totp: _gone, ...key }) => key);

/** New codes take the place of the old ones: issuers make the old ones void. Answers how many there are. */
export async function setCodes(
  deps: VaultDeps,
  id: string,
  text: string,
): Promise<Awaited<Changed> | { ok: false; why: 'noCodes' }> {
  const codes = codesIn(text).map((code) => ({ code }));
  if (codes.length === 0) return { ok: false, why: 'noCodes' };
  return changeKey(deps, id, (key) => ({ ...key, codes }));
}

/** Ticks a code off, or takes the tick back. */
export const useCode = (deps: VaultDeps, { id, code, used }: { id: string; code: string; used: boolean }): Changed =>
  changeKey(deps, id, (key) => ({
    ...key,
    codes: (key.codes ?? []).map((one) =>
      one.code === code ? { code, ...(used && { usedAt: one.usedAt ?? deps.now() }) } : one,
    ),
  }));
