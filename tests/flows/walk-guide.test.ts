import { expect, test } from 'vitest';
import { walkGuide } from '../../src/flows/walk-guide';
import type { Incident } from '../../src/recovery/incident';
import { brokenAt, rootOf } from '../../src/recovery/timeline';

function guide() {
  const world = {
    incident: undefined as Incident | undefined,
    kept: [] as Incident[],
    reminder: undefined as number | undefined,
    clock: 1000,
  };
  let ids = 0;
  const flow = walkGuide({
    changeIncident: async (next) => {
      world.incident = next(world.incident);
      return world.incident;
    },
    keep: async (incident) => void world.kept.push(incident),
    remindAt: async (when) => {
      world.reminder = when;
    },
    newId: () => `i${++ids}`,
    now: () => world.clock++,
  });
  return { world, flow };
}

test('a second loss joins the open incident', async () => {
  const { flow } = guide();
  const first = await flow.open('account-key');
  expect((await flow.open('passkey')).id).toBe(first.id);
});

test('each change is a line of the timeline, and the chain is whole', async () => {
  const { flow, world } = guide();
  await flow.open('account-key');
  await flow.change({ group: 'triage', set: { leaked: 'no' } });
  await flow.change({ group: 'places', set: { paper: 'not-there' } });
  await flow.change({ group: 'places', set: { paper: 'not-there' } });
  const incident = world.incident as Incident;
  expect(incident.timeline.map(({ what }) => what)).toEqual(['opened', 'triage_leaked', 'placeSearched']);
  expect(brokenAt(incident.timeline, rootOf(incident.id))).toBeUndefined();
});

test('the reminder follows the facts and ends with the reset', async () => {
  const { flow, world } = guide();
  await flow.open('account-key');
  await flow.change({ group: 'reset', set: { remindAt: 5000 } });
  expect(world.reminder).toBe(5000);
  await flow.change({ group: 'reset', set: { doneAt: 4000 } });
  expect(world.reminder).toBeUndefined();
});

test('closing keeps the incident and makes room for the next; a late change is refused loudly', async () => {
  const { flow, world } = guide();
  await flow.open('account-key');
  await flow.close();
  expect(world.incident).toBeUndefined();
  expect(world.kept).toHaveLength(1);
  expect(world.kept[0]?.closedAt).toBeTypeOf('number');
  await expect(flow.change({ group: 'triage', set: { leaked: 'no' } })).rejects.toThrow('no incident');
  await flow.close();
  expect(world.kept).toHaveLength(1);
  expect((await flow.open('passkey')).id).toBe('i2');
});
