import { expect, test } from 'vitest';
import { isNews } from '../../src/sessions/own-sign-ins';
import { emptyWatch, type WatchState } from '../../src/sessions/watch-state';

const minute = 60_000;
const at = Date.UTC(2026, 2, 9, 10);
const signedIn: WatchState = { ...emptyWatch(), session: 'in', sessionBeganAt: at };

// A worker that is stopped hears what a page showed when the next page tells it: after the sign-in that followed.
test.each([
  ['after the session began: it ended', signedIn, at + minute, true],
  ['of just before it, told late: the form that led to it', signedIn, at - 2 * minute, false],
  ['long before it: the clock was set back, so it ended', signedIn, at - 60 * minute, true],
  ['where nobody is signed in: nothing new', { ...signedIn, session: 'out' as const }, at + minute, false],
])('a sign-in form %s', (_when, state, shownAt, expected) => {
  expect(isNews(state, { kind: 'sign-in-shown', at: shownAt })).toBe(expected);
});
