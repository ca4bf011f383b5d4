/** One thing that holds the user's data. */
export interface Erasable {
  /** Named in the error when it could not be erased. */
  name: string;
  erase(): Promise<unknown>;
}

/**
 * `isHere` is false in a private window: it shares the settings and the vault's mirror with the others but reaches neither
 * vault nor journal, so nothing is begun there. Erases in the given order. One that fails does not keep the others from being erased; the promise is rejected with
 * the names of what is left, so that nobody is told "gone" of something that is still there.
 */
export const eraseEverything = (isHere: () => boolean, stores: readonly Erasable[]) => async (): Promise<void> => {
  if (!isHere()) throw new Error('could not be erased: a private window does not reach the vault');
  const left: string[] = [];
  for (const { name, erase } of stores)
    try {
      await erase();
    } catch {
      left.push(name); // a database held open by another tab, most likely; told below
    }
  if (left.length > 0) throw new Error(`could not be erased: ${left.join(', ')}`);
};
