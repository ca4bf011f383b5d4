import type { Page } from '@playwright/test';
import { askWorker } from '../e2e/support/ask-worker';
import { type Extension, launch } from '../e2e/support/launch';
import { livedBefore } from '../e2e/support/lived';
import { signIn } from '../e2e/support/sign-in';
import type { SignInElsewhere } from '../tokenim-site/admin';
import { Stopper } from './stopper';

/** Something that was done on the official site, and so has to stand in the journal. */
interface Doing {
  kind: 'sign-in-submitted' | 'signed-in' | 'sign-in-failed' | 'signed-out' | 'sensitive-page' | 'list-read';
  from: number;
  to: number;
}

interface Stored {
  id: string;
  at: number;
  event: { kind: string; at: number; by?: string; page?: string };
}

export interface Month {
  stops: number;
  /** What was done, and what of it the journal lacks. */
  events: number;
  lost: string[];
  /** How often each witness told of each doing, by its place in the month. */
  told: Record<string, number>;
  /** Alerts of level 2 and 3: signal, level and the rows they name. */
  alerts: string[];
  /** Of them, those for which a notification came up. */
  notices: number;
  /** An alert or a notification too many for the same rows. */
  doubledAlerts: string[];
}

const dayMs = 86_400_000;
/** Each thief is called differently, so that an alert can be told again in another run. */
const thieves = ['Edge', 'Firefox', 'Safari'].flatMap((browser) =>
  ['Windows', 'macOS', 'Android', 'iOS'].map((os) => ({ browser, os })),
);
const networks: readonly Pick<Required<SignInElsewhere>, 'place' | 'ip'>[] = [
  { place: 'lagos', ip: '198.51.100.9' },
  { place: 'bucharest', ip: '192.0.2.33' },
  { place: 'berlin', ip: '203.0.113.150' },
];

/** Plays `days` of an account's life on the stand-in, the worker being stopped `stops` times meanwhile, at random. */
export async function playMonth({ days, stops, seed }: { days: number; stops: number; seed: number }): Promise<Month> {
  const ext = await launch();
  try {
    return await played(ext, days, stops, seed);
  } finally {
    await ext.close();
  }
}

async function played(ext: Extension, days: number, stops: number, seed: number): Promise<Month> {
  const { name } = await livedBefore(ext);
  const panel = await ext.newPage(ext.url('src/options/options.html'));
  await watchNotices(panel);
  const page = await ext.newPage();
  const stopper = await Stopper.of(ext, panel, seed);
  const doings: Doing[] = [];
  const steps = days * 5;
  let step = 0;
  const act = async (kinds: readonly Doing['kind'][], work: () => Promise<unknown>, stayMs = 250) => {
    step++;
    const due = Math.round((stops * step) / steps) - stopper.count;
    const from = Date.now();
    const busy = stopper.stop(Math.max(0, due));
    await work();
    // What a page shows is told after it has come to rest; it is looked at no shorter than a person would.
    await page.waitForTimeout(stayMs);
    await busy;
    const to = Date.now();
    doings.push(...kinds.map((kind) => ({ kind, from, to })));
  };
  const open = (path: string) => () => page.goto(`https://token.im${path}`);
  await page.goto('https://token.im/account');
  await leave(page);
  for (let day = 0; day < days; day++) {
    if (day % 6 === 4) await act(['sign-in-submitted', 'sign-in-failed'], () => wrongPassword(page, name));
    else await act(['sensitive-page'], open('/reset'));
    await act(['sign-in-submitted', 'signed-in'], () => signIn(page, ext.site, name));
    await act(['sensitive-page'], open(day % 2 ? '/account/password' : '/account/recovery'));
    if (day % 3 === 1) steal(ext, name, day, days);
    await act(['list-read'], open('/account/sessions'), 2500);
    await act(['signed-out'], () => leave(page));
  }
  await stopper.close();
  return settled(panel, doings, stopper.count);
}

/** Guessing that succeeds, somewhere in the month: an alarm of its own. */
function steal(ext: Extension, name: string, day: number, days: number): void {
  const nth = Math.floor(day / 3);
  const from = { ...thieves[nth % thieves.length], ...networks[nth % networks.length] };
  const at = Date.now() - Math.min(24, days - day) * dayMs;
  ext.site.failElsewhere(name, 6, { ...from, at });
  ext.site.signInElsewhere(name, { ...from, at: at + 120_000 });
}

async function wrongPassword(page: Page, name: string): Promise<void> {
  await page.goto('https://token.im/login?lang=en');
  await page.locator('#account').fill(name);
  await page.locator('#password').fill('not this one');
  await page.locator('#securityKey').fill('TKM4-WRONG');
  await page.locator('#sign-in button').click();
  await page.getByRole('alert').waitFor();
}

async function leave(page: Page): Promise<void> {
  await page.locator('form[action="/logout"] button').click();
  await page.waitForURL(/login/);
}

/** Looks from one of our pages, which wakes no worker, how often each notification comes up. */
const watchNotices = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { noticesSeen: seen });
    let before: string[] = [];
    setInterval(() => {
      chrome.notifications.getAll((all) => {
        const now = Object.keys(all);
        for (const id of now) if (!before.includes(id)) seen[id] = (seen[id] ?? 0) + 1;
        before = now;
      });
    }, 100);
  });
const noticesSeen = (panel: Page): Promise<Record<string, number>> =>
  panel.evaluate(() => (window as unknown as { noticesSeen: Record<string, number> }).noticesSeen);

const journal = (panel: Page): Promise<Stored[]> =>
  panel.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('journal');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );

/** A page that is going away may be heard a breath later, and a clock read a breath earlier (ms). */
const breathMs = 400;
const within = (doing: Doing, { event }: Stored) =>
  event.kind === doing.kind && event.at >= doing.from - breathMs && event.at <= doing.to + breathMs;

async function settled(panel: Page, doings: readonly Doing[], stops: number): Promise<Month> {
  const lostIn = (entries: readonly Stored[]) =>
    doings.filter((doing) => !entries.some((entry) => within(doing, entry)));
  let entries = await journal(panel);
  // A page sends again what was not acknowledged, at growing intervals.
  for (let tries = 0; tries < 40 && lostIn(entries).length > 0; tries++) {
    await panel.waitForTimeout(500);
    entries = await journal(panel);
  }
  await panel.waitForTimeout(1000);
  const { alerts } = await askWorker(panel, 'readSessions');
  const { rows } = await askWorker(panel, 'readSessions');
  const asked = alerts.filter(({ level }) => level >= 2);
  const notices = await noticesSeen(panel);
  const shown = Object.keys(notices);
  const named = asked.flatMap((alert) => alert.rows.map(({ id }) => id));
  return {
    stops,
    events: doings.length,
    lost: lostIn(entries).map(({ kind, from }) => `${kind} ${new Date(from).toISOString()}`),
    told: toldOf(doings, entries),
    alerts: asked
      .map(({ signal, level, rows: of }) => {
        const words = of.map(({ device }) => `${device?.browser} on ${device?.os}`);
        return `${level} ${signal}: ${words.sort().join(', ')}`;
      })
      .sort(),
    notices: asked.filter(({ id, level }) => level === 3 && shown.includes(id)).length,
    doubledAlerts: [
      ...named.filter((id, nth) => named.indexOf(id) !== nth),
      ...shown.filter((id) => notices[id] !== 1 || !asked.some((alert) => alert.id === id)),
      ...rows.filter(({ row, origin }) => row.current && origin !== 'this-browser').map(({ row }) => row.id),
    ],
  };
}

/** A submit is told by the page and by the wire, a reset page by the page and by its navigation. */
function toldOf(doings: readonly Doing[], entries: readonly Stored[]): Record<string, number> {
  const told: Record<string, number> = {};
  doings.forEach((doing, nth) => {
    for (const entry of entries) {
      if (!within(doing, entry)) continue;
      const { kind, by, page } = entry.event;
      const mark = [nth, kind, by ?? page].join(' ');
      told[mark] = (told[mark] ?? 0) + 1;
    }
  });
  return told;
}
