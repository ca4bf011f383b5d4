import { applied } from '../vault/root';
import type { StoredManifest, StoredVault, WriteResult } from '../vault/store';
import type { VaultDeps } from './vault-deps';

interface KnownDeps extends Pick<VaultDeps, 'readVault' | 'commit'> {
  readHead(): Promise<{ manifest: StoredManifest; records: number } | undefined>;
}

/**
 * What a page read last or saw written is not read a second time while the database's head still says the same: of a
 * thousand records one changes. The worker, which writes, always reads all of them. Lost with the page.
 */
export function knownVault(deps: KnownDeps): Pick<VaultDeps, 'readVault' | 'commit'> {
  let known: StoredVault | undefined;
  return {
    async readVault() {
      const head = known && (await deps.readHead());
      const stands = head?.manifest.sealed === known?.manifest.sealed && head?.records === known?.manifest.count;
      if (known && head && stands) return { at: 'stored', vault: known };
      const found = await deps.readVault();
      known = found.at === 'stored' ? found.vault : undefined;
      return found;
    },
    async commit(write): Promise<WriteResult> {
      const before = known;
      const result = await deps.commit(write);
      const isNext = result.ok && before?.manifest.counter === write.base;
      known = isNext && before.manifest.vaultId === write.manifest.vaultId ? applied(before, write) : undefined;
      return result;
    },
  };
}
