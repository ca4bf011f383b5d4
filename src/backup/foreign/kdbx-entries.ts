import { type Kdbx, type KdbxEntry, type KdbxGroup, ProtectedValue } from 'kdbxweb';
import { type Found, type FoundIn, foundIn, kindOf, linesOf } from './found';

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
  return foundIn(all.map(foundFrom));
}

function foundFrom({ fields }: KdbxEntry): Found {
  const field = (name: string): string => {
    const value = fields.get(name);
    return value instanceof ProtectedValue ? value.getText() : (value ?? '');
  };
  const secret = field('Password');
  const account = field('UserName');
  return {
    kind: kindOf(secret),
    label: field('Title') || account || field('URL'),
    account,
    secret,
    note: linesOf(field('URL'), field('otp'), field('Notes')),
  };
}
