import { ageFile } from '../../src/backup/copies/age-file';
import { type Payload, signedPayload } from '../../src/backup/payload';
import type { Bytes } from '../../src/vault/bytes';
import { openSeed, readKeys, slotOf } from '../../src/vault/open';
import { type Made, makeVault } from '../vault/fixtures';

export const madeAt = Date.UTC(2026, 10, 23, 9, 30);

export async function payloadOf({ open }: Pick<Made, 'open'>, more: Partial<Payload> = {}): Promise<Payload> {
  const { stored, manifest } = open;
  const seed = await openSeed(open, 'signing');
  if (!seed) throw new Error('no signing seed');
  const { keys } = await readKeys(open);
  const rows = keys.map((key) => ({ rev: manifest.entries.find(({ id }) => id === key.id)?.rev ?? 0, key }));
  const { vaultId, epoch, counter } = stored.manifest;
  const { signingKey } = stored.slots;
  return signedPayload({ vaultId, epoch, counter, madeAt, keys: rows, signingKey, ...more }, seed);
}

export async function copyOf(made: Made, payload?: Payload): Promise<Bytes> {
  const door = slotOf(made.stored.slots, 'recovery');
  if (!door) throw new Error('no recovery slot');
  return ageFile.write(payload ?? (await payloadOf(made)), door.recipient);
}

export const otherVault = () => makeVault('another vault');
