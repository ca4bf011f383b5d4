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
  writeVaultOn,
} from '../platform/vault-db';
import { vaultTrace } from '../platform/vault-trace';
import { misfits } from '../vault/root';
import type { StoredManifest, StoredVault } from '../vault/store';

const lies = ({ manifest }: StoredVault, found: StoredVault): boolean =>
  found.manifest.sealed === manifest.sealed && misfits(found).length === 0;

const notHere = { state: 'notHere' as const, manifest: undefined };

/** A page that was told reads the vault first: the other mirrors are written when it has. */
const breathMs = 150;

/** The vault as the worker keeps it: ciphertext in, ciphertext out. Healing, writing and erasing never cross. */
export function vaultKeeper() {
  const now = Date.now;
  const turn = oneAtATime('vault');
  const readMirrors = mirrors.read;
  /** All of it is lost with this worker, and then everything is read and compared again. */
  const seen: {
    /** What stands in all places. */
    everywhere?: StoredManifest | undefined;
    /** What lies in the database: read and found whole, or written by this worker. */
    here?: StoredVault | undefined;
    /** What the mirrors still lack that an answer did not wait for. */
    owed?: { vault: StoredVault; places: readonly number[] } | undefined;
  } = {};
  const forget = () => {
    seen.everywhere = seen.here = seen.owed = undefined;
  };
  const writeMirrors: typeof mirrors.write = async (vault, which) => {
    const written = await mirrors.write(vault, which);
    if (which === undefined && written === mirrors.count()) seen.everywhere = vault.manifest;
    return written;
  };
  let lastRead: StoredVault | undefined;
  const lookAtAll = vaultState({
    async readVault() {
      const found = await readVault();
      lastRead = found.at === 'stored' ? found.vault : undefined;
      return found;
    },
    readMirrors,
    writeMirrors,
    restoreVault,
    wasHere: vaultTrace.isThere,
    locksAt,
    noteHealed: (healed) => state.healed.change(() => healed),
    now,
  });

  /**
   * What an answer did not wait for: the newest state into the mirrors that are behind, and the database read back. Where
   * it does not stand as it was written, the look that follows compares and heals.
   */
  const settle = async (): Promise<void> => {
    const { owed } = seen;
    seen.owed = undefined;
    if (!owed) return;
    const { vault, places } = owed;
    const isMirrored = (await mirrors.write(vault, places)) === places.length;
    const found = await readVault();
    const isRead = found.at === 'stored' && lies(vault, found.vault);
    if (!isRead) seen.here = undefined;
    if (isRead && isMirrored) seen.everywhere = vault.manifest;
  };
  const owe = (vault: StoredVault, keptIn: number | undefined): void => {
    const places = Array.from({ length: mirrors.count() }, (_, nth) => nth).filter((nth) => nth !== keptIn);
    seen.owed = { vault, places };
    setTimeout(() => void turn(look).catch(() => undefined), breathMs); // nobody waits for it: the next look does the same
  };

  let mirroring: ReturnType<typeof mirrors.ready>;
  const commit = commitVault({
    readVault: async () => (seen.here ? { at: 'stored', vault: seen.here } : readVault()),
    readMirrors,
    /** A mirror is made ready meanwhile, and takes its place when the database has taken the vault. */
    async writeVault(write, next, old) {
      seen.everywhere = undefined;
      mirroring = mirrors.ready(next);
      const written = await writeVaultOn(old?.manifest, write);
      seen.here = written.ok ? next : undefined;
      if (!written.ok) await mirroring.drop();
      return written;
    },
    async writeMirrors(vault) {
      const keptIn = await mirroring.keep();
      owe(vault, keptIn);
      return keptIn === undefined ? 0 : 1;
    },
  });

  const look = async (): Promise<Looked & { manifest?: StoredManifest }> => {
    await settle();
    const stands = seen.everywhere;
    const head = stands && (await readHead());
    if (stands && head?.manifest.sealed === stands.sealed && head.records === stands.count)
      return {
        state: (await locksAt()) === undefined ? 'locked' : 'unlocked',
        manifest: stands,
        isMirrored: true,
      };
    forget();
    const looked = await lookAtAll();
    if ('manifest' in looked) {
      seen.everywhere = looked.isMirrored ? looked.manifest : undefined;
      seen.here = lastRead?.manifest === looked.manifest ? lastRead : undefined;
      await vaultTrace.leave();
    }
    lastRead = undefined;
    return looked;
  };
  const replace = replaceVault({ look, readMirrors, writeMirrors, replace: replaceVaultIn, now });
  /**
   * What was damaged or put back to an older state is healed before anything is built upon it. Upon what this worker
   * itself read or wrote it builds at once: the transaction sees whether that still lies there, and if not, all is read.
   */
  const commitHealed: typeof commit = async (write) => {
    if (seen.here) {
      const result = await commit(write);
      if (result.ok || (result.why !== 'stale' && result.why !== 'failed')) return result;
      forget();
    }
    await look();
    return commit(write);
  };
  const erased = (erase: () => Promise<unknown>) => async (): Promise<void> => {
    forget();
    await erase();
  };
  return {
    /** What is erased is not brought back from its mirror. */
    turn,
    look: () => turn(look),
    /** `notHere` in a private window. */
    found: async () => (isVaultHere() ? turn(look) : notHere),
    commit: (write: Parameters<typeof commit>[0]) => turn(() => commitHealed(write)),
    /** All that has to go when the user erases everything. */
    places: [
      { name: 'vault', erase: erased(eraseVault) },
      { name: 'mirror', erase: erased(mirrors.erase) },
      { name: 'trace', erase: vaultTrace.erase },
    ],
    replace: (write: Parameters<typeof replace>[0]) => turn(() => replace(write)),
  };
}
