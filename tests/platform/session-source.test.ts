import { expect, test } from 'vitest';
import {
  fromNavigation,
  fromWebRequest,
  partiesOf,
  type RequestDetails,
  skewFrom,
} from '../../src/platform/session-source';

const at = Date.UTC(2026, 2, 2, 9);
const request = (method: string, path: string, statusCode?: number): RequestDetails => ({
  requestId: '7',
  url: `https://token.im${path}`,
  method,
  timeStamp: at + 0.4,
  ...(statusCode === undefined ? {} : { statusCode }),
});

test.each([
  ['POST', '/login', undefined, 'sign-in-submitted'],
  ['POST', '/api/v1/auth', undefined, 'sign-in-submitted'],
  ['POST', '/login/code', undefined, 'sign-in-submitted'],
  ['POST', '/logout', undefined, undefined],
  ['POST', '/auth/refresh', undefined, undefined],
  ['POST', '/account/sessions/end-others', undefined, undefined],
  ['GET', '/login', undefined, undefined],
  ['POST', '/login', 401, 'sign-in-failed'],
  ['POST', '/login', 302, undefined],
  ['POST', '/account/password', 401, undefined], // a wrong current password
  ['GET', '/api/session', 401, 'session-ended'],
  ['GET', '/api/session', 403, undefined],
  ['GET', '/login', 401, undefined],
])('%s %s %s → %s', (method, path, status, kind) => {
  expect(fromWebRequest(request(method, path, status))?.event.kind).toBe(kind);
});

test.each([
  [{ initiator: 'https://token.im' }, { to: 'token.im', by: 'token.im' }],
  [{ originUrl: 'https://token.im/login' }, { to: 'token.im', by: 'token.im' }],
  [{}, { to: 'token.im', by: '' }], // typed, or from a site that Chrome does not name to us
  [{ initiator: 'https://evil.example' }, { to: 'token.im', by: 'evil.example' }],
  [{ originUrl: 'https://evil.example/post.html' }, { to: 'token.im', by: 'evil.example' }],
  [{ initiator: 'null' }, { to: 'token.im', by: '' }], // a sandboxed frame
  [{ initiator: 'http://token.im' }, { to: 'token.im', by: '' }], // anybody on the way
  [{ url: 'http://token.im/login' }, { to: '', by: '' }],
])('who takes part in a request: %j → %j', (details, parties) => {
  expect(partiesOf({ ...request('POST', '/login'), ...details })).toEqual(parties);
});

test('one request has one id for each thing that it tells, and no query in it', () => {
  const ids = [undefined, 401].map((status) => fromWebRequest(request('POST', '/login?token=secret', status))?.id);
  expect(ids).toEqual([`request:7:${at}:submit`, `request:7:${at}:failed`]);
});

test('skew from the Date header, never from the cache', () => {
  const answer = {
    ...request('GET', '/', 200),
    responseHeaders: [{ name: 'date', value: new Date(at + 90_000).toUTCString() }],
  };
  expect(skewFrom(answer)).toBe(90_500);
  expect(skewFrom({ ...answer, fromCache: true })).toBeUndefined();
  const old = { ...answer, responseHeaders: [...answer.responseHeaders, { name: 'Age', value: '7200' }] };
  expect(skewFrom(old)).toBeUndefined();
  expect(skewFrom(request('GET', '/', 200))).toBeUndefined();
});

test('only the main frame on the reset page', () => {
  const details = { url: 'https://token.im/reset?by=email', timeStamp: at, frameId: 0, tabId: 3 };
  expect(fromNavigation(details, 'https://token.im/reset')?.event).toEqual({
    kind: 'sensitive-page',
    at,
    page: 'reset',
  });
  expect(fromNavigation({ ...details, frameId: 1 }, 'https://token.im/reset')).toBeUndefined();
  expect(fromNavigation({ ...details, url: 'https://token.im/' }, 'https://token.im/reset')).toBeUndefined();
  expect(fromNavigation(details, 'https://token.im/')).toBeUndefined();
});
