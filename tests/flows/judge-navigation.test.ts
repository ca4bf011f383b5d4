import { describe, expect, test } from 'vitest';
import { guardWorld } from './guard-world';

test('an imitation is stopped by its name, before it loads', async () => {
  const world = guardWorld();
  await world.committed('https://search.example/');
  await world.begun('https://imtoken-vip.top/');
  expect(world.warnings.value[0]).toMatchObject({
    url: 'https://imtoken-vip.top/',
    cameFrom: 'https://search.example/',
  });
});

test('a redirect is judged where it ends, and the page before it is not the one that redirects', async () => {
  const world = guardWorld();
  await world.committed('https://search.example/');
  await world.begun('https://short.example/x');
  await world.committed('https://tokem.im/');
  expect(world.warnings.value[0]).toMatchObject({ url: 'https://tokem.im/', cameFrom: 'https://search.example/' });
});

test('frames, browser pages and suspects pass', async () => {
  const world = guardWorld();
  await world.begun('chrome://newtab/');
  await world.begun('https://kimtoken.com/');
  await world.committed('https://kimtoken.com/');
  expect(world.stops).toEqual([]);
  expect(world.tabs.value).toMatchObject([{ host: 'kimtoken.com', severity: 'suspect' }]);
});

test('while the warning stands, the tab still tells what was stopped', async () => {
  const world = guardWorld();
  await world.committed('https://search.example/');
  await world.begun('https://tokem.im/');
  await world.committed('chrome-extension://id/src/pages/warning/warning.html?id=w1');
  expect(world.tabs.value).toMatchObject([{ host: 'tokem.im', severity: 'imitation', url: 'https://search.example/' }]);
});

test('the same imitation later, or in another tab, is another warning', async () => {
  const world = guardWorld();
  await world.begun('https://tokem.im/');
  await world.begun('https://tokem.im/', 2);
  world.clock.now += 60_000;
  await world.begun('https://tokem.im/');
  expect(world.warnings.value.map(({ id, tabId }) => [id, tabId])).toEqual([
    ['w1', 1],
    ['w2', 2],
    ['w3', 1],
  ]);
});

test('what a page shows is not forgotten for its name, whichever of the two is judged first', async () => {
  const world = guardWorld();
  const shows = { hasPasswordField: true, title: 'TokenIM' };
  const { readService } = world.deps;
  const portal = 'https://portal.example/';
  let goOn: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  world.deps.readService = async () => {
    await waits;
    return readService();
  };
  const committing = world.committed(portal);
  world.deps.readService = readService;
  world.clock.now += 5;
  await world.check(portal, shows);
  goOn();
  await committing;
  expect(world.tabs.value).toMatchObject([{ host: 'portal.example', url: portal, severity: 'suspect' }]);

  world.clock.now += 1_000;
  await world.committed(portal); // another visit is another page
  expect(world.tabs.value).toMatchObject([{ severity: 'unknown' }]);
});

test('a closed tab leaves nothing behind', async () => {
  const world = guardWorld();
  await world.begun('https://tokem.im/');
  await world.leave('once');
  await world.committed('https://tokem.im/');
  await world.begun('https://tokrn.im/');
  await world.closed(1);
  expect([world.tabs.value, world.warnings.value, world.grants.value]).toEqual([[], [], []]);
});

test('a user added host is official whatever its name', async () => {
  const world = guardWorld();
  const added = { ...(await world.deps.readService()), officialHosts: ['token.im', '*.token.im', 'tokem.im'] };
  world.deps.readService = async () => added;
  await world.begun('https://tokem.im/');
  await world.committed('https://tokem.im/');
  expect(world.stops).toEqual([]);
  expect(world.tabs.value).toMatchObject([{ severity: 'official' }]);
});

test('addresses of megabytes do not fill the memory that the guard lives in', async () => {
  const world = guardWorld();
  const long = 'x'.repeat(2_000_000);
  await world.committed(`https://news.example/${long}`);
  await world.committed(`https://frames.example/${long}`);
  for (let i = 0; i < 5; i++) await world.check(`https://a${i}.tokem.im/`, { hasPasswordField: true }, { frameId: 4 });
  await world.begun(`https://tokem.im/${long}`);
  const stored = JSON.stringify([world.tabs.value, world.warnings.value]);
  expect(world.warnings.value.length).toBeGreaterThan(1);
  expect(stored.length).toBeLessThan(20_000);
  expect(world.warnings.value.at(-1)).toMatchObject({ url: 'https://tokem.im/' });
});

describe('the browser’s own Back on a warning', () => {
  const imitation = 'https://tokem.im/';
  const warning = 'chrome-extension://id/src/pages/warning/warning.html?id=w1';
  const stoppedOnce = async () => {
    const world = guardWorld();
    await world.committed('https://search.example/');
    await world.begun(imitation);
    await world.committed(imitation); // the worker was too late to prevent it
    await world.committed(warning);
    return world;
  };

  test('leads past the page that was stopped', async () => {
    const world = await stoppedOnce();
    await world.begun(imitation);
    await world.committed(imitation, 1, ['forward_back']);
    expect(world.backs).toEqual([1]);
    expect(world.stops).toEqual(['w1', 'w1']);
  });

  test('takes one step, however many report the page', async () => {
    const world = await stoppedOnce();
    const goesTo = world.history.goesTo;
    world.history.goesTo = undefined;
    let arrive = () => {};
    world.deps.wait = () =>
      new Promise<void>((resolve) => {
        arrive = resolve;
      });
    const first = world.committed(imitation, 1, ['forward_back']);
    await new Promise((later) => setTimeout(later, 5));
    await world.check(imitation, { hasPasswordField: true });
    await world.committed(goesTo ?? '');
    arrive();
    await first;
    expect(world.backs).toEqual([1]);
    expect(world.stops).toEqual(['w1', 'w1']);
  });

  test('that leads nowhere keeps the page stopped', async () => {
    const world = await stoppedOnce();
    world.history.goesTo = undefined;
    await world.committed(imitation, 1, ['forward_back']);
    expect(world.backs).toEqual([1]);
    expect(world.stops).toEqual(['w1', 'w1', 'w1']);
  });

  test('with nothing behind it stays stopped', async () => {
    const world = await stoppedOnce();
    world.history.canGoBack = false;
    world.history.goesTo = undefined;
    await world.begun(imitation);
    await world.committed(imitation, 1, ['forward_back']);
    expect(world.stops).toEqual(['w1', 'w1', 'w1']);
  });

  test('is not what a typed address, a link or another host is', async () => {
    const world = await stoppedOnce();
    await world.begun(imitation);
    await world.committed(imitation, 1, ['from_address_bar']);
    await world.committed(warning);
    await world.begun('https://tokrn.im/');
    await world.committed('https://tokrn.im/', 1, ['forward_back']);
    expect(world.backs).toEqual([]);
    expect(world.stops.length).toBe(5);
  });

  test('also past a page that was stopped by its content', async () => {
    const world = guardWorld();
    await world.committed('https://search.example/');
    await world.committed('https://clone.example/');
    await world.check('https://clone.example/', { savedFromHost: 'token.im' });
    await world.committed(warning);
    await world.begun('https://clone.example/');
    await world.committed('https://clone.example/', 1, ['forward_back']);
    await world.check('https://clone.example/', { savedFromHost: 'token.im' });
    expect(world.backs).toEqual([1]);
    expect(world.stops).toEqual(['w1']);
  });

  test('Forward from the page before is stopped as ever', async () => {
    const world = await stoppedOnce();
    await world.committed('https://search.example/', 1, ['forward_back']);
    await world.begun(imitation);
    expect(world.backs).toEqual([]);
    expect(world.stops.length).toBe(3);
  });
});

describe('a form that is sent', () => {
  const continued = async () => {
    const world = guardWorld();
    await world.begun('https://tokem.im/');
    await world.leave('once');
    await world.committed('https://tokem.im/');
    return world;
  };
  test('from an imitation on which the user went on is told, wherever it goes', async () => {
    for (const to of ['https://tokem.im/done', 'https://collector.example/', 'https://token.im/']) {
      const world = await continued();
      await world.posted(to);
      expect(world.typed, to).toEqual(['tokem.im']);
    }
  });
  test('a link is no form; a suspect, a stranger and the official site are no imitation', async () => {
    const world = await continued();
    await world.committed('https://tokem.im/next');
    for (const from of ['https://kimtoken.com/', 'https://a.test/', 'https://token.im/']) {
      await world.committed(from);
      await world.posted('https://b.test/');
    }
    expect(world.typed).toEqual([]);
  });
  test('what was stopped was never shown: the form is of the page before', async () => {
    const world = guardWorld();
    await world.committed('https://search.example/');
    await world.begun('https://tokem.im/');
    await world.posted('https://tokem.im/');
    expect(world.typed).toEqual([]);
  });
});
