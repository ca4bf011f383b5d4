import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium keeps each store of an extension, as LevelDB folders. */
export const stores = {
  indexedDB: (profile: string, id: string) =>
    join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`),
  'storage.local': (profile: string, id: string) => join(profile, 'Default', 'Local Extension Settings', id),
};

const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0)
    .sort((a, b) => statSync(b).size - statSync(a).size);

function largest(folder: string, pattern: RegExp): string {
  const [path] = files(folder, pattern);
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

/** What disks, crashes and cleaners do to a LevelDB folder after a clean shutdown. */
export const faults: readonly { name: string; cause(folder: string): void }[] = [
  { name: 'MANIFEST truncated', cause: (folder) => truncateSync(largest(folder, /^MANIFEST-/), 0) },
  { name: '.ldb deleted', cause: (folder) => rmSync(largest(folder, /\.ldb$/)) },
  { name: '.ldb flipped', cause: (folder) => flip(largest(folder, /\.ldb$/)) },
  { name: '.log flipped', cause: (folder) => flip(largest(folder, /\.log$/)) },
  { name: 'CURRENT deleted', cause: (folder) => rmSync(join(folder, 'CURRENT')) },
];
