import type { SessionEvent } from './event';
import type { OwnSignIn, WatchState } from './watch-state';

/** The page's script and the wire see one submit at most this far apart (ms). */
const sameSubmitMs = 10_000;
/** A second factor, a slow network: an outcome belongs to a submit at most this old (ms). */
export const outcomeMs = 10 * 60_000;

/** Events come nearly in order: what an event may belong to is among the last few. */
const lately = ({ signIns }: WatchState): OwnSignIn[] => signIns.slice(-16);

/** The sign-in that still waits for its outcome. */
export const pendingAt = (state: WatchState, at: number): OwnSignIn | undefined =>
  lately(state).findLast(({ outcome, startedAt }) => outcome === 'pending' && Math.abs(at - startedAt) <= outcomeMs);

/**
 * Joins what several witnesses tell of one submit, so that a sign-in counts once: the page's script, the wire, and the
 * page that followed. A witness may come late, after the sign-in that it belongs to has ended.
 */
export function takeSubmit(state: WatchState, at: number, by: 'form' | 'request'): void {
  const belongs = (one: OwnSignIn) => {
    if (Math.abs(at - one.startedAt) > sameSubmitMs) return false;
    if (one.outcome === 'in') return at <= one.endedAt;
    return one.outcome === 'pending' || one[by] === undefined;
  };
  const same = lately(state).findLast(belongs);
  if (same) {
    same[by] ??= at;
    same.startedAt = Math.min(same.startedAt, at);
    same.endedAt = Math.max(same.endedAt, at);
  } else state.signIns.push({ [by]: at, startedAt: at, endedAt: at, outcome: 'pending' });
}

/**
 * A signed-in page: the end of the sign-in that is under way. Its earlier steps (password, then code) become one.
 * Without a submit it counts if the sign-in form was seen before (a passkey, a QR code).
 */
export function takeSignedIn(state: WatchState, at: number): void {
  const pending = lately(state).filter((one) => one.outcome === 'pending' && Math.abs(at - one.startedAt) <= outcomeMs);
  const last = pending.at(-1) ?? recentFailure(state, at);
  if (last) {
    last.outcome = 'in';
    last.startedAt = Math.min(last.startedAt, ...pending.map((one) => one.startedAt));
    last.endedAt = Math.max(last.endedAt, at);
    if (pending.length > 1) state.signIns = state.signIns.filter((one) => one === last || !pending.includes(one));
  } else if (state.session === 'out') state.signIns.push({ startedAt: at, endedAt: at, outcome: 'in' });
  if (last || state.session !== 'in') state.sessionBeganAt = at;
  state.session = 'in';
}

/** An error text next to a sign-in that worked after all. */
const recentFailure = ({ signIns }: WatchState, at: number): OwnSignIn | undefined => {
  const last = signIns.at(-1);
  return last?.outcome === 'failed' && at >= last.startedAt && at - last.endedAt <= sameSubmitMs ? last : undefined;
};

export function takeFailure(state: WatchState, at: number): void {
  const pending = pendingAt(state, at);
  if (!pending) return;
  pending.outcome = 'failed';
  pending.endedAt = Math.max(pending.endedAt, at);
}

/** A session that ends without our doing. One that may have been lost with a closed browser is no event. */
export function takeEnd(state: WatchState, event: SessionEvent): { unexplained: boolean } {
  const wasIn = state.session === 'in';
  state.session = 'out';
  const began = state.sessionBeganAt;
  const closed = state.gaps.some((gap) => gap.why === 'browser-closed' && (began === null || gap.to > began));
  const cause = event.kind === 'session-ended' ? event.cause : undefined;
  const unexplained = cause === undefined ? wasIn && !closed : cause === 'server';
  const at = (event.kind === 'session-ended' ? event.endedAt : undefined) ?? event.at;
  if (wasIn || cause !== undefined) state.ends.push({ at, byServer: unexplained });
  return { unexplained };
}

/** The form by which the present session began, told late: the worker was stopped meanwhile. It ends nothing. */
const ledToSession = ({ session, sessionBeganAt }: WatchState, at: number): boolean =>
  session === 'in' && sessionBeganAt !== null && at < sessionBeganAt && sessionBeganAt - at <= outcomeMs;

/** Whether an event that a page repeats at every load says anything new. */
export function isNews(state: WatchState, event: SessionEvent): boolean {
  switch (event.kind) {
    case 'signed-in':
      return state.session !== 'in' || pendingAt(state, event.at) !== undefined;
    case 'sign-in-failed':
      return pendingAt(state, event.at) !== undefined;
    case 'sign-in-shown':
      return state.session !== 'out' && !ledToSession(state, event.at);
    case 'session-ended':
      return state.session === 'in';
    case 'list-unreadable':
      return state.unreadable?.why !== event.why || event.at - state.unreadable.at > 86_400_000;
    default:
      return true;
  }
}

/** A sign-in that was begun was another account's: it explains no row of this one, which nobody signed out. */
export function takeOther(state: WatchState, at: number): void {
  state.signIns = state.signIns.filter(
    ({ outcome, startedAt }) => outcome !== 'pending' || Math.abs(at - startedAt) > outcomeMs,
  );
  if (state.session === 'in') state.session = 'unknown';
}
