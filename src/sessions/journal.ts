import type { SessionEvent } from './event';

/** One line of the journal. `seq` is its place; `id` is chosen by whoever saw the event, so that telling twice counts once. */
export interface JournalEntry {
  seq: number;
  id: string;
  event: SessionEvent;
}

/** The journal as the flows see it. Append-only, apart from the retention. */
export interface JournalStore {
  /** One transaction, complete when it answers; `false` when this id was there already. */
  append(id: string, event: SessionEvent): Promise<boolean>;
  /** In order, without what cannot be parsed. */
  readAfter(seq: number): Promise<JournalEntry[]>;
  /**
   * Drops events from before `at` that stand at or before the place `upTo`, except those that say since when this
   * browser watches. Answers how many.
   */
  compact(before: number, upTo?: number): Promise<number>;
  /** What was folded up to a place, as it was kept; `undefined` if nothing was. Unchecked. */
  readSnapshot(): Promise<unknown>;
  keepSnapshot(snapshot: unknown): Promise<void>;
  /** The journal and what was folded of it. */
  clear(): Promise<void>;
}

/** The model forgets after half a year, as published for risk scores (Wiefling et al., TOPS 2022). */
export const retentionMs = 180 * 86_400_000;
