import type { Page } from '@playwright/test';
import { type Extension, expect, signIn, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { choose, flip, openOptions } from './support/options';

const name = 'mei@example.com';

async function readList(tab: Page, panel: Page): Promise<void> {
  const before = (await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0;
  await tab.goto('https://token.im/account/sessions?lang=en');
  await expect.poll(async () => (await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0).toBeGreaterThan(before);
}

const open = async (panel: Page) =>
  (await askWorker(panel, 'readGlance')).alerts.filter(({ level, answer }) => level >= 2 && answer === undefined);

test('watch off: nothing of a sign-in is noted; on, it is', async ({ ext }) => {
  const page = await openOptions(ext, 'watch');
  const tab = await ext.newPage();
  await page.bringToFront();
  await flip(page, 'options_watchOn', false);
  expect((await askWorker(page, 'readGlance')).watch.on).toBe(false);
  await signIn(tab, ext.site, name);
  ext.site.signInElsewhere(name);
  await tab.goto('https://token.im/account/sessions?lang=en');
  await tab.waitForTimeout(1500);
  expect(await askWorker(page, 'readSessions')).toMatchObject({ rows: [], alerts: [] });

  await page.bringToFront();
  await flip(page, 'options_watchOn', true);
  await readList(tab, page);
  const { rows, watch } = await askWorker(page, 'readSessions');
  expect(watch.on).toBe(true);
  // What fell into the time when the watch was off is neither ours nor somebody else's; the page itself marks one as us.
  const others = rows.filter(({ row }) => !row.current);
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ origin }) => origin !== 'unknown')).toEqual([]);
  expect(await open(page)).toEqual([]);
});

async function graveAlert(ext: Extension, page: Page): Promise<string[]> {
  const tab = await ext.newPage();
  await signIn(tab, ext.site, name);
  await readList(tab, page);
  ext.site.signInElsewhere(name);
  await readList(tab, page);
  await expect.poll(async () => (await open(page)).map(({ level }) => level)).toEqual([3]);
  await tab.waitForTimeout(500);
  return ext.worker().evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

test('notifications on: a grave alert shows one', async ({ ext }) => {
  expect(await graveAlert(ext, await openOptions(ext, 'watch'))).toHaveLength(1);
});

test('notifications off: the same alert shows none, and the badge still counts it', async ({ ext }) => {
  const page = await openOptions(ext, 'watch');
  await flip(page, 'options_notifications', false);
  expect(await graveAlert(ext, page)).toEqual([]);
  expect(await ext.worker().evaluate(() => chrome.action.getBadgeText({}))).toBe('1');
});

/** A habit of two places on one phone; then the same phone at a third place. */
async function phoneElsewhere(ext: Extension, page: Page): Promise<void> {
  const day = 86_400_000;
  const phone = { browser: 'Safari', os: 'iOS' };
  const [here, there] = [
    { place: 'shanghai', ip: '203.0.113.9' },
    { place: 'singapore', ip: '192.0.2.44' },
  ] as const;
  for (let ago = 2; ago < 12; ago++)
    ext.site.signInElsewhere(name, { ...phone, ...(ago % 2 ? here : there), at: Date.now() - ago * day });
  const tab = await ext.newPage();
  await signIn(tab, ext.site, name);
  await readList(tab, page);
  ext.site.signInElsewhere(name, phone);
  await readList(tab, page);
}

for (const [sensitivity, questions] of [
  ['quiet', 0],
  ['sharp', 1],
] as const)
  test(`${sensitivity}: ${questions ? 'asks' : 'does not ask'} about a known phone at a new place`, async ({ ext }) => {
    const page = await openOptions(ext, 'watch');
    await choose(page, `options_sensitivity_${sensitivity}`);
    await phoneElsewhere(ext, page);
    const { rows } = await askWorker(page, 'readSessions');
    expect(rows.filter(({ origin }) => origin === 'elsewhere')).toHaveLength(1);
    expect(await open(page)).toHaveLength(questions);
  });
