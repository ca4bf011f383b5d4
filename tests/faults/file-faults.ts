import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium keeps each store of an extension. */
export type Store = 'indexedDB' | 'storage.local' | 'private files';
const folders: Record<Store, (profile: string, id: string) => string> = {
  indexedDB: (profile, id) => join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`),
  'storage.local': (profile, id) => join(profile, 'Default', 'Local Extension Settings', id),
  'private files': (profile) => join(profile, 'Default', 'File System'),
};
export const folderOf = (store: Store, profile: string, id: string): string => folders[store](profile, id);

function largest(folder: string, pattern: RegExp): string {
  const [path] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0)
    .sort((a, b) => statSync(b).size - statSync(a).size);
  if (!path) throw new Error(`no file like ${pattern} in ${folder}: ${readdirSync(folder)}`);
  return path;
}

/** 64 bytes in every 64 kB: wherever the newest state lies in the file, it is hit. */
function flip(path: string): void {
  const content = readFileSync(path);
  for (let at = content.length >> 1; at >= 0; at -= 65_536) invert(content, at);
  for (let at = content.length >> 1; at < content.length; at += 65_536) invert(content, at);
  writeFileSync(path, content);
}

function invert(content: Buffer, from: number): void {
  for (let i = from; i < Math.min(content.length, from + 64); i++) content[i] = (content[i] as number) ^ 0xff;
}

export interface Fault {
  name: string;
  store: Store;
  cause(profile: string, id: string): void;
}

/** What disks, crashes and cleaners do to a LevelDB folder after a clean shutdown. */
const levelDb: readonly { name: string; cause(folder: string): void }[] = [
  { name: 'MANIFEST truncated', cause: (folder) => truncateSync(largest(folder, /^MANIFEST-/), 0) },
  { name: '.ldb deleted', cause: (folder) => rmSync(largest(folder, /\.ldb$/)) },
  { name: '.ldb flipped', cause: (folder) => flip(largest(folder, /\.ldb$/)) },
  { name: '.log flipped', cause: (folder) => flip(largest(folder, /\.log$/)) },
  { name: 'CURRENT deleted', cause: (folder) => rmSync(join(folder, 'CURRENT')) },
];
/** The same to the files that lie in no database of the page: numbered ones in `00/`. */
const files: typeof levelDb = [
  { name: 'file emptied', cause: (folder) => truncateSync(largest(folder, /\b00\/\d{8}$/), 0) },
  { name: 'file flipped', cause: (folder) => flip(largest(folder, /\b00\/\d{8}$/)) },
  { name: 'all deleted', cause: (folder) => rmSync(folder, { recursive: true }) },
];

const of = (store: Store, kinds: typeof levelDb): Fault[] =>
  kinds.map(({ name, cause }) => ({ name, store, cause: (profile, id) => cause(folderOf(store, profile, id)) }));

export const faults: readonly Fault[] = [
  ...of('indexedDB', levelDb),
  ...of('storage.local', levelDb),
  ...of('private files', files),
];

/** Takes a whole store out of the profile. */
export function drop(store: Store, profile: string, id: string): void {
  const folder = folderOf(store, profile, id);
  if (!existsSync(folder)) throw new Error(`nothing at ${folder}`);
  rmSync(folder, { recursive: true });
}
