import { type Copy, type CopyKindId, parseCopy } from './copy';

/** A copy that the recovery key of then still opens, until it is destroyed. */
export interface OldCopy {
  copy: Copy;
  /** When the key was replaced (epoch ms). */
  retiredAt: number;
}

/** Copies that open with the recovery key, or are parts of it; the others have passphrases of their own. */
const openedByKey: readonly CopyKindId[] = ['age-file', 'paper', 'shares', 'webdav', 'sync'];

/** The recovery key was replaced: the copies that go on, and those that have to be destroyed. */
export function retireCopies(copies: readonly Copy[], at: number): { kept: Copy[]; old: OldCopy[] } {
  const isOld = ({ kind }: Copy) => openedByKey.includes(kind);
  const old = copies.filter(isOld).map((copy) => ({ copy, retiredAt: at }));
  return { kept: copies.filter((copy) => !isOld(copy)), old };
}

/** Most that are remembered. */
const most = 100;

export const parseOldCopies = (value: unknown): OldCopy[] =>
  (Array.isArray(value) ? value : []).slice(-most).flatMap((one: Partial<OldCopy> | null) => {
    const copy = parseCopy(one?.copy);
    return copy && Number.isSafeInteger(one?.retiredAt) ? [{ copy, retiredAt: one?.retiredAt as number }] : [];
  });
