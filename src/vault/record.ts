import { newNonce, openBytes, sealBytes } from './aes';
import { type Bytes, type Random, utf8 } from './bytes';
import { canonicalJson } from './canonical';
import { deriveKey } from './derive';
import { type GuardedKey, parseKey } from './key';
import { type StoredRecord, schema } from './store';

/** Where a record belongs. All of it is bound, so a record that was swapped or set back does not open. */
export interface RecordPlace {
  vaultId: string;
  epoch: number;
}

const block = 256;

const bound = ({ vaultId, epoch }: RecordPlace, id: string, rev: number): Bytes =>
  utf8(canonicalJson(['record', vaultId, schema, id, rev, epoch]));

/** One key per version of a record: a nonce that were to repeat would meet another key. */
const keyOf = (vaultKey: Bytes, vaultId: string, id: string, rev: number) =>
  deriveKey(vaultKey, vaultId, `record/${id}/${rev}`);

export async function sealRecord(
  vaultKey: Bytes,
  place: RecordPlace,
  { key, rev, random }: { key: GuardedKey; rev: number; random: Random },
): Promise<StoredRecord> {
  const sealing = await keyOf(vaultKey, place.vaultId, key.id, rev);
  const sealed = await sealBytes(sealing, newNonce(random), padded(canonicalJson(key)), bound(place, key.id, rev));
  return { id: key.id, rev, sealed };
}

export async function openRecord(
  vaultKey: Bytes,
  place: RecordPlace,
  { id, rev, sealed }: StoredRecord,
): Promise<GuardedKey | undefined> {
  const plain = await openBytes(await keyOf(vaultKey, place.vaultId, id, rev), sealed, bound(place, id, rev));
  const key = plain && parseKey(JSON.parse(new TextDecoder().decode(plain)));
  return key?.id === id ? key : undefined;
}

/** Spaces up to a whole block: the length of what is sealed does not tell which kind of secret it is. */
function padded(json: string): Bytes {
  const bytes = utf8(json);
  const whole = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(0x20);
  whole.set(bytes);
  return whole;
}
