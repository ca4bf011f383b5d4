/** One thing that holds the user's data. */
export interface Erasable {
  /** Named in the error when it could not be erased. */
  name: string;
  erase(): Promise<unknown>;
}

/**
 * Erases in the given order. One that fails does not keep the others from being erased; the promise is rejected with
 * the names of what is left, so that nobody is told "gone" of something that is still there.
 */
export const eraseEverything = (stores: readonly Erasable[]) => async (): Promise<void> => {
  const left: string[] = [];
  for (const { name, erase } of stores)
    try {
      await erase();
    } catch {
      left.push(name); // a database held open by another tab, most likely; told below
    }
  if (left.length > 0) throw new Error(`could not be erased: ${left.join(', ')}`);
};
