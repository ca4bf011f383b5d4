import type { Cell } from './cells';
import type { Part } from './outline';

/** What might be one sign-in. */
export interface RowSource {
  /** Where it stands. */
  parts: Part[];
  cells(): Cell[];
  /** The day named above it, for rows that name a clock alone. */
  date?: string;
}

/** What might be a list of them, with the headings of its columns where there are any. */
export interface Candidate {
  container: Part;
  rows: readonly RowSource[];
  headings: readonly string[];
}
