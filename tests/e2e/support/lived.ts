import type { Page } from '@playwright/test';
import type { SessionEvent } from '../../../src/sessions/event';
import { deviceOf } from '../../tokenim-site/device';
import { askWorker } from './ask-worker';
import type { Extension } from './launch';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** When this browser signed in before today (days). */
const signedIn = [24, 21, 18, 15, 12, 9, 6, 3];
const phoneDays = [46, 41, 37, 33, 29];

export interface Lived {
  name: string;
  /** This browser as the site names it, at home. */
  here: { browser: string; os: string };
  phone: { browser: string; os: string; ip: string; place: 'singapore' };
  /** When the session that goes on began, and when the browser was closed and opened since. */
  beganAt: number;
  closedAt: number;
  openedAt: number;
}

/**
 * Some weeks in which this browser watched, as journal and site would hold them: a browser's clock cannot be turned
 * back. All from today on is played. The last session goes on: the page is opened signed in.
 */
export async function livedBefore(ext: Extension, name = 'mei@example.com'): Promise<Lived> {
  const now = Date.now();
  const [first] = ext.context.pages();
  const agent = await (first ?? (await ext.newPage())).evaluate(() => navigator.userAgent);
  const here = deviceOf(agent);
  const home = { place: 'singapore', ip: '203.0.113.24' } as const;
  const phone = { browser: 'Safari', os: 'iOS', ip: '203.0.113.90', place: 'singapore' } as const;
  const account = ext.site.account(name);
  account.signIns.length = 0;
  const past = (days: number) => now - days * dayMs - (days % 4) * 20 * 60_000;
  for (const days of phoneDays) ext.site.signInElsewhere(name, { ...phone, at: past(days) });
  for (const days of [52, 48, 44, 39, 35, 31])
    ext.site.signInElsewhere(name, { ...here, ...home, at: past(days) + hourMs });
  const beganAt = now - 14 * hourMs;
  const own = [...signedIn.map(past), beganAt];
  for (const at of own.slice(0, -1)) ext.site.signInElsewhere(name, { ...here, ...home, at });
  const cookie = ext.site.signedInBefore(name, { ...here, ...home, at: beganAt });
  const [closedAt, openedAt] = [now - 12 * hourMs, now - 2 * hourMs];
  const events: SessionEvent[] = [
    { kind: 'watch-began', at: now - 26 * dayMs },
    ...own.flatMap((at, nth): SessionEvent[] => [
      ...(nth === 0 ? [] : [{ kind: 'signed-out', at: at - hourMs } as const]),
      { kind: 'sign-in-submitted', at, by: 'form' },
      { kind: 'signed-in', at: at + 2000 },
    ]),
    { kind: 'gap', at: openedAt, from: closedAt, to: openedAt, why: 'browser-closed' },
  ];
  await ext.worker().evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('journal');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction(['entries', 'snapshots'], 'readwrite');
    const entries = writing.objectStore('entries');
    entries.clear();
    writing.objectStore('snapshots').clear();
    all.forEach((event, nth) => {
      entries.add({ id: event.kind === 'watch-began' ? event.kind : `lived:${nth}`, at: event.at, event });
    });
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
    db.close();
  }, events);
  // What the worker folded before is gone with it.
  await ext.killWorker();
  await ext.context.addCookies([
    { name: 'tim_session', value: cookie, domain: 'token.im', path: '/', secure: true, httpOnly: true },
  ]);
  return { name, here, phone, beganAt, closedAt, openedAt };
}

/** Opens the list and waits until the worker has it in the journal. */
export async function readList(page: Page, panel: Page, language = 'en'): Promise<void> {
  const readAt = async () => (await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0;
  const before = await readAt();
  await page.goto(`https://token.im/account/sessions?lang=${language}`);
  for (let tries = 0; (await readAt()) <= before; tries++) {
    if (tries > 100) throw new Error('the list was not read');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
