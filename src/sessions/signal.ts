import type { AlertLevel } from './alert';
import type { SeenRow, SessionEvent } from './event';
import type { LastUse } from './read-list';
import type { KnownRow, WatchState } from './watch-state';

/** One event, folded into the state, with what it brought. */
export interface Moment {
  at: number;
  event: SessionEvent;
  /** Rows that this reading showed for the first time. */
  fresh: readonly KnownRow[];
  /** Later uses of our own sessions, first shown by this reading. */
  uses: readonly LastUse[];
  /** The session ended without our doing and without an innocent reason. */
  endedUnexplained: boolean;
  state: Readonly<WatchState>;
}

export interface Finding {
  /** With the signal's id the idempotency key: the same cause has the same key. */
  key: string;
  level: AlertLevel;
  rows: readonly SeenRow[];
  /** The name of what it is about, where that is no row. */
  about?: string | undefined;
}

/** One way in which somebody else in the account shows. Deterministic: it knows the state and nothing else. */
export interface Signal {
  /** `alert_<id>` in the messages. */
  id: string;
  look(moment: Moment): readonly Finding[];
}

/** For the contract test: journals after which the signal has spoken, or has not. Never bundled. */
export interface Examples {
  raises: readonly (readonly SessionEvent[])[];
  quiet: readonly (readonly SessionEvent[])[];
}

export const isSignIn = ({ what = 'sign-in', outcome }: SeenRow): boolean =>
  what === 'sign-in' && outcome !== 'failure';
