import { type Bytes, fromText, toText } from '../vault/bytes';
import { digestOf } from '../vault/canonical';
import { nextWrite, type VaultChange } from '../vault/change';
import { type OpenVault, openVault } from '../vault/open';
import type { StoredVault } from '../vault/store';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

type Session = { ok: true; vault: OpenVault };

/** The vault as it lies there; locked or not. */
export async function storedVault(deps: VaultDeps): Promise<{ ok: true; vault: StoredVault } | Refusal<ClosedWhy>> {
  if (!deps.isHere()) return refuse('notHere');
  const found = await deps.readVault();
  if (found.at === 'stored') return { ok: true, vault: found.vault };
  return refuse(found.at === 'empty' ? 'noVault' : 'damagedManifest');
}

/** Opens the unlocked vault for one use, which puts off the time at which it locks. */
export async function openSession(deps: VaultDeps): Promise<Session | Refusal<ClosedWhy>> {
  const stored = await storedVault(deps);
  if (!stored.ok) return stored;
  const open = await deps.useVaultKey();
  const { vaultId, epoch } = stored.vault.manifest;
  if (open?.epoch !== undefined && open.epoch !== epoch) {
    await deps.lock(); // the key of a rotation that did not take place, or of a vault that was rotated since
    return refuse('locked');
  }
  const vaultKey = open?.vaultId === vaultId ? fromText(open.vaultKey) : undefined;
  return vaultKey ? openOnce(stored.vault, vaultKey) : refuse('locked');
}

/** What was opened last, for as long as the very same vault is asked for with the very same key. Keeps no key. */
const opened = new WeakMap<StoredVault, { by: string; manifest: OpenVault['manifest'] }>();

async function openOnce(stored: StoredVault, vaultKey: Bytes): ReturnType<typeof openVault> {
  const by = digestOf(toText(vaultKey));
  const before = opened.get(stored);
  if (before?.by === by) return { ok: true, vault: { vaultKey, stored, manifest: before.manifest } };
  const result = await openVault(stored, vaultKey);
  if (result.ok) opened.set(stored, { by, manifest: result.vault.manifest });
  return result;
}

/**
 * Changes the vault. When another panel wrote in between, the change is made again on what it left behind; so `change`
 * may run several times and answers a refusal when it no longer makes sense.
 */
export async function changeVault<Why extends string>(
  deps: VaultDeps,
  change: (vault: OpenVault) => Promise<{ ok: true; change: VaultChange } | Refusal<Why>>,
): Promise<Done | Refusal<Why | ClosedWhy | WriteWhy>> {
  for (let tries = 0; tries < 3; tries++) {
    const session = await openSession(deps);
    if (!session.ok) return session;
    const asked = await change(session.vault);
    if (!asked.ok) return asked;
    const written = await deps.commit(await nextWrite(session.vault, asked.change, deps.random));
    if (written.ok) return { ok: true };
    if (written.why !== 'stale') return refuse(written.why);
  }
  return refuse('stale');
}
