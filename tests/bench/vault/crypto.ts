import { decrypt, encrypt } from '@metamask/browser-passworder';
import { ageFile } from '../../../src/backup/copies/age-file';
import { kdbx } from '../../../src/backup/copies/kdbx';
import { signedPayload } from '../../../src/backup/payload';
import { mirrorsFor } from '../../../src/platform/mirrors';
import { readVault } from '../../../src/platform/vault-db';
import { readyArgon2 } from '../../../src/vault/argon2';
import { systemRandom, toText, utf8 } from '../../../src/vault/bytes';
import { calibrate } from '../../../src/vault/calibrate';
import { canonicalJson } from '../../../src/vault/canonical';
import { nextWrite } from '../../../src/vault/change';
import { createVault } from '../../../src/vault/create';
import { type Cost, costLimits, defaultCost, stretch } from '../../../src/vault/kdf';
import type { GuardedKey } from '../../../src/vault/key';
import { openRaw, openSeed, openVault, readKeys, slotOf, unwrap } from '../../../src/vault/open';
import { openRecord, sealRecord } from '../../../src/vault/record';
import { applied, misfits } from '../../../src/vault/root';
import { sealRaw } from '../../../src/vault/seal';
import type { StoredVault } from '../../../src/vault/store';
import type { Line } from '../line';
import { medianOf, medianOfEach, timed } from './times';

/** The little of Node's Buffer that the wallet's package asks for; its applications bring one along. */
const buffer = (bytes: Uint8Array) =>
  Object.assign(bytes, {
    toString: (how: string) =>
      how === 'base64'
        ? btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''))
        : new TextDecoder().decode(bytes),
  });
Object.assign(globalThis, {
  Buffer: {
    from: (value: string | ArrayBuffer, how?: string) =>
      typeof value !== 'string'
        ? buffer(new Uint8Array(value))
        : buffer(how === 'base64' ? Uint8Array.from(atob(value), (one) => one.charCodeAt(0)) : utf8(value)),
  },
});

const passphrase = 'violet harbour uncle sketch plank dwarf';
const key = (id: string): GuardedKey => ({
  ...{ id, kind: 'account-key', label: `Key ${id}`, account: 'lin@example.org', secret: 'TIM-9F3K-77QX-0000-AAAA' },
  ...{ keptAt: [{ id: 'p', where: 'paper', note: 'in the drawer' }], note: '', createdAt: 1, changedAt: 1 },
});
const keys = (count: number) => Array.from({ length: count }, (_, nth) => key(`key-${nth}`));

async function vaultOf(count: number, cost = defaultCost) {
  const made = await createVault(passphrase, { cost, random: systemRandom });
  if (!made.ok) throw new Error(made.why);
  const empty = applied(undefined, made.write) as StoredVault;
  const opened = await openVault(empty, made.vaultKey);
  if (!opened.ok) throw new Error(opened.why);
  const full = applied(empty, await nextWrite(opened.vault, { put: keys(count) }, systemRandom)) as StoredVault;
  const big = await openVault(full, made.vaultKey);
  if (!big.ok) throw new Error(big.why);
  return { ...made, full, open: big.vault };
}

/**
 * Unlocking 50 kB of keys with a passphrase: ours, at the default strength and at that which is chosen on this computer,
 * and what a well-known wallet does with the same text. The thread is ready, as it is when a passphrase was typed.
 */
async function unlocking(rounds: number): Promise<Line[]> {
  let count = 100;
  while (utf8(canonicalJson(keys(count))).length < 50_000) count++;
  const derivation = (cost: Cost) => () => stretch(passphrase, systemRandom(16), cost);
  const unlock = (full: StoredVault) => async () => {
    const unwrapped = await unwrap(full, { passphrase }, costLimits);
    const opened = unwrapped.ok ? await openVault(full, unwrapped.vaultKey) : undefined;
    if (!opened?.ok || (await readKeys(opened.vault)).keys.length !== count) throw new Error('not open');
  };
  const ready = (cost: Cost) => () => readyArgon2(cost.memoryKiB).done;
  const unprepared = await medianOf(rounds, derivation(defaultCost));
  const derived = await medianOf(rounds, derivation(defaultCost), ready(defaultCost));
  const { full } = await vaultOf(count, defaultCost);
  const ours = await medianOf(rounds, unlock(full), ready(defaultCost));
  const chosen = await calibrate();
  const { full: fitted } = await vaultOf(count, chosen);
  const asChosen = await medianOf(rounds, unlock(fitted), ready(chosen));
  const peer = await encrypt(passphrase, keys(count));
  const theirs = await medianOf(rounds, () => decrypt(passphrase, peer));
  return [
    { name: 'Argon2id 128 MiB, 3 passes', key: 'argon2_ms_p50', value: derived, unit: 'ms' },
    { name: 'the same in a thread that was not ready', value: unprepared, unit: 'ms' },
    { name: `unlock ${count} keys of 50 kB, all opened`, key: 'unlock_ms_p50', value: ours, unit: 'ms' },
    { name: 'chosen here for a new passphrase', key: 'chosen_mib', value: chosen.memoryKiB / 1024, unit: 'MiB' },
    { name: 'its passes', key: 'chosen_passes', value: chosen.passes, unit: '' },
    { name: 'unlock at the chosen strength', key: 'unlock_chosen_ms_p50', value: asChosen, unit: 'ms' },
    { name: 'browser-passworder: the same 50 kB', key: 'peer_unlock_ms_p50', value: theirs, unit: 'ms' },
  ];
}

/** Runs in a page of the extension in Chromium. */
export async function cryptoTimes(rounds: number): Promise<Line[]> {
  const lines = await unlocking(rounds);
  const { full, open, vaultKey, recoveryKey } = await vaultOf(1_000);
  const place = full.manifest;
  let rev = 0;
  const seal = () => sealRecord(vaultKey, place, { key: key('a'), rev: ++rev, random: systemRandom });
  // A single one is shorter than a page's clock can tell.
  const sealing = await medianOfEach(40, 50, seal);
  const one = await seal();
  const opening = await medianOfEach(40, 50, () => openRecord(vaultKey, place, one));
  const all = await medianOf(rounds, async () => {
    if ((await readKeys(open)).keys.length !== 1_000) throw new Error('not all open');
  });
  const fits = await medianOf(rounds, () => misfits(full));
  const manifest = await medianOf(rounds, () => openVault(full, vaultKey));
  const change = await medianOf(rounds, () => nextWrite(open, { put: [key('key-5')] }, systemRandom));
  const database = await medianOf(rounds, readVault);
  const mirrors: Line[] = [];
  for (const [nth, mirror] of mirrorsFor(location.origin).entries()) {
    const kept = await mirror.read();
    const name = nth === 0 ? 'storage.local' : 'private file';
    mirrors.push({
      name: `mirror in ${name}: write 1,000`,
      value: await medianOf(rounds, () => mirror.write(full)),
      unit: 'ms',
    });
    mirrors.push({ name: `mirror in ${name}: read 1,000`, value: await medianOf(rounds, mirror.read), unit: 'ms' });
    if (kept && kept !== 'unreadable') await mirror.write(kept);
  }
  const copies = await copying(open, recoveryKey);
  const seed = (await openSeed(open, 'inbox')) ?? utf8('');
  const { inboxKey } = full.slots;
  const sealInbox = await medianOf(50, () => sealRaw(inboxKey, '203.0.113.7', 'row'));
  const sealed = (await sealRaw(inboxKey, '203.0.113.7', 'row')) ?? '';
  return [
    ...lines,
    { name: 'seal one record', key: 'seal_ms_p50', value: sealing, unit: 'ms' },
    { name: 'open one record', value: opening, unit: 'ms' },
    { name: '1,000 records: open and check all', key: 'open_1000_ms', value: all, unit: 'ms' },
    { name: '1,000 records against the plaintext header', value: fits, unit: 'ms' },
    { name: '1,000 records: open the manifest', value: manifest, unit: 'ms' },
    { name: '1,000 records: the next write of one', value: change, unit: 'ms' },
    { name: '1,000 records: read the database', value: database, unit: 'ms' },
    ...mirrors,
    ...copies,
    { name: 'seal a raw text to the inbox', value: sealInbox, unit: 'ms' },
    { name: 'open a raw text', value: await medianOf(50, () => openRaw(seed, sealed, 'row')), unit: 'ms' },
  ];
}

/** Whole copies of 1,000 keys. */
async function copying(open: Parameters<typeof openSeed>[0], recoveryKey: string): Promise<Line[]> {
  const { vaultId, epoch, counter } = open.stored.manifest;
  const { signingKey } = open.stored.slots;
  const seed = await openSeed(open, 'signing');
  const recipient = slotOf(open.stored.slots, 'recovery')?.recipient;
  if (!seed || !recipient) throw new Error('no signing key');
  const rows = (await readKeys(open)).keys.map((one) => ({ rev: 1, key: one }));
  const content = { vaultId, epoch, counter, madeAt: 1, keys: rows, copies: [], signingSeed: toText(seed), signingKey };
  const payload = await signedPayload(content, seed);
  const words = 'violet harbour uncle sketch plank dwarf lemon';
  let file = await ageFile.write(payload, recipient);
  const age = await medianOf(3, async () => {
    file = await ageFile.write(payload, recipient);
  });
  const ageRead = await medianOf(3, () => ageFile.read(file, recoveryKey, vaultId));
  const keepass = await timed(() => kdbx.write(payload, words));
  return [
    { name: '.age file of 1,000: make', value: age, unit: 'ms' },
    { name: '.age file of 1,000: open', value: ageRead, unit: 'ms' },
    { name: 'KDBX file of 1,000: make', value: keepass, unit: 'ms' },
  ];
}
