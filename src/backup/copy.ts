/** A copy of the vault outside the browser, as this browser remembers it. No label, no secret. */
export interface Copy {
  id: string;
  kind: 'age-file';
  madeAt: number;
  /** The manifest's counter when it was made. */
  counter: number;
  /** SHA-256 of the file, hex. */
  digest: string;
  keys: number;
  /** The newest successful drill. */
  proof?: Proof;
  /** How many drills it has passed. */
  drills?: number;
}

/** What a restore drill proved, and when. Counts only: names stay in the vault. */
export interface Proof {
  at: number;
  by: 'recovery-key' | 'passphrase';
  digest: string;
  counter: number;
  restorable: number;
  total: number;
  newer: number;
  missing: number;
  damaged: number;
}

export type CopyHealth = 'fresh' | 'due' | 'stale' | 'failed' | 'unproven';
