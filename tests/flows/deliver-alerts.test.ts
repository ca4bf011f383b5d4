import { expect, test } from 'vitest';
import { type DeliverDeps, deliverAlerts } from '../../src/flows/deliver-alerts';
import { openJournal } from '../../src/platform/journal-db';
import { foreign, learnt, reading } from '../../src/sessions/example-rows';
import { foldedJournal } from '../../src/sessions/folded-journal';
import { signals } from '../../src/sessions/signals';
import type { Outbox } from '../../src/sessions/stored';

const t0 = Date.UTC(2026, 2, 2, 9);
const id = `unmatchedSignIn:${foreign(t0 + 7.2e6).id}`;
let count = 0;

/** A browser that shows notifications; its worker dies at the given step of a delivery. */
async function stage() {
  const store = openJournal(`deliver-${++count}`);
  const events = [...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.2e6))];
  for (const [nth, event] of events.entries()) await store.append(`e${nth}`, event);
  const world = {
    outbox: {} as Outbox,
    shown: [] as string[],
    created: 0,
    badge: -1,
    notifications: true,
    now: t0 + 9e6,
  };
  let steps = Number.POSITIVE_INFINITY;
  const step = async () => {
    if (steps-- <= 0) throw new Error('the worker died');
  };
  const deps = (): DeliverDeps => ({
    journal: foldedJournal(store, signals),
    changeOutbox: async (next) => {
      await step();
      world.outbox = next(world.outbox);
      return world.outbox;
    },
    readSettings: async () => world,
    notify: async (alert) => {
      await step();
      world.created++;
      world.shown.push(alert.id);
    },
    withdraw: async (gone) => {
      world.shown = world.shown.filter((one) => one !== gone);
    },
    shownIds: async () => world.shown,
    badge: async (badge) => {
      world.badge = badge;
    },
    now: () => world.now,
  });
  const deliver = async (dieAt = Number.POSITIVE_INFINITY) => {
    steps = dieAt;
    await deliverAlerts(deps())().catch(() => undefined);
  };
  return { world, deliver, twice: deliverAlerts(deps()) };
}

test('wherever the worker dies, the alert is shown exactly once', async () => {
  for (let dieAt = 0; dieAt <= 5; dieAt++) {
    const { world, deliver } = await stage();
    await deliver(dieAt);
    await deliver();
    await deliver();
    expect(world, `died at step ${dieAt}`).toMatchObject({
      shown: [id],
      created: 1,
      badge: 1,
      outbox: { [id]: 'sent' },
    });
  }
});

test('two deliveries at once show one', async () => {
  const { world, twice } = await stage();
  await Promise.all([twice(), twice()]);
  expect(world).toMatchObject({ shown: [id], created: 1 });
});

test('with notifications off it is kept in the popup only, and does not come up later', async () => {
  const { world, deliver } = await stage();
  world.notifications = false;
  await deliver();
  world.notifications = true;
  await deliver();
  expect(world).toMatchObject({ created: 0, badge: 1, outbox: { [id]: 'muted' } });
});

test('after 14 days without an answer it is taken back', async () => {
  const { world, deliver } = await stage();
  await deliver();
  world.now += 15 * 86_400_000;
  await deliver();
  expect(world).toMatchObject({ shown: [], badge: 0 });
});
