import type { Copy, CopyKindId, Proof } from '../backup/copy';

export interface CopiesDeps {
  changeCopies(next: (old: Copy[]) => Copy[]): Promise<Copy[]>;
}

/** Most copies remembered; the oldest that was never proven goes first. */
const most = 100;

/** What this browser remembers of the copies that lie outside it. */
export function keepCopies({ changeCopies }: CopiesDeps) {
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
    async forget(id: string): Promise<void> {
      await changeCopies((old) => old.filter((copy) => copy.id !== id));
    },
  };
}
