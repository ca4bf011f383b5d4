import { commitVault } from '../flows/commit-vault';
import { vaultState } from '../flows/heal-vault';
import { inTurn } from '../flows/in-turn';
import { replaceVault } from '../flows/replace-vault';
import { mirror } from '../platform/mirrors';
import { state } from '../platform/state';
import { isVaultHere, locksAt } from '../platform/unlocked';
import { readVault, replaceVault as replaceVaultIn, restoreVault, writeVault } from '../platform/vault-db';

/** The vault as the worker keeps it: ciphertext in, ciphertext out. Healing, writing and erasing never cross. */
export function vaultKeeper() {
  const now = Date.now;
  const turn = inTurn();
  const look = vaultState({
    readVault,
    readMirror: mirror.read,
    writeMirror: mirror.write,
    restoreVault,
    locksAt,
    noteHealed: (healed) => state.healed.change(() => healed),
    now,
  });
  const commit = commitVault({ readVault, writeVault, readMirror: mirror.read, writeMirror: mirror.write });
  const replace = replaceVault({
    look,
    readMirror: mirror.read,
    writeMirror: mirror.write,
    replace: replaceVaultIn,
    now,
  });
  return {
    /** What is erased is not brought back from its mirror. */
    turn,
    look: () => turn(look),
    /** `notHere` in a private window. */
    found: async () => (isVaultHere() ? turn(look) : { state: 'notHere' as const, vault: undefined }),
    commit: (write: Parameters<typeof commit>[0]) => turn(() => commit(write)),
    replace: (write: Parameters<typeof replace>[0]) => turn(() => replace(write)),
  };
}
