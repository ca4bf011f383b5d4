import type { Alert } from './alert';
import type { Answer, AnswerScope, Device, RowKind, SeenRow, Sensitivity, SessionEvent } from './event';
import type { Unreadable } from './list/unreadable';
import type { Risk } from './risk';

/** Whose row it is: `unknown` where the journal cannot tell. */
export type Origin = 'this-browser' | 'elsewhere' | 'unknown';
/** Why it is unknown, or how it was explained. */
export type OriginReason = 'marked' | 'matched' | 'unmatched' | 'no-time' | 'before-watch' | 'guard-off' | 'too-old';

export interface KnownRow {
  row: SeenRow;
  /** When it was first read. */
  seenAt: number;
  /** The row's time on this computer's clock: the page's zone and clock taken out. */
  localAt: number | null;
  origin: Origin;
  why: OriginReason;
  risk?: Risk;
  answer?: Answer;
  scope?: AnswerScope;
  /** A question names it: until it is answered, or for 14 days, it teaches nothing. */
  asked?: boolean;
}

/** A sign-in that this browser did or tried. */
export interface OwnSignIn {
  form?: number;
  request?: number;
  startedAt: number;
  endedAt: number;
  outcome: 'pending' | 'in' | 'failed';
  /** The row that it explains. */
  rowId?: string;
}

/** A change that this browser submitted on the official site. */
export interface OwnChange {
  at: number;
  what: RowKind;
  rowId?: string;
}

export type Gap = Extract<SessionEvent, { kind: 'gap' }>;

/** An end of our session, as far as it was not our doing. */
export interface SessionEnd {
  at: number;
  byServer: boolean;
}

/** What the journal says so far. Plain data, built by the fold alone. */
export interface WatchState {
  /** Place of the last entry that was folded. */
  seq: number;
  since: number | null;
  session: 'in' | 'out' | 'unknown';
  sessionBeganAt: number | null;
  listReadAt: number | null;
  /** The last list that was there and no text. */
  unreadable: { at: number; why: Unreadable } | null;
  readings: number;
  sensitivity: Sensitivity;
  skewMs: number;
  /** The page's clock minus ours in whole quarters of an hour (ms): a zone that the page does not name. */
  zoneMs: number;
  /** How far the last matched rows were off beside that (ms), newest last; at most 9. */
  drifts: number[];
  /** When old entries were last dropped. */
  forgotAt: number;
  signIns: OwnSignIn[];
  changes: OwnChange[];
  ends: SessionEnd[];
  gaps: Gap[];
  /** Imitations of the site that were open here, and whether credentials were typed there. */
  lookalikes: { at: number; isSubmitted: boolean }[];
  rows: Map<string, KnownRow>;
  /** How this browser called itself at the last reading. */
  self: Device | null;
  /** What the site calls this browser, most recent last; at most 5. */
  ownDevices: Device[];
  alerts: Map<string, Alert>;
  /** Alerts whose rows a graver one names. */
  superseded: Set<string>;
  lastQuestionAt: number | null;
  /** Rows that wait for the next question, because one was asked less than a day ago. */
  held: { signal: string; key: string; rows: SeenRow[] }[];
}

export const emptyWatch = (): WatchState => ({
  seq: 0,
  since: null,
  session: 'unknown',
  sessionBeganAt: null,
  listReadAt: null,
  unreadable: null,
  readings: 0,
  sensitivity: 'normal',
  skewMs: 0,
  zoneMs: 0,
  drifts: [],
  forgotAt: 0,
  signIns: [],
  changes: [],
  ends: [],
  gaps: [],
  lookalikes: [],
  rows: new Map(),
  self: null,
  ownDevices: [],
  alerts: new Map(),
  superseded: new Set(),
  lastQuestionAt: null,
  held: [],
});

export const sameDevice = (a: Device | null, b: Device | null): boolean =>
  a !== null && b !== null && a.browser === b.browser && a.os === b.os;
