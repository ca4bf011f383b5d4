import type { DavFolder, FolderEntry } from './folder';

/** How many of its own copies a device keeps in the folder. */
export const keptCopies = 5;

/**
 * Which of our own copies may go: all but the newest few, and never one that is newer than what was just read back.
 * Other devices' copies are theirs to sweep.
 */
export function surplus(
  copies: readonly FolderEntry[],
  { name, device }: { name: string; device: string },
): FolderEntry[] {
  const proven = copies.find((copy) => copy.name === name);
  if (!proven || proven.device !== device) return [];
  const older = copies.filter((copy) => copy.device === device && copy.name !== name && copy.counter <= proven.counter);
  return older.sort(newestFirst).slice(keptCopies - 1);
}

const newestFirst = (a: FolderEntry, b: FolderEntry) => b.counter - a.counter || (a.day < b.day ? 1 : -1);

/**
 * After `name` was written and read back: what is no longer needed goes. Answers what is gone; that something could not
 * go is no failure of the copy.
 */
export async function sweep(folder: DavFolder, what: { name: string; device: string }): Promise<FolderEntry[]> {
  const found = await folder.list();
  if (!found.ok) return [];
  const gone: FolderEntry[] = [];
  for (const copy of surplus(found.copies, what)) if ((await folder.remove(copy.name)).ok) gone.push(copy);
  for (const part of found.parts) await folder.remove(part);
  return gone;
}
