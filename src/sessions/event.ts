import type { Unreadable } from './list/unreadable';

/** What a device looks like from outside: families, never versions. */
export interface Device {
  browser: string;
  os: string;
}

export type Sensitivity = 'quiet' | 'normal' | 'sharp';
export type SensitivePage = 'password' | 'recovery' | 'export' | 'reset';

/**
 * Appended to the journal before anything is decided. Times are epoch ms of this computer's clock. `of` names the
 * accounts that it concerns, where there are several; without it, all.
 */
export type SessionEvent = Told & { of?: readonly string[] };

type Told =
  | { kind: 'watch-began'; at: number }
  /** The official site showed its sign-in form: nobody is signed in there. */
  | { kind: 'sign-in-shown'; at: number }
  /** One submit is seen by two sources, by the page's script (`form`) and on the wire (`request`); the fold joins them. */
  | { kind: 'sign-in-submitted'; at: number; by?: 'form' | 'request' }
  | { kind: 'signed-in'; at: number }
  /** Another account of the same service is signed in here: what was begun was not this one's sign-in. */
  | { kind: 'other-signed-in'; at: number; account: string }
  | { kind: 'sign-in-failed'; at: number }
  | { kind: 'signed-out'; at: number }
  /** `status` is the HTTP status that said so; 0 when the sign-in form came up instead of a page. */
  | { kind: 'session-ended'; at: number; status: number; cause?: EndCause; endedAt?: number }
  | { kind: 'sensitive-page'; at: number; page: SensitivePage; submitted?: boolean }
  /** `submitted`: credentials were typed into it and sent. */
  | { kind: 'lookalike-visited'; at: number; host: string; submitted?: boolean }
  | ListRead
  /** The official page showed a list that is no text. */
  | { kind: 'list-unreadable'; at: number; why: Unreadable }
  | { kind: 'answered'; at: number; rowId: string; answer: Answer | 'withdrawn'; scope?: AnswerScope }
  | { kind: 'gap'; at: number; from: number; to: number; why: GapReason }
  /**
   * The session cookie was set or rotated by the site; came without an answer that set it; lost a flag (needs the
   * optional cookie permission). One that is lost is a `session-ended`.
   */
  | { kind: 'cookie-changed'; at: number; what: CookieNews }
  /** Another extension that may read the site was added (needs the optional management permission). */
  | { kind: 'extension-added'; at: number; extensionId: string; name?: string }
  /** Countries of known rows, looked up anew in another version of the table. */
  | { kind: 'countries-resolved'; at: number; table: string; rows: readonly ResolvedCountry[] }
  /** This computer's clock was set forward (or back) by so much (ms). */
  | { kind: 'clock-jump'; at: number; byMs: number };

/**
 * Why nobody could use the site here, or the watch was blind. `no-permission`: the browser no longer let it see the
 * official hosts. `screen-locked`: nobody sat here, no page of the site was open, and this browser sent it nothing.
 */
export type GapReason = 'browser-closed' | 'guard-off' | 'no-permission' | 'screen-locked';
/** In these the watch saw all there was to see. */
export const isUnattended = (why: GapReason): why is 'browser-closed' | 'screen-locked' =>
  why === 'browser-closed' || why === 'screen-locked';
export type CookieNews = 'set' | 'rotated' | 'appeared' | 'downgraded';

/** Why the session stopped: `server` ended it from its side, `expired` ran out, `user` cleared the cookies. */
export type EndCause = 'server' | 'expired' | 'user' | 'unknown';

/** How a row came here, where this browser did not read it off the official page itself. */
export type Brought = 'pasted' | 'by-hand';

export interface ListRead {
  kind: 'list-read';
  at: number;
  /** Newest first, as the page shows them; at most 200. Those that are known and unchanged stand in `same`. */
  rows: readonly SeenRow[];
  /** Ids of rows that were shown again without any news: a daily reading must not journal the whole list each day. */
  same?: readonly string[];
  language: string;
  /** How this browser calls itself. */
  own?: Device | null;
  /** The server's clock minus ours, ms, when the list was read. */
  skewMs?: number;
  /** The page has more rows than were read. */
  partial?: boolean;
  /** The user brought it; a page that was read is not named. */
  by?: Brought;
  /** The setting in force then: a later change does not judge old rows anew. */
  sensitivity?: Sensitivity;
}

/** A row of the site's sign-in list as it is journalled: no raw address, no raw place. */
export interface SeenRow {
  /** Stable over readings of the same row. */
  id: string;
  /** `null` where the page's time could not be read with certainty. */
  at: number | null;
  /** ± ms within which `at` is true, by what the page prints (60,000 when it prints minutes). */
  granularityMs: number;
  /** The page printed "3 hours ago": another reading gives another `at`. */
  relative?: boolean;
  /** Last use of that session, where the page tells it apart from the sign-in. */
  activeAt?: number | null;
  device: Device | null;
  /** Keyed, truncated hash of the network prefix (/24, /48); `null` where the page shows no address. */
  network: string | null;
  /** Likewise of the whole address, where the page shows it. */
  address?: string | null;
  /** Likewise of the wider prefix (/16, /32). */
  area?: string | null;
  /** Keyed, truncated hash of the place's words. */
  place: string | null;
  /** ISO 3166 code, where the place's words name a country, or the address tells it. */
  country?: string | null;
  /** The version of the table that told it by the address; absent where it is the page's own word. */
  table?: string;
  outcome: 'success' | 'failure' | 'unknown';
  /** What the row is about; a sign-in if absent. */
  what?: RowKind;
  /** The page marks it as this device / the current session. */
  current: boolean;
  by?: Brought;
  /** Raw cells sealed to the vault's inbox key, base64; absent before a vault exists. */
  sealed?: string;
}

export interface ResolvedCountry {
  rowId: string;
  country: string | null;
}

export type RowKind = 'sign-in' | 'password-change' | 'recovery-change' | 'key-export';
export type Answer = 'me' | 'not-me';
/** How far "me" reaches: rows of that device, rows from that network, or this row alone. */
export type AnswerScope = 'device' | 'network' | 'once';
