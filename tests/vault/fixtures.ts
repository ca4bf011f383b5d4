import { sha256 } from '@noble/hashes/sha2.js';
import { concat, type Random, utf8 } from '../../src/vault/bytes';
import { nextWrite, type VaultChange } from '../../src/vault/change';
import { createVault } from '../../src/vault/create';
import type { Cost, CostLimits } from '../../src/vault/kdf';
import type { GuardedKey } from '../../src/vault/key';
import { type OpenVault, openVault } from '../../src/vault/open';
import { applied } from '../../src/vault/root';
import type { StoredVault, VaultWrite } from '../../src/vault/store';

/** Weak on purpose, and only because it is handed in: stored data cannot ask for it. */
export const quickCost: Cost = { memoryKiB: 64, passes: 1, lanes: 1 };
export const quickLimits: CostLimits = { floor: quickCost, cap: { memoryKiB: 65_536, passes: 3, lanes: 4 } };

/** The same bytes for the same seed, each time. */
export function seeded(seed: string): Random {
  let drawn = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(utf8(`${seed} ${drawn++}`)));
    return concat(...blocks).slice(0, length);
  };
}

export const passphrase = 'violet harbour uncle sketch plank dwarf';

export const key = (id: string, more: Partial<GuardedKey> = {}): GuardedKey => ({
  id,
  kind: 'account-key',
  label: `Key ${id}`,
  account: 'lin@example.org',
  secret: `TIM-${id}-9F3K-77QX-安全`,
  keptAt: [{ id: 'p1', where: 'paper', note: 'in the drawer' }],
  note: '',
  createdAt: 1_700_000_000_000,
  changedAt: 1_700_000_000_000,
  ...more,
});

export interface Made {
  stored: StoredVault;
  open: OpenVault;
  recoveryKey: string;
}

export async function makeVault(seed = 'vault', keys: readonly GuardedKey[] = []): Promise<Made> {
  const random = seeded(seed);
  const made = await createVault(passphrase, { cost: quickCost, limits: quickLimits, random });
  if (!made.ok) throw new Error(made.why);
  const empty = after(undefined, made.write);
  const start = { open: await opened(empty, made.vaultKey), recoveryKey: made.recoveryKey };
  const open = keys.length > 0 ? await changed(start.open, { put: keys }, random) : start.open;
  return { stored: open.stored, open, recoveryKey: made.recoveryKey };
}

export async function changed(open: OpenVault, change: VaultChange, random = seeded('change')): Promise<OpenVault> {
  return opened(after(open.stored, await nextWrite(open, change, random)), open.vaultKey);
}

function after(old: StoredVault | undefined, write: VaultWrite): StoredVault {
  const vault = applied(old, write);
  if (!vault) throw new Error('a write without slots');
  return vault;
}

async function opened(stored: StoredVault, vaultKey: OpenVault['vaultKey']): Promise<OpenVault> {
  const result = await openVault(stored, vaultKey);
  if (!result.ok) throw new Error(result.why);
  return result.vault;
}

/** The text with one bit of one of its characters' bytes flipped, or another character of the same alphabet. */
export function flipAt(text: string, at: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const other = alphabet[(alphabet.indexOf(text[at] as string) + 17) % alphabet.length];
  return text.slice(0, at) + other + text.slice(at + 1);
}
