import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type PageReading, pageReader } from '../../scripts/reading/read-pages';
import { compare, truthsIn } from '../lists/compare';

// What a page truly says does not change at the second try.
test.describe.configure({ retries: 0 });

test('sign-in lists of all layouts are read, and no time is wrong', async () => {
  test.setTimeout(300_000);
  const reader = await pageReader();
  const [total, faults] = [{ right: 0, read: 0, true: 0, wrongTimes: 0 }, [] as string[]];
  for (const { name, file, truth } of truthsIn('tests/lists/pages')) {
    const reading: PageReading = await reader.read(file, {});
    const { notes, ...result } = compare(truth, reading);
    for (const key of ['right', 'read', 'true', 'wrongTimes'] as const) total[key] += result[key];
    if (truth.rows.length === 0 && reading.rows.length > 0) faults.push(`${name} is no sign-in list`);
    if ((reading.unreadable ?? undefined) !== truth.unreadable) faults.push(`${name}: ${reading.unreadable}`);
  }
  await reader.close();
  expect(faults).toEqual([]);
  expect(total.true).toBeGreaterThan(150);
  expect(total.wrongTimes).toBe(0);
  expect((2 * total.right) / (total.read + total.true)).toBeGreaterThanOrEqual(0.98);
});

const ordinary = resolve('../shared/data/pages');
/** Pages of a template that show a list of sessions: they are read, and rightly. */
const lists = /gentelella__production_(?:profile|settings)\.html$/;

if (existsSync(ordinary))
  test('every fifth of many ordinary pages holds no sign-in', async () => {
    test.setTimeout(900_000);
    const files = readdirSync(ordinary, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !lists.test(name))
      .sort()
      .filter((_, nth) => nth % 5 === 0);
    expect(files.length).toBeGreaterThan(190);
    const reader = await pageReader();
    const wrong: string[] = [];
    for (const name of files) if ((await reader.read(join(ordinary, name), {})).rows.length > 0) wrong.push(name);
    await reader.close();
    expect(wrong).toEqual([]);
  });
