import type { Habit } from './habits';
import type { KnownRow, WatchState } from './watch-state';

/** One reading, as a row in it is judged. */
export interface Scene {
  state: Readonly<WatchState>;
  /** When the list was read. */
  at: number;
  /** Rows that count as the user's own ways, this browser's from the same reading among them. */
  habits: readonly Habit[];
  /** All rows that this reading showed first. */
  fresh: readonly KnownRow[];
}

/** The word for a number: `words` has one more than `edges`, which ascend. */
export const wordFor = (value: number, edges: readonly number[], words: readonly string[]): string =>
  words[edges.filter((edge) => value >= edge).length] ?? '';
