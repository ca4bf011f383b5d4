import { misfits } from '../vault/root';
import type { StoredManifest, StoredVault } from '../vault/store';

/** What lies in a mirror: a vault, something that is none, or nothing. */
export type Mirrored = StoredVault | 'unreadable' | undefined;

export interface HealDeps {
  readVault(): Promise<{ at: 'empty' } | { at: 'stored'; vault: StoredVault } | { at: 'unreadable' }>;
  /** Every mirror, always in the same order. */
  readMirrors(): Promise<readonly Mirrored[]>;
  /** Into the mirrors of these places in that order, or into all; answers how many took it. */
  writeMirrors(vault: StoredVault, which?: readonly number[]): Promise<number>;
  /** Puts a vault in place of what lies in the database, unless that is newer; `false` when it failed. */
  restoreVault(vault: StoredVault, at: number): Promise<boolean>;
  /** Whether there was a vault once, as far as is known apart from it and its mirrors. */
  wasHere(): Promise<boolean>;
  locksAt(): Promise<number | undefined>;
  /** Something was damaged and stands again: said once, calmly, on the first screen. */
  noteHealed(healed: Healed): Promise<unknown>;
  now(): number;
}

/** What was mended: the vault from a mirror, or a mirror from the vault. */
export interface Healed {
  what: 'vault' | 'mirror';
  at: number;
  keys: number;
}

export type VaultState = 'none' | 'locked' | 'unlocked' | 'damaged';

/** What stands, and what has to be done about it. Truth table in the test. */
export type Diagnosis =
  | { what: 'none' | 'damaged' }
  | { what: 'restore'; from: StoredVault; behind: readonly number[] }
  /** `behind`: the mirrors that do not hold this very state. */
  | { what: 'whole'; vault: StoredVault; behind: readonly number[] };

/**
 * Compares all places by their plaintext headers, without a secret. A database that was recreated empty looks exactly
 * like a first run: only the mirrors know better. The newest intact mirror is believed where the database is not.
 */
export function diagnose(
  found: Awaited<ReturnType<HealDeps['readVault']>>,
  mirrors: Awaited<ReturnType<HealDeps['readMirrors']>>,
): Diagnosis {
  const vault = found.at === 'stored' ? found.vault : undefined;
  const isWhole = vault !== undefined && misfits(vault).length === 0;
  const spares = mirrors.filter((one) => isIntact(one, isWhole ? vault : undefined));
  const newest = spares.reduce<StoredVault | undefined>(
    (a, b) => (a && a.manifest.counter >= counterOf(b) ? a : b),
    undefined,
  );
  if (new Set([...spares, ...(vault ? [vault] : [])].map(({ manifest }) => manifest.vaultId)).size > 1)
    return { what: 'damaged' }; // two vaults: nobody here can tell which is the user's
  const behind = (best: StoredVault) => mirrors.flatMap((one, nth) => (holds(one, best) ? [] : [nth]));
  if (newest && newest.manifest.counter >= (vault?.manifest.counter ?? 0) + Number(isWhole))
    return { what: 'restore', from: newest, behind: behind(newest) };
  if (vault && isWhole) return { what: 'whole', vault, behind: behind(vault) };
  return { what: found.at === 'empty' && mirrors.every((one) => one === undefined) ? 'none' : 'damaged' };
}

const counterOf = ({ manifest }: StoredVault): number => manifest.counter;

/** Of a mirror that equals an intact vault nothing has to be hashed again. */
const isIntact = (mirror: Mirrored, like: StoredVault | undefined): mirror is StoredVault =>
  mirror !== undefined && mirror !== 'unreadable' && (holds(mirror, like) || misfits(mirror).length === 0);

function holds(mirror: Mirrored, vault: StoredVault | undefined): boolean {
  if (mirror === undefined || mirror === 'unreadable' || !vault) return false;
  if (mirror === vault) return true;
  if (mirror.records.length !== vault.records.length || !same(mirror.manifest, vault.manifest)) return false;
  const records = new Map(vault.records.map((record) => [record.id, record]));
  return same(mirror.slots, vault.slots) && mirror.records.every((one) => isSame(one, records.get(one.id)));
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isSame = (a: StoredVault['records'][number], b: StoredVault['records'][number] | undefined): boolean =>
  a.rev === b?.rev && a.sealed === b.sealed;

/** `isMirrored`: every place holds this very state. */
export type Looked =
  | { state: 'none' | 'damaged' }
  | { state: 'locked' | 'unlocked'; manifest: StoredManifest; isMirrored: boolean };

/** Where the vault stands; a place that is damaged or behind is healed from another one first. Run by the worker. */
export const vaultState = (deps: HealDeps) => async (): Promise<Looked> => {
  const mirrors = await deps.readMirrors(); // first: a write in between must not make one look ahead
  const diagnosis = diagnose(await deps.readVault(), mirrors);
  if (!('behind' in diagnosis))
    // Everything gone at once, without a trace of damage, is no first run where there was a vault.
    return { state: diagnosis.what === 'none' && (await deps.wasHere()) ? 'damaged' : diagnosis.what };
  const state = (await deps.locksAt()) === undefined ? 'locked' : 'unlocked';
  const { behind } = diagnosis;
  const vault = diagnosis.what === 'restore' ? diagnosis.from : diagnosis.vault;
  const note = (what: Healed['what']) => deps.noteHealed({ what, at: deps.now(), keys: vault.manifest.count });
  if (diagnosis.what === 'restore') {
    if (!(await deps.restoreVault(vault, deps.now()))) return { state: 'damaged' };
    await said(note('vault'));
  }
  const written = behind.length === 0 ? 0 : await deps.writeMirrors(vault, behind);
  // A mirror that is merely behind was just late; one that is gone or broken was damaged.
  const wasDamaged = behind.some((nth) => !isIntact(mirrors[nth], undefined));
  if (diagnosis.what === 'whole' && written > 0 && wasDamaged) await said(note('mirror'));
  return { state, manifest: vault.manifest, isMirrored: written === behind.length };
};

/** What was mended stands, even where there is no room left to say so. */
const said = (noting: Promise<unknown>): Promise<unknown> => noting.catch(() => undefined);
