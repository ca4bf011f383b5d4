import { compare } from '../stops/compare';
import { playMonth } from '../stops/month';
import { expect, test } from './fixture';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

// The long form, 500 stops in 30 days: `npm run -s test:stops`.
test('the worker stopped at random twenty times in some days of use: nothing lost, nothing twice', async () => {
  test.setTimeout(180_000);
  const days = { days: 3, seed: 7 };
  const calm = await playMonth({ ...days, stops: 0 });
  expect(calm.alerts).toHaveLength(1);
  const disturbed = await playMonth({ ...days, stops: 20 });
  expect(disturbed.stops).toBeGreaterThanOrEqual(18);
  expect(compare(calm, disturbed)).toEqual({ lost: [], doubled: [], lostAlerts: [], otherAlerts: [] });
});
