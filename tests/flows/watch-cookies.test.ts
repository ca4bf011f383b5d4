import { expect, test } from 'vitest';
import { type CookieChange, watchCookies } from '../../src/flows/watch-cookies';
import type { SeenCookie } from '../../src/sessions/cookie';
import type { SessionEvent } from '../../src/sessions/event';

const at = Date.UTC(2026, 2, 2, 9);
const session: SeenCookie = {
  name: 'session_id',
  domain: '.token.im',
  path: '/',
  storeId: '0',
  value: 'secret-one',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
};
const added = (cookie: Partial<SeenCookie> = {}): CookieChange => ({
  removed: false,
  cause: 'explicit',
  cookie: { ...session, ...cookie },
});
const removed = (cause: CookieChange['cause'], cookie: Partial<SeenCookie> = {}): CookieChange => ({
  removed: true,
  cause,
  cookie: { ...session, ...cookie },
});

async function told(changes: readonly CookieChange[], world: { left?: SeenCookie[]; trafficAt?: number } = {}) {
  const heard: { id: string; event: SessionEvent }[] = [];
  const tell = watchCookies({
    isGuarded: async (host) => host === 'token.im',
    observe: async (observed) => void heard.push(observed),
    cookiesOf: async () => world.left ?? [],
    readTrafficAt: async () => world.trafficAt ?? at - 1000,
    wait: async () => undefined,
    now: () => at,
  });
  await Promise.all(changes.map(tell)); // as the browser does it: the halves of an update follow each other at once
  return heard;
}
const news = async (...given: Parameters<typeof told>) =>
  (await told(...given)).map(({ event }) =>
    event.kind === 'cookie-changed' ? event.what : event.kind === 'session-ended' ? event.cause : event.kind,
  );

test.each<[string, CookieChange[], string[]]>([
  ['set by an answer', [added()], ['set']],
  ['rotated: two events', [removed('overwrite'), added({ value: 'secret-two' })], ['rotated']],
  ['set again to the same', [removed('overwrite'), added()], []],
  ['open to scripts', [removed('overwrite'), added({ httpOnly: false })], ['downgraded']],
  ['open to the wire', [removed('overwrite'), added({ secure: false })], ['downgraded']],
  ['open to other sites', [removed('overwrite'), added({ sameSite: 'no_restriction' })], ['downgraded']],
  ['stricter', [removed('overwrite', { sameSite: 'no_restriction' }), added()], []],
  ['ended by the site', [removed('expired_overwrite')], ['server']],
  ['run out', [removed('expired')], ['expired']],
  ['cleared here', [removed('explicit')], ['user']],
  ['of another site', [added({ domain: '.example.com' })], []],
  ['a protection against forgery', [added({ name: 'csrf_session' })], []],
  ['readable by scripts from the start', [added({ httpOnly: false })], []],
])('%s', async (_, changes, expected) => {
  expect(await news(changes)).toEqual(expected);
});

test('without any traffic to the site it came from elsewhere', async () => {
  expect(await news([added()], { trafficAt: at - 6 * 60_000 })).toEqual(['appeared']);
});

test('deleted and set anew, or one of two: nobody is signed out', async () => {
  expect(await news([removed('expired_overwrite')], { left: [session] })).toEqual([]);
  expect(await news([removed('expired_overwrite')], { left: [{ ...session, name: 'csrf' }] })).toEqual(['server']);
});

test('rotations of one day are one event', async () => {
  const turn = (value: string) => [removed('overwrite'), added({ value })];
  const ids = (await told([...turn('secret-two'), ...turn('secret-three')])).map(({ id }) => id);
  expect(new Set(ids).size).toBe(1);
});

test('neither name nor value is told', async () => {
  const all = await told([added(), removed('overwrite'), added({ value: 'secret-two' }), removed('expired_overwrite')]);
  expect(all).toHaveLength(3);
  expect(JSON.stringify(all)).not.toMatch(/secret|session_id/);
});
