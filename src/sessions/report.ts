/** What the official site's content script tells the worker. Raw texts: parsed, capped and hashed at the border. */
export type PageReport =
  | { kind: 'submit'; form: 'sign-in' | 'password' | 'recovery' }
  | { kind: 'outcome'; outcome: 'signed-in' | 'failed' | 'signed-out' }
  | { kind: 'sensitive'; page: 'password' | 'recovery' | 'export' | 'reset' }
  | { kind: 'list'; language: string; readAt: number; rows: readonly RawRow[] };

/** A row of the sign-in list as it was read. Raw values: never stored unsealed. */
export interface RawRow {
  at: number | null;
  granularityMs: number;
  ip: string | null;
  place: string | null;
  browser: string | null;
  os: string | null;
  outcome: 'success' | 'failure' | 'unknown';
  current: boolean;
  /** The row's whole text, at most 2 kB. */
  text: string;
}
