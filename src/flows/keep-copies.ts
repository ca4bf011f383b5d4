import type { Copy, CopyKindId, Proof } from '../backup/copy';
import { type OldCopy, retireCopies } from '../backup/old-copies';

export interface CopiesDeps {
  changeCopies(next: (old: Copy[]) => Copy[] | Promise<Copy[]>): Promise<Copy[]>;
  changeOldCopies(next: (old: OldCopy[]) => OldCopy[]): Promise<OldCopy[]>;
}

/** Most copies remembered; the oldest that was never proven goes first. */
const most = 100;

/** What this browser remembers of the copies that lie outside it. */
export function keepCopies({ changeCopies, changeOldCopies }: CopiesDeps) {
  return {
    async made(copy: Copy): Promise<void> {
      await changeCopies((old) => [...old.filter(({ id }) => id !== copy.id), copy].slice(-most));
    },
    /** A drill was passed. A copy made by another browser is remembered from its first drill on. */
    async proven({ id, kind = 'age-file', proof }: { id: string; kind?: CopyKindId; proof: Proof }): Promise<void> {
      await changeCopies((old) => {
        const known = old.find((copy) => copy.id === id || copy.digest === proof.digest);
        if (known)
          return old.map((copy) => (copy === known ? { ...copy, proof, drills: (copy.drills ?? 0) + 1 } : copy));
        const { digest, counter, total: keys, at: madeAt } = proof;
        return [...old, { id, kind, madeAt, counter, digest, keys, proof, drills: 1 }].slice(-most);
      });
    },
    async place({ id, away }: { id: string; away: boolean }): Promise<void> {
      await changeCopies((old) =>
        old.map((copy) => {
          if (copy.id !== id) return copy;
          const { away: _before, ...rest } = copy;
          return away ? { ...rest, away } : rest;
        }),
      );
    },
    /** The recovery key was replaced: what the old one opens no longer counts as a copy, and has to be destroyed. */
    async keyReplaced(at: number): Promise<void> {
      await changeCopies(async (copies) => {
        const { kept, old } = retireCopies(copies, at);
        // Noted before they leave the list: a worker that dies in between must not forget them.
        await changeOldCopies((known) => {
          const news = old.filter(({ copy }) => !known.some((one) => one.copy.id === copy.id));
          return [...known, ...news].slice(-most);
        });
        return kept;
      });
    },
    /** A drill met a copy that only the replaced key opens. */
    async oldFound(found: OldCopy): Promise<void> {
      const { digest } = found.copy;
      await changeOldCopies((known) =>
        known.some(({ copy }) => copy.digest === digest) ? known : [...known, found].slice(-most),
      );
      await changeCopies((copies) => copies.filter((copy) => copy.digest !== digest));
    },
    async oldGone(id: string): Promise<void> {
      await changeOldCopies((old) => old.filter(({ copy }) => copy.id !== id));
    },
    async forget(id: string): Promise<void> {
      await changeCopies((old) => old.filter((copy) => copy.id !== id));
    },
  };
}
