import { commitVault } from '../flows/commit-vault';
import { type Looked, vaultState } from '../flows/heal-vault';
import { replaceVault } from '../flows/replace-vault';
import { mirrors } from '../platform/mirrors';
import { oneAtATime } from '../platform/one-at-a-time';
import { state } from '../platform/state';
import { isVaultHere, locksAt } from '../platform/unlocked';
import {
  eraseVault,
  readHead,
  readVault,
  replaceVault as replaceVaultIn,
  restoreVault,
  writeVault,
} from '../platform/vault-db';
import { vaultTrace } from '../platform/vault-trace';
import type { StoredManifest, StoredVault } from '../vault/store';

const notHere = { state: 'notHere' as const, manifest: undefined };

/** The vault as the worker keeps it: ciphertext in, ciphertext out. Healing, writing and erasing never cross. */
export function vaultKeeper() {
  const now = Date.now;
  const turn = oneAtATime('vault');
  const readMirrors = mirrors.read;
  /** What this worker saw stand in all places; lost with it, and then everything is compared again. */
  let stands: StoredManifest | undefined;
  const writeMirrors: typeof mirrors.write = async (vault, which) => {
    const written = await mirrors.write(vault, which);
    if (which === undefined && written === mirrors.count()) stands = vault.manifest;
    return written;
  };
  const lookAtAll = vaultState({
    readVault,
    readMirrors,
    writeMirrors,
    restoreVault,
    wasHere: vaultTrace.isThere,
    locksAt,
    noteHealed: (healed) => state.healed.change(() => healed),
    now,
  });
  /** The mirrors that are still being written: an answer waits for one of them, the next turn for all. */
  let behind: Promise<unknown> = Promise.resolve();
  const writeFirst = async (vault: StoredVault): Promise<number> => {
    const { first, all } = mirrors.begin(vault);
    behind = all.then((written) => {
      if (written === mirrors.count()) stands = vault.manifest;
    });
    return Number(await first);
  };
  const commit = commitVault({ readVault, writeVault, readMirrors, writeMirrors: writeFirst });

  const look = async (): Promise<Looked & { manifest?: StoredManifest }> => {
    const head = stands && (await readHead());
    if (stands && head?.manifest.sealed === stands.sealed && head.records === stands.count)
      return {
        state: (await locksAt()) === undefined ? 'locked' : 'unlocked',
        manifest: stands,
        isMirrored: true,
      };
    const looked = await lookAtAll();
    stands = 'manifest' in looked && looked.isMirrored ? looked.manifest : undefined;
    if ('manifest' in looked) await vaultTrace.leave();
    return looked;
  };
  const replace = replaceVault({ look, readMirrors, writeMirrors, replace: replaceVaultIn, now });
  /** What was damaged or put back to an older state is healed before anything is built upon it. */
  const commitHealed: typeof commit = async (write) => {
    await look();
    stands = undefined;
    return commit(write);
  };
  return {
    /** What is erased is not brought back from its mirror. */
    turn,
    look: () => turn(look),
    /** `notHere` in a private window. */
    found: async () => (isVaultHere() ? turn(look) : notHere),
    commit: (write: Parameters<typeof commit>[0]) =>
      new Promise<Awaited<ReturnType<typeof commit>>>((answer, failed) => {
        const whole = turn(async () => {
          answer(await commitHealed(write));
          await behind;
        });
        whole.catch(failed); // after the answer it tells nobody: the next look compares all places
      }),
    /** All that has to go when the user erases everything. */
    places: [
      { name: 'vault', erase: eraseVault },
      { name: 'mirror', erase: mirrors.erase },
      { name: 'trace', erase: vaultTrace.erase },
    ],
    replace: (write: Parameters<typeof replace>[0]) => turn(() => replace(write)),
  };
}
