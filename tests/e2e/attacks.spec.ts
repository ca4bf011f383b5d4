import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, signIn, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { type Lived, livedBefore, readList } from './support/lived';
import { openStopped } from './support/stopped';
import { continueOnce } from './support/warned';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const hourMs = 3_600_000;

interface Play {
  ext: Extension;
  lived: Lived;
  /** The user's own page on the official site. */
  page: Page;
}

interface Attack {
  /** As the README of the simulated streams names it. */
  type: string;
  /** 2 asks, 3 alarms. */
  level: 2 | 3;
  /** What the thief does, and what the user then does before looking at the list. */
  play(on: Play): Promise<unknown>;
}

/** The same network as at home, another connection of it. */
const besideHome = { place: 'singapore', ip: '203.0.113.201' } as const;
const abroad = { place: 'lagos', ip: '198.51.100.9', browser: 'Firefox', os: 'Windows' } as const;
const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000;

const attacks: readonly Attack[] = [
  {
    type: 'naive-new-country',
    level: 3,
    play: async ({ ext, lived }) => ext.site.signInElsewhere(lived.name, { ...abroad, at: minutesAgo(50) }),
  },
  {
    type: 'vpn-same-country-new-device',
    level: 2,
    play: async ({ ext, lived }) =>
      ext.site.signInElsewhere(lived.name, {
        place: 'singapore',
        ip: '192.0.2.50',
        browser: 'Edge',
        os: 'Windows',
        at: minutesAgo(70),
      }),
  },
  {
    type: 'targeted-same-country-and-browser',
    level: 2,
    play: async ({ ext, lived }) =>
      ext.site.signInElsewhere(lived.name, {
        ...lived.here,
        place: 'singapore',
        ip: '192.0.2.61',
        at: minutesAgo(240),
      }),
  },
  {
    type: 'same-isp-and-browser',
    level: 2,
    play: async ({ ext, lived }) =>
      ext.site.signInElsewhere(lived.name, { ...lived.here, ...besideHome, at: minutesAgo(300) }),
  },
  {
    type: 'brute-force-then-success',
    level: 3,
    play: async ({ ext, lived }) => {
      const from = { place: 'singapore', ip: '192.0.2.77', browser: 'Chrome', os: 'Android' } as const;
      ext.site.failElsewhere(lived.name, 8, { ...from, at: minutesAgo(41) });
      ext.site.signInElsewhere(lived.name, { ...from, at: minutesAgo(38) });
    },
  },
  {
    type: 'aitm',
    level: 3,
    play: async ({ ext, lived, page }) => {
      await openStopped(page, `https://${cast.imitations[0]}/login`);
      await continueOnce(page);
      await page.waitForURL(/login$/);
      await page.locator('#account').fill(lived.name);
      await page.locator('#password').fill(ext.site.account(lived.name).password);
      await page.locator('form button').click();
      await page.waitForLoadState();
      // The relay looks like this browser, and comes from the user's own country.
      ext.site.signInElsewhere(lived.name, { ...lived.here, place: 'singapore', ip: '192.0.2.90' });
    },
  },
  {
    type: 'forced-logout',
    level: 2,
    play: async ({ ext, lived, page }) => {
      ext.site.signInElsewhere(lived.name, {
        browser: 'Firefox',
        os: 'macOS',
        place: 'singapore',
        ip: '192.0.2.120',
        at: minutesAgo(20),
      });
      ext.site.endSessions(lived.name);
      await page.goto('https://token.im/account');
      await page.waitForURL(/login/);
      await signIn(page, ext.site, lived.name);
    },
  },
  {
    type: 'password-or-recovery-change-elsewhere',
    level: 3,
    play: async ({ ext, lived }) => {
      const from = { place: 'taipei', ip: '192.0.2.140', browser: 'Chrome', os: 'Windows' } as const;
      ext.site.signInElsewhere(lived.name, { ...from, at: minutesAgo(35) });
      ext.site.changeElsewhere(lived.name, 'recovery', { ...from, at: minutesAgo(31) });
    },
  },
  {
    type: 'cookie-replay',
    level: 3,
    play: async ({ ext, lived }) => ext.site.showLastUse(lived.name, lived.closedAt + 5 * hourMs),
  },
];

const openAlerts = async (panel: Page) =>
  (await askWorker(panel, 'readGlance')).alerts.filter(({ level, answer }) => level >= 2 && !answer);

/** Weeks of use, and one reading of the list, before anything happens. */
async function begin(ext: Extension): Promise<Play & { panel: Page }> {
  const lived = await livedBefore(ext);
  // A page of the extension to ask from, which does nothing by itself that could wake or alert.
  const panel = await ext.newPage(ext.url('src/options/options.html'));
  const page = await ext.newPage();
  await readList(page, panel);
  expect(await openAlerts(panel)).toEqual([]);
  return { ext, lived, page, panel };
}

const shownNotices = (ext: Extension): Promise<string[]> =>
  ext
    .worker()
    .evaluate(async () => Object.keys(await new Promise<object>((resolve) => chrome.notifications.getAll(resolve))));

/** Clicks a notification as the browser would tell of it, and answers the page that opens. */
async function clickNotice(ext: Extension, id: string): Promise<Page> {
  const opening = ext.context.waitForEvent('page');
  await ext.worker().evaluate((which) => {
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(which);
  }, id);
  return opening;
}

for (const attack of attacks)
  test(`${attack.type}: it is asked about, and "not me" leads to the review`, async ({ ext }) => {
    const { lived, page, panel } = await begin(ext);
    await attack.play({ ext, lived, page });
    await readList(page, panel);
    const alerts = await openAlerts(panel);
    const level = Math.max(0, ...alerts.map((one) => one.level));
    expect(level).toBeGreaterThanOrEqual(attack.level);
    const [worst] = alerts.filter((one) => one.level === level);
    const notices = await shownNotices(ext);
    // A question waits on the badge; an alarm speaks up, once.
    expect(notices).toEqual(level === 3 ? [worst?.id] : []);
    // A second reading of the same list says nothing new.
    await readList(page, panel);
    expect((await openAlerts(panel)).map(({ id }) => id)).toEqual(alerts.map(({ id }) => id));

    const review =
      level === 3
        ? await clickNotice(ext, worst?.id ?? '')
        : await ext.newPage(ext.url('src/pages/review/review.html'));
    await expect(review).toHaveURL(ext.url('src/pages/review/review.html'));
    const question = review.locator('section.question').first();
    await expect(question).toBeVisible();
    const opening = ext.context.waitForEvent('page');
    await question.getByRole('button', { name: 'Not me' }).click();
    const guide = await opening;
    await expect(guide).toHaveURL(/src\/pages\/guide\/guide\.html/);
    // Step 3 stands open, at the rows: those of the alert bear the answer, and no others.
    await expect(guide.getByRole('button', { name: /^Check who has signed in/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    const marked = guide.locator('.sign-ins li', { has: guide.locator('.answer.not-me[aria-pressed="true"]') });
    await expect(marked).toHaveCount(worst?.rows.length ?? 0);
    const answered = (await askWorker(panel, 'readSessions')).rows.filter(({ answer }) => answer === 'not-me');
    expect(answered.map(({ row }) => row.id).sort()).toEqual(worst?.rows.map(({ id }) => id).sort());
    expect(await shownNotices(ext)).toEqual([]);
  });

test('the same days without a thief: nothing is asked', async ({ ext }) => {
  const { lived, page, panel } = await begin(ext);
  // A phone at home, a wrong password of our own, a session that is ended, and a sign-in after it.
  ext.site.signInElsewhere(lived.name, { ...lived.phone, at: minutesAgo(50) });
  ext.site.showLastUse(lived.name, lived.closedAt - 10 * 60_000);
  await readList(page, panel);
  expect(await openAlerts(panel)).toEqual([]);
  ext.site.endSessions(lived.name);
  await page.goto('https://token.im/account');
  await page.waitForURL(/login/);
  await page.locator('#account').fill(lived.name);
  await page.locator('#password').fill('wrong');
  await page.locator('#securityKey').fill('TKM4-WRONG');
  await page.locator('#sign-in button').click();
  await page.locator('[role=alert], .problem').first().waitFor();
  await signIn(page, ext.site, lived.name);
  await readList(page, panel);
  expect(await openAlerts(panel)).toEqual([]);
  expect(await shownNotices(ext)).toEqual([]);
});
