import { openInboxSeeds, openRaw } from '../vault/open';
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
  const seeds = await openInboxSeeds(session.vault);
  if (seeds.length === 0) return refuse('damagedSlots');
  for (const seed of seeds) {
    const text = await openRaw(seed, sealed, aad);
    if (text !== undefined) return { ok: true, text };
  }
  return refuse('damagedRaw');
}
