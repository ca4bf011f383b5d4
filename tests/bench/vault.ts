import { systemRandom, utf8 } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import { createVault } from '../../src/vault/create';
import { costLimits, defaultCost, stretch } from '../../src/vault/kdf';
import type { GuardedKey } from '../../src/vault/key';
import { openRaw, openSeed, openVault, readKeys } from '../../src/vault/open';
import { openRecord, sealRecord } from '../../src/vault/record';
import { applied, misfits } from '../../src/vault/root';
import { sealRaw } from '../../src/vault/seal';

export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'µs';
}

const key = (id: string): GuardedKey => ({
  ...{ id, kind: 'account-key', label: `Key ${id}`, account: 'lin@example.org', secret: 'TIM-9F3K-77QX-0000-AAAA' },
  ...{ keptAt: [{ id: 'p', where: 'paper', note: 'in the drawer' }], note: '', createdAt: 1, changedAt: 1 },
});

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function medianOf(rounds: number, work: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(work));
  return median(times);
}

/** The vault's costs: one unlock, one record, and a vault of 1,000 keys. */
export async function benchVault(): Promise<Figure[]> {
  const salt = systemRandom(16);
  const argon = await medianOf(3, () => stretch('violet harbour uncle sketch plank dwarf', salt, defaultCost));

  const cost = { memoryKiB: 64, passes: 1, lanes: 1 };
  const made = await createVault('bench passphrase', {
    cost,
    limits: { ...costLimits, floor: cost },
    random: systemRandom,
  });
  if (!made.ok) throw new Error(made.why);
  const empty = applied(undefined, made.write);
  const opened = empty && (await openVault(empty, made.vaultKey));
  if (!opened?.ok) throw new Error('the vault just made does not open');

  const place = opened.vault.stored.manifest;
  const records = 500;
  const seal = await timed(async () => {
    for (let i = 0; i < records; i++)
      await sealRecord(made.vaultKey, place, { key: key('a'), rev: i + 1, random: systemRandom });
  });
  const one = await sealRecord(made.vaultKey, place, { key: key('a'), rev: 1, random: systemRandom });
  const open = await timed(async () => {
    for (let i = 0; i < records; i++) await openRecord(made.vaultKey, place, one);
  });

  const put = Array.from({ length: 1_000 }, (_, i) => key(`key-${i}`));
  const full = applied(opened.vault.stored, await nextWrite(opened.vault, { put }, systemRandom));
  if (!full) throw new Error('a write without slots');
  const check = await medianOf(5, () => misfits(full));
  const manifest = await medianOf(5, () => openVault(full, made.vaultKey));
  const big = await openVault(full, made.vaultKey);
  if (!big.ok) throw new Error(big.why);
  const all = await timed(() => readKeys(big.vault));

  const seed = (await openSeed(opened.vault, 'inbox')) ?? utf8('');
  const { inboxKey } = opened.vault.stored.slots;
  const sealInbox = await medianOf(50, () => sealRaw(inboxKey, '203.0.113.7', 'row'));
  const sealed = (await sealRaw(inboxKey, '203.0.113.7', 'row')) ?? '';
  const openInbox = await medianOf(50, () => openRaw(seed, sealed, 'row'));
  return [
    { name: 'Argon2id 128 MiB, 3 passes', value: argon, unit: 'ms' },
    { name: 'seal one record', value: (seal * 1_000) / records, unit: 'µs' },
    { name: 'open one record', value: (open * 1_000) / records, unit: 'µs' },
    { name: '1,000 records against the plaintext header', value: check, unit: 'ms' },
    { name: '1,000 records: open the manifest', value: manifest, unit: 'ms' },
    { name: '1,000 records: open and check all', value: all, unit: 'ms' },
    { name: 'seal a raw text to the inbox', value: sealInbox * 1_000, unit: 'µs' },
    { name: 'open a raw text', value: openInbox * 1_000, unit: 'µs' },
  ];
}
