/** One line of an incident's timeline; each holds the hash of the one before. */
export interface Entry {
  at: number;
  /** `timeline_<what>` in the messages. */
  what: string;
  detail: Readonly<Record<string, string>>;
  prev: string;
  hash: string;
}
