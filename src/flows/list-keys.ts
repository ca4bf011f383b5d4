import { type GuardedKey, type KeySummary, summaryOf } from '../vault/key';
import { type Damage, type OpenVault, readKeys } from '../vault/open';
import { openSession } from './open-session';
import type { ClosedWhy, Refusal, VaultDeps } from './vault-deps';

/**
 * What this page opened while the vault was unlocked, without the secrets, by the seal of each record: nothing else can
 * lie under the same one. Lost with the page, and forgotten when the vault locks.
 */
const seen = new Map<string, KeySummary>();
const mostSeen = 10_000;

export const forgetSeen = (): void => seen.clear();

export function noteSeen({ manifest }: OpenVault, keys: readonly GuardedKey[]): void {
  if (seen.size + keys.length > mostSeen) seen.clear();
  const seals = new Map(manifest.entries.map(({ id, seal }) => [id, seal]));
  for (const key of keys) {
    const seal = seals.get(key.id);
    if (seal) seen.set(`${key.id} ${seal}`, summaryOf(key));
  }
}

export async function listKeys(
  deps: VaultDeps,
): Promise<{ ok: true; keys: KeySummary[]; damage: Damage[] } | Refusal<ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) {
    forgetSeen();
    return session;
  }
  const { vault } = session;
  const listed = new Map<string, KeySummary>();
  const { keys, damage } = await readKeys(vault, ({ id, seal }) => {
    const summary = seen.get(`${id} ${seal}`);
    if (summary) listed.set(id, summary);
    return summary !== undefined;
  });
  noteSeen(vault, keys);
  for (const key of keys) listed.set(key.id, summaryOf(key));
  const inOrder = vault.manifest.entries.flatMap(({ id }) => listed.get(id) ?? []);
  return { ok: true, keys: inOrder.sort((a, b) => a.createdAt - b.createdAt), damage };
}
