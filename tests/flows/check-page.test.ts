import { describe, expect, test } from 'vitest';
import { guardWorld } from './guard-world';

const login = { title: 'Sign in', hasPasswordField: true };

describe('a page that asks to be judged', () => {
  test('official, ordinary and suspect pages stay where they are', async () => {
    const world = guardWorld();
    expect(await world.check('https://token.im/login', login)).toEqual({ severity: 'official' });
    expect(await world.check('https://shop.example/login', login)).toEqual({ severity: 'unknown' });
    expect((await world.check('https://kimtoken.com/', login)).severity).toBe('suspect');
    expect(world.stops).toEqual([]);
  });

  test('a suspect page gets a banner with the evidence, unless the user wants none', async () => {
    const world = guardWorld();
    const { banner } = await world.check('https://portal.example/', { ...login, title: 'TokenIM' });
    expect(banner?.title).toContain('portal.example');
    expect(banner?.text).toContain('finding_brandedLogin');
    world.options.banners = false;
    expect(await world.check('https://portal.example/', { ...login, title: 'TokenIM' })).toEqual({
      severity: 'suspect',
    });
  });

  test('an imitation is stopped, once for all that report it', async () => {
    const world = guardWorld();
    const url = 'https://tokem.im/login';
    await world.begun(url);
    await world.committed(url);
    expect(await world.check(url, login)).toEqual({ severity: 'imitation' });
    expect(world.warnings.value).toHaveLength(1);
    expect(new Set(world.stops)).toEqual(new Set(['w1']));
    expect(world.warnings.value[0]).toMatchObject({ tabId: 1, url, verdict: { host: 'tokem.im' } });
  });

  test('the host comes from the browser, not from what was sent', async () => {
    const world = guardWorld();
    const answer = await world.check('https://tokem.im/', {
      ...login,
      host: 'token.im',
      severity: 'official',
    } as object);
    expect(answer.severity).toBe('imitation');
  });

  test.each([undefined, null, 7, 'x', { title: 7, iconHosts: 'token.im', formTargets: [7, {}] }])(
    'whatever arrives is answered: %j',
    async (sent) => {
      const world = guardWorld();
      const { checkPage } = await import('../../src/flows/check-page');
      const answer = await checkPage(world.deps)(sent, { url: 'https://shop.example/', tabId: 1, frameId: 0 });
      expect(answer).toEqual({ severity: 'unknown' });
    },
  );

  test('a page without a host or a tab is nobody to judge', async () => {
    const world = guardWorld();
    expect(await world.check('about:blank', login)).toEqual({ severity: 'unknown' });
    expect(await world.check('https://tokem.im/', login, { tabId: undefined as never })).toEqual({
      severity: 'unknown',
    });
    expect(world.stops).toEqual([]);
  });
});

test('the official name without https is never confirmed: anybody on the way may show it', async () => {
  const world = guardWorld();
  await world.committed('http://token.im/login');
  expect(world.tabs.value[0]?.severity).toBe('suspect');
  const answer = await world.check('http://token.im/login', login);
  expect(answer.severity).toBe('suspect');
  expect(answer.banner?.text).toContain('finding_notEncrypted');
  await world.committed('https://token.im/login');
  expect(world.tabs.value[0]?.severity).toBe('official');
});

describe('frames', () => {
  test('a frame without an address acts in the name of the page that made it', async () => {
    const world = guardWorld();
    expect(await world.check('about:blank', login, { origin: 'https://tokem.im', frameId: 3 })).toEqual({
      severity: 'imitation',
    });
  });

  test.each(['about:srcdoc', 'data:text/html,hello'])(
    'a frame without even an origin (%s, sandboxed) acts for the page in the tab',
    async (url) => {
      const world = guardWorld();
      await world.committed('https://portal.example/');
      const facts = { ...login, title: 'TokenIM' };
      const from = { origin: 'null', frameId: 5 };
      expect(await world.check(url, facts, from)).toEqual({ severity: 'suspect' });
      expect(await world.check(url, facts, { ...from, tabId: 9 })).toEqual({ severity: 'unknown' });
    },
  );

  test('an imitation in a frame stops the whole tab, and leads back past the page that holds it', async () => {
    const world = guardWorld();
    await world.committed('https://news.example/');
    await world.committed('https://frames.example/');
    await world.check('https://tokem.im/login', login, { frameId: 4 });
    expect(world.warnings.value[0]).toMatchObject({
      url: 'https://frames.example/',
      cameFrom: 'https://news.example/',
      verdict: { host: 'tokem.im' },
    });
    await world.leave('once');
    await world.committed('https://frames.example/');
    expect((await world.check('https://tokem.im/login', login, { frameId: 4 })).severity).toBe('suspect');
    expect(world.goes).toEqual(['https://frames.example/']);
  });

  test('a suspect frame shows no banner and does not speak for its tab', async () => {
    const world = guardWorld();
    await world.committed('https://news.example/');
    expect(await world.check('https://kimtoken.com/', login, { frameId: 4 })).toEqual({ severity: 'suspect' });
    expect(world.tabs.value[0]).toMatchObject({ host: 'news.example', severity: 'unknown' });
  });
});
