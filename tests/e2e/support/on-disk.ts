import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where a profile, apart from copies of the extension's own code, holds what an extension wrote, and what its script wrote into the official site's own storage. */
const ours = (id: string): RegExp =>
  new RegExp(
    `(?:^|/)(?:[^/]*${id}[^/]*/|File System/|Local Extension Settings/|Local Storage/|Session Storage/|Extension (?:State|Rules|Scripts)/|Sync Extension Settings/|Service Worker/Database/|chrome_debug\\.log)`,
  );

export interface DiskFile {
  name: string;
  bytes: Buffer;
}

/** The raw files of a profile that the extension can have written. The browser must be closed. */
export function filesOf(profile: string, id: string): DiskFile[] {
  const where = ours(id);
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .map((name) => join(profile, name))
    .filter((file) => where.test(relative(profile, file)) && statSync(file).isFile())
    .map((file) => ({ name: relative(profile, file), bytes: readFileSync(file) }));
}

/** Names of the files in which a text stands, as bytes or in UTF-16, or as base64 wherever it begins. */
export function filesWith(files: readonly DiskFile[], text: string): string[] {
  const utf8 = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // Its ends depend on the bytes around it.
    return Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -4), 'latin1');
  });
  const wanted = [utf8, Buffer.from(text, 'utf16le'), ...(utf8.length >= 12 ? base64 : [])];
  return files.filter(({ bytes }) => wanted.some((one) => bytes.includes(one))).map(({ name }) => name);
}
