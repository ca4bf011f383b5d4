import { type Kdbx, type KdbxEntry, type KdbxGroup, ProtectedValue } from 'kdbxweb';
import { type Attachment, attachmentCaps, attachmentOf, bytesOf, freeName } from '../../vault/attachment';
import { filesOf } from '../kdbx/files';
import { payloadName } from '../kdbx/write';
import { type Found, type FoundIn, foundIn, kindOf, linesOf, withCodes } from './found';

/** The entries of somebody's KeePass database, without those in its bin. */
export function entriesOf({ groups, meta }: Kdbx): FoundIn {
  const bin = meta.recycleBinUuid?.id;
  const all: KdbxEntry[] = [];
  const waiting: KdbxGroup[] = [...groups];
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (bin !== undefined && group.uuid.id === bin) continue;
    all.push(...group.entries);
    waiting.push(...group.groups);
  }
  const files = all.map(attachedTo);
  const filesSkipped = files.reduce((sum, { skipped }) => sum + skipped, 0);
  return {
    ...foundIn(all.map((entry, at) => foundFrom(entry, files[at]?.taken ?? []))),
    ...(filesSkipped > 0 && { filesSkipped }),
  };
}

/** Nothing is cut: a file is taken whole or counted. */
function attachedTo(entry: KdbxEntry): { taken: Attachment[]; skipped: number } {
  const all = [...filesOf(entry)].filter(([name]) => name !== payloadName); // of a copy of ours that is damaged
  const taken: Attachment[] = [];
  for (const [name, bytes] of all) {
    if (bytes.length === 0 || bytes.length > attachmentCaps.bytes || taken.length >= attachmentCaps.count) continue;
    const file = attachmentOf(name, bytes);
    const names = taken.map((one) => one.name);
    taken.push({ ...file, name: freeName(file.name, names) });
  }
  return { taken, skipped: all.length - taken.length };
}

/** A wallet's key, sealed with a password: it is no less a wallet's key. */
const isKeystore = (file: Attachment): boolean => {
  const text = file.size <= 100_000 ? new TextDecoder().decode(bytesOf(file)) : '';
  return /"crypto"\s*:/i.test(text) && /"ciphertext"\s*:/i.test(text);
};

function foundFrom({ fields }: KdbxEntry, attachments: readonly Attachment[]): Found {
  const field = (name: string): string => {
    const value = fields.get(name);
    return value instanceof ProtectedValue ? value.getText() : (value ?? '');
  };
  const secret = field('Password');
  const account = field('UserName');
  const found: Found = {
    kind: attachments.some(isKeystore) ? 'wallet-secret' : kindOf(secret),
    label: field('Title') || account || field('URL'),
    account,
    secret,
    note: linesOf(field('URL'), field('Notes')),
    ...(attachments.length > 0 && { attachments }),
  };
  return withCodes(found, field('otp'));
}
