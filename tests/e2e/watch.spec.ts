import type { Page } from '@playwright/test';
import { type Extension, expect, signIn, test } from './fixture';
import { askWorker } from './support/ask-worker';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const name = 'mei@example.com';

/** A page of the extension to ask from, which does nothing by itself that could wake or alert. */
const panelOf = (ext: Extension) => ext.newPage(ext.url('src/options/options.html'));

async function readList(page: Page, panel: Page, language = 'en'): Promise<void> {
  const before = (await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0;
  await page.goto(`https://token.im/account/sessions?lang=${language}`);
  await expect.poll(async () => (await askWorker(panel, 'readSessions')).watch.listReadAt ?? 0).toBeGreaterThan(before);
}

const openAlerts = async (panel: Page) =>
  (await askWorker(panel, 'readGlance')).alerts.filter(({ level, answer }) => level >= 2 && !answer);

for (const language of ['en', 'zh', 'zh-TW'])
  test(`a foreign sign-in raises one alert, our own none (${language})`, async ({ ext }) => {
    const panel = await panelOf(ext);
    const page = await ext.newPage();
    await signIn(page, ext.site, name);
    await readList(page, panel, language);
    expect(await openAlerts(panel)).toEqual([]);
    const { rows } = await askWorker(panel, 'readSessions');
    expect(rows.find(({ row }) => row.current)?.origin).toBe('this-browser');

    ext.site.signInElsewhere(name);
    await readList(page, panel, language);
    expect(await openAlerts(panel)).toHaveLength(1);
    await readList(page, panel, language);
    await readList(page, panel, language);
    expect(await openAlerts(panel)).toHaveLength(1);
  });

/** The kinds of the journal's events, in order. */
const journalled = (panel: Page) =>
  panel.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('journal');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ event }) => event.kind));
          };
        };
      }),
  );

test('the worker may die between any two moments of a sign-in: nothing is lost', async ({ ext }) => {
  const panel = await panelOf(ext);
  const page = await ext.newPage();
  const { password, securityKey } = ext.site.account(name);
  const moments = [
    () => page.goto('https://token.im/login?lang=en'),
    () => page.locator('#account').fill(name),
    () => page.locator('#password').fill(password),
    () => page.locator('#securityKey').fill(securityKey),
    () => page.locator('#sign-in button').click(),
    () => page.waitForURL('https://token.im/account'),
    () => page.goto('https://token.im/account/sessions'),
    () => page.waitForTimeout(1500),
  ];
  for (const moment of moments) {
    await ext.killWorker();
    await moment();
  }
  await ext.killWorker();
  await expect.poll(async () => (await askWorker(panel, 'readSessions')).watch.listReadAt).toBeDefined();
  const { rows } = await askWorker(panel, 'readSessions');
  expect(rows.find(({ row }) => row.current)?.origin).toBe('this-browser');
  expect(await openAlerts(panel)).toEqual([]);
  // The mark of the current session would explain its row by itself: the journal shows what was really kept.
  const kinds = await journalled(panel);

  for (const kind of ['sign-in-shown', 'sign-in-submitted', 'signed-in', 'list-read']) expect(kinds).toContain(kind);
});
