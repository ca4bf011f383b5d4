import {
  type CookieCause,
  endCauseOf,
  hostOfCookie,
  isDowngraded,
  keepsSession,
  placeOf,
  type SeenCookie,
} from '../sessions/cookie';
import type { CookieNews, SessionEvent } from '../sessions/event';

export interface WatchCookiesDeps {
  isGuarded(host: string): Promise<boolean>;
  observe(observed: { id: string; event: SessionEvent }, host: string): Promise<void>;
  /** All cookies that the browser holds for a host now. */
  cookiesOf(host: string, storeId: string | undefined): Promise<readonly SeenCookie[]>;
  /** When the last request to an official host was seen; 0 if never. */
  readTrafficAt(): Promise<number>;
  wait(ms: number): Promise<unknown>;
  now(): number;
}

export interface CookieChange {
  removed: boolean;
  cause: CookieCause;
  cookie: SeenCookie;
}

/** An update is two events, and some sites delete a cookie before they set it anew. */
const settleMs = 2000;
/** A long answer may set a cookie so long after it was asked for (ms). */
const answerMs = 5 * 60_000;
const dayMs = 86_400_000;

/** From the browser's cookie events to the journal: set, rotated, lost, weakened. Only that, never a name or a value. */
export function watchCookies(deps: WatchCookiesDeps) {
  /** First halves of updates. Lost with the worker: then the second half counts as nothing. */
  const replaced = new Map<string, SeenCookie>();
  const note = (what: CookieNews, id: string, cookie: SeenCookie) =>
    deps.observe(
      { id: `cookie:${what}:${id}`, event: { kind: 'cookie-changed', at: deps.now(), what } },
      hostOfCookie(cookie),
    );

  const added = async (cookie: SeenCookie, old: SeenCookie | undefined): Promise<void> => {
    const at = deps.now();
    if (old && isDowngraded(old, cookie)) return note('downgraded', String(at), cookie);
    // Some sites rotate every few minutes: one line a day says that they do.
    if (old) return old.value === cookie.value ? undefined : note('rotated', String(Math.floor(at / dayMs)), cookie);
    const isAnswer = at - (await deps.readTrafficAt()) <= answerMs;
    return note(isAnswer ? 'set' : 'appeared', String(at), cookie);
  };

  const gone = async (cookie: SeenCookie, cause: CookieCause): Promise<void> => {
    const at = deps.now();
    await deps.wait(settleMs);
    const left = await deps.cookiesOf(hostOfCookie(cookie), cookie.storeId);
    if (left.some(keepsSession)) return;
    const event = { kind: 'session-ended', at, status: 0, cause: endCauseOf(cause) } as const;
    await deps.observe({ id: `cookie:lost:${Math.floor(at / settleMs)}`, event }, hostOfCookie(cookie));
  };

  return async ({ removed, cause, cookie }: CookieChange): Promise<void> => {
    const place = placeOf(cookie);
    // Before anything is awaited: the second half may be on its way.
    const old = removed ? undefined : replaced.get(place);
    replaced.delete(place);
    if (!keepsSession(cookie) && !(old && keepsSession(old))) return;
    if (removed && cause === 'overwrite') {
      replaced.set(place, cookie);
      return;
    }
    if (await deps.isGuarded(hostOfCookie(cookie))) await (removed ? gone(cookie, cause) : added(cookie, old));
  };
}
