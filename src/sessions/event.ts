/** What a device looks like from outside: families, never versions. */
export interface Device {
  browser: string;
  os: string;
}

/** Appended to the journal before anything is decided. Times are epoch ms of this computer's clock. */
export type SessionEvent =
  | { kind: 'sign-in-submitted'; at: number }
  | { kind: 'signed-in'; at: number }
  | { kind: 'sign-in-failed'; at: number }
  | { kind: 'signed-out'; at: number }
  | { kind: 'session-ended'; at: number; status: number }
  | { kind: 'sensitive-page'; at: number; page: 'password' | 'recovery' | 'export' | 'reset' }
  | { kind: 'lookalike-visited'; at: number; host: string }
  | { kind: 'list-read'; at: number; rows: readonly SeenRow[]; language: string }
  | { kind: 'answered'; at: number; rowId: string; answer: Answer }
  | { kind: 'gap'; at: number; from: number; to: number; why: 'browser-closed' | 'guard-off' };

/** A row of the site's sign-in list as it is journalled: no raw address, no raw place. */
export interface SeenRow {
  /** Stable over readings of the same row. */
  id: string;
  /** `null` where the page's time could not be read with certainty. */
  at: number | null;
  /** ± ms within which `at` is true, by what the page prints (60,000 when it prints minutes). */
  granularityMs: number;
  device: Device | null;
  /** Keyed, truncated hash of the network prefix; `null` where the page shows no address. */
  network: string | null;
  /** Keyed, truncated hash of the place's words. */
  place: string | null;
  outcome: 'success' | 'failure' | 'unknown';
  /** The page marks it as this device / the current session. */
  current: boolean;
  /** Raw cells sealed to the vault's inbox key, base64; absent before a vault exists. */
  sealed?: string;
}

export type Answer = 'me' | 'not-me';
