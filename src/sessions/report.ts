import type { Brought, RowKind, SensitivePage } from './event';
import type { ShownPage } from './list/shown';
import type { Unreadable } from './list/unreadable';

/**
 * What the official site's content script tells the worker. Raw texts: parsed, capped and hashed at the border.
 * `id` is chosen by the sender, so that a report sent twice counts once; `at` is when it happened; `account` is what the
 * page calls the account that is signed in.
 */
export type PageReport = { id: string; at: number; account?: string } & ReportBody;

/** A report once it is read: of a page there remains what it lists, or why that cannot be read. */
export type ReadReport = { id: string; at: number; account?: string } & (
  | Exclude<ReportBody, { kind: 'page' }>
  | { kind: 'unreadable'; why: Unreadable }
);

export type ReportBody =
  | { kind: 'submit'; form: 'sign-in' | 'password' | 'recovery' }
  /** `failed` and `signed-in` count only after a submit or a sign-in form, so a page may say them at every load. */
  | { kind: 'outcome'; outcome: 'signed-in' | 'failed' | 'signed-out' | 'form-shown' }
  | { kind: 'sensitive'; page: SensitivePage }
  /** What a page shows that may hold the sign-in list: read in the worker, and dropped there. */
  | { kind: 'page'; page: ShownPage; own: { browser: string; os: string } | null }
  | {
      kind: 'list';
      language: string;
      own: { browser: string; os: string } | null;
      partial: boolean;
      rows: readonly RawRow[];
      /** Brought by the user: pasted from the page, or written by hand. */
      by?: Brought;
    };

/** A row of the sign-in list as it was read. Raw values: never stored unsealed. */
export interface RawRow {
  at: number | null;
  granularityMs: number;
  /** The page printed a span ("3 hours ago"), not a time. */
  relative: boolean;
  activeAt: number | null;
  ip: string | null;
  place: string | null;
  browser: string | null;
  os: string | null;
  outcome: 'success' | 'failure' | 'unknown';
  what: RowKind;
  current: boolean;
  /** A user-agent string that stood in the row, whole: read where there is room for its reader. */
  agent?: string;
  /** The row's whole text, at most 2 kB. */
  text: string;
}

/** At most this many rows of a list are read. */
export const maxRows = 200;
/** At most this much text of a cell or row is looked at (characters). */
export const maxText = 2048;
