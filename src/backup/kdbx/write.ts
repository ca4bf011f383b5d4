import {
  Consts,
  Credentials,
  Int64,
  Kdbx,
  type KdbxEntry,
  type KdbxGroup,
  ProtectedValue,
  VarDictionary,
} from 'kdbxweb';
import { bytesOf } from '../../vault/attachment';
import { type Bytes, utf8 } from '../../vault/bytes';
import type { GuardedKey } from '../../vault/key';
import { type Payload, printPayload } from '../payload';
import './cost';

/** The attachment that a drill and a restore read. */
export const payloadName = 'tokenim-guardian-copy.json';
const title = 'TokenIM Key Guardian';

/** A database of all keys, with the signed payload attached to an entry of its own. */
export async function writeKdbx(
  payload: Payload,
  passphrase: string,
  { memoryKiB, passes }: { memoryKiB: number; passes: number },
): Promise<Bytes> {
  const credentials = await new Credentials(ProtectedValue.fromString(passphrase)).ready;
  const database = Kdbx.create(credentials, title);
  database.setVersion(4);
  database.setKdf(Consts.KdfId.Argon2id);
  const { kdfParameters } = database.header;
  kdfParameters?.set('M', VarDictionary.ValueType.UInt64, new Int64(memoryKiB * 1024));
  kdfParameters?.set('I', VarDictionary.ValueType.UInt64, new Int64(passes));
  const group = database.getDefaultGroup();
  for (const { key } of payload.keys) await addFiles(database, addKey(database, group, key), key);
  await addPayload(database, group, payload);
  return new Uint8Array(await database.save());
}

function addKey(database: Kdbx, group: KdbxGroup, key: GuardedKey): KdbxEntry {
  const entry = database.createEntry(group);
  set(entry, 'Title', key.label);
  set(entry, 'UserName', key.account);
  entry.fields.set('Password', ProtectedValue.fromString(key.secret ?? ''));
  set(entry, 'Notes', notesOf(key));
  // KeePass programs read one-time codes from this field.
  if (key.totp !== undefined) entry.fields.set('otp', ProtectedValue.fromString(key.totp));
  const left = key.codes?.filter(({ usedAt }) => usedAt === undefined).map(({ code }) => code) ?? [];
  if (left.length > 0) entry.fields.set('Backup codes', ProtectedValue.fromString(left.join('\n')));
  entry.tags = [key.kind, ...(key.retiredAt === undefined ? [] : ['retired'])];
  entry.times.creationTime = new Date(key.createdAt);
  entry.times.lastModTime = new Date(key.changedAt);
  return entry;
}

/** As other programs show them. A restore reads them from the signed text, like the rest. */
async function addFiles(database: Kdbx, entry: KdbxEntry, { attachments = [] }: GuardedKey): Promise<void> {
  for (const file of attachments) {
    const bytes = bytesOf(file);
    // Two files of that name, and nobody could say which is the copy.
    const name = file.name === payloadName ? `_${file.name}` : file.name;
    if (bytes) entry.binaries.set(name, await database.createBinary(bytes.buffer));
  }
}

const notesOf = ({ note, keptAt }: GuardedKey): string =>
  [note, ...keptAt.map(({ where, note: place }) => `[${where}] ${place}`)].filter(Boolean).join('\n');

/** XML 1.0 cannot hold most control characters. What is protected is encoded, so a secret keeps them. */
function set(entry: KdbxEntry, field: string, text: string): void {
  entry.fields.set(field, text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd'));
}

async function addPayload(database: Kdbx, group: KdbxGroup, payload: Payload): Promise<void> {
  const entry = database.createEntry(group);
  set(entry, 'Title', title);
  set(entry, 'Notes', `${payload.about}\n${payload.date}`);
  entry.binaries.set(payloadName, await database.createBinary(utf8(printPayload(payload)).buffer));
}
