import { describe, expect, test } from 'vitest';
import { guardWorld } from './guard-world';

const imitation = 'https://tokem.im/login';

describe('the way out of a warning', () => {
  test('to the official site', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('official');
    expect(world.goes).toEqual(['https://token.im/']);
    expect(world.warnings.value).toEqual([]);
  });

  test('back to where the tab was; without a page before, to the empty page', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('back');
    await world.committed('https://search.example/?q=tokenim');
    await world.begun(imitation);
    await world.leave('back');
    expect(world.goes).toEqual([undefined, 'https://search.example/?q=tokenim']);
  });

  test('back does not return to a page that sends the tab here again', async () => {
    const world = guardWorld();
    await world.committed('https://lure.example/');
    await world.begun(imitation);
    await world.leave('back');
    await world.committed('https://lure.example/');
    world.clock.now += 800;
    await world.begun(imitation);
    await world.leave('back');
    expect(world.goes).toEqual(['https://lure.example/', undefined]);
  });

  test('back after a while is no ping-pong', async () => {
    const world = guardWorld();
    for (let round = 0; round < 2; round++) {
      await world.committed('https://lure.example/');
      world.clock.now += 60_000;
      await world.begun(imitation);
      await world.leave('back');
    }
    expect(world.goes).toEqual(['https://lure.example/', 'https://lure.example/']);
  });

  test('back never leads to another imitation, nor to the stopped page itself', async () => {
    const world = guardWorld();
    await world.committed('https://unrelated.example/');
    await world.check('https://unrelated.example/', { savedFromHost: 'token.im' });
    expect(world.warnings.value[0]?.cameFrom).toBeUndefined();
    const [warning] = world.warnings.value;
    if (warning) warning.cameFrom = 'https://imtoken-vip.top/';
    await world.leave('back');
    expect(world.goes).toEqual([undefined]);
  });

  test('a page stopped by its content leads back to the one before it', async () => {
    const world = guardWorld();
    await world.committed('https://search.example/');
    await world.committed('https://clone.example/');
    await world.check('https://clone.example/', { savedFromHost: 'token.im' });
    await world.leave('back');
    expect(world.goes).toEqual(['https://search.example/']);
  });

  test('a second answer to the same warning does nothing', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    const id = world.warnings.value[0]?.id ?? '';
    await world.leave('trust', id);
    await world.leave('once', id);
    expect(world.goes).toEqual([imitation]);
    expect(world.grants.value).toEqual([]);
  });
});

describe('trust and continue', () => {
  test('trust holds for this host, in every tab', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('trust');
    expect(world.goes).toEqual([imitation]);
    expect(await world.check(imitation, { hasPasswordField: true }, { tabId: 9 })).toEqual({ severity: 'trusted' });
    expect((await world.check('https://tokrn.im/', {})).severity).toBe('imitation');
  });

  test('once holds in this tab, for this visit, and says so in a banner', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('once');
    await world.begun(imitation);
    await world.committed(imitation);
    const answer = await world.check(imitation);
    expect(answer.severity).toBe('suspect');
    expect(answer.banner?.title).toContain('banner_continued');
    expect(world.stops).toEqual(['w1']);
    expect((await world.check(imitation, {}, { tabId: 2 })).severity).toBe('imitation');
  });

  test('once ends when the tab goes to another site', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('once');
    await world.committed(imitation);
    await world.committed('https://shop.example/');
    world.clock.now += 10_000;
    await world.begun(imitation);
    expect(world.stops).toEqual(['w1', 'w2']);
  });

  test('once is one visit though the page sends the tab about and back', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('once');
    await world.committed(imitation);
    for (const next of [
      'https://sign-in.example/',
      imitation,
      'https://www.tokem.im/',
      'http://pay.tokem.im/',
      imitation,
    ]) {
      await world.begun(next);
      await world.committed(next);
      world.clock.now += 9_000;
    }
    expect((await world.check('https://frame.tokem.im/', {}, { frameId: 3 })).severity).toBe('suspect');
    expect(world.stops).toEqual(['w1']);
    await world.begun('https://tokrn.im/');
    expect(world.stops).toEqual(['w1', 'w2']);
  });

  test('once holds for what one owner registered, not for neighbours on a platform', async () => {
    const world = guardWorld();
    await world.begun('https://imtoken-a.pages.dev/');
    await world.leave('once');
    await world.committed('https://imtoken-a.pages.dev/');
    await world.begun('https://imtoken-b.pages.dev/');
    expect(world.stops).toEqual(['w1', 'w2']);
  });

  test('once ends after ten minutes', async () => {
    const world = guardWorld();
    await world.begun(imitation);
    await world.leave('once');
    await world.committed(imitation);
    world.clock.now += 10 * 60_000;
    expect((await world.check(imitation)).severity).toBe('imitation');
  });
});
