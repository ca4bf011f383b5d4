import { openRaw, openSeed } from '../vault/open';
import { openSession } from './open-session';
import { type ClosedWhy, type Refusal, refuse, type VaultDeps } from './vault-deps';

/** A text that the worker sealed while the vault was locked. */
export async function readRaw(
  deps: VaultDeps,
  sealed: string,
  aad: string,
): Promise<{ ok: true; text: string } | Refusal<'damagedRaw' | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const seed = await openSeed(session.vault, 'inbox');
  if (!seed) return refuse('damagedSlots');
  const text = await openRaw(seed, sealed, aad);
  return text === undefined ? refuse('damagedRaw') : { ok: true, text };
}
