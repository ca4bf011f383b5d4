import { rm } from 'node:fs/promises';
import { cast } from '../tokenim-site/hosts/cast';
import { type Extension, expect, signIn, test } from './fixture';
import { launch, newProfile } from './support/launch';
import { livedBefore, readList } from './support/lived';
import { type DiskFile, filesOf, filesWith } from './support/on-disk';
import { openStopped } from './support/stopped';
import { dump, holds } from './support/stored';
import { makeVault } from './support/walk/set-up';
import { walker } from './support/walk/walker';
import { continueOnce } from './support/warned';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const typed = { wrong: 'a wrong password 17', forImitation: 'typed on the imitation 23' };
const stores = ['local', 'session', 'databases'] as const;

/** What may stand nowhere outside the sealed store, by what it is. */
function secretsOf(ext: Extension, name: string, cookies: readonly string[]): Record<string, string[]> {
  const { password, securityKey, signIns } = ext.site.account(name);
  const ips = [...new Set(signIns.map(({ ip }) => ip))];
  return {
    cookie: [...cookies],
    password: [password, typed.wrong, typed.forImitation],
    key: [securityKey, securityKey.slice(0, 14)],
    account: [name],
    address: [...ips, ...new Set(ips.map((ip) => ip.split('.').slice(0, 3).join('.')))],
    place: ['Lagos', 'Singapore', 'Bucharest'],
    page: ['You are signed in as', 'wrong password', 'Sign out all other devices', 'Firefox on Windows'],
    visited: ['/account/sessions', '/account/recovery', '/account/export'],
  };
}

/** Some days of use with a vault, a thief, an imitation, a wrong password, and answers. */
async function used(ext: Extension): Promise<{ secrets: Record<string, string[]>; logged: string[] }> {
  const logged: string[] = [];
  ext.context.on('console', (message) => logged.push(message.text()));
  ext.worker().on('console', (message) => logged.push(message.text()));
  await (await makeVault(await walker(ext))).close();
  const { name, here } = await livedBefore(ext);
  ext.worker().on('console', (message) => logged.push(message.text()));
  const panel = await ext.newPage(ext.url('src/options/options.html'));
  const page = await ext.newPage();
  const cookies = ext.site.sessions(name).map(({ id }) => id);
  await readList(page, panel);
  for (const path of ['/account/recovery', '/account/export']) await page.goto(`https://token.im${path}`);
  ext.site.signInElsewhere(name, { place: 'lagos', ip: '198.51.100.9', at: Date.now() - 3_000_000 });
  ext.site.failElsewhere(name, 6, { place: 'bucharest', ip: '192.0.2.44', at: Date.now() - 2_000_000 });
  ext.site.signInElsewhere(name, { ...here, place: 'bucharest', ip: '192.0.2.44', at: Date.now() - 1_900_000 });
  ext.site.endSessions(name);
  await page.goto('https://token.im/login?lang=en');
  await page.locator('#account').fill(name);
  await page.locator('#password').fill(typed.wrong);
  await page.locator('#securityKey').fill(ext.site.account(name).securityKey);
  await page.locator('#sign-in button').click();
  await page.getByRole('alert').waitFor();
  await signIn(page, ext.site, name);
  cookies.push(...ext.site.sessions(name).map(({ id }) => id));
  await readList(page, panel);
  await openStopped(page, `https://${cast.imitations[0]}/login`);
  await continueOnce(page);
  await page.waitForURL(/login$/);
  await page.locator('#account').fill(name);
  await page.locator('#password').fill(typed.forImitation);
  await page.locator('form button').click();
  await page.waitForLoadState();
  // The addresses are opened for the review page, whose vault is unlocked, and an answer is given there.
  const review = await ext.newPage(ext.url('src/pages/review/review.html'));
  await expect(review.getByText('198.51.100.9').first()).toBeVisible();
  const guide = ext.context.waitForEvent('page');
  await review.locator('section.question').first().getByRole('button', { name: 'Not me' }).click();
  await (await guide).waitForLoadState();
  await (await ext.openPopup(panel)).close();
  return { secrets: secretsOf(ext, name, cookies), logged };
}

const found = (texts: readonly string[], secrets: Record<string, string[]>) =>
  Object.entries(secrets).flatMap(([what, all]) =>
    all.filter((one) => holds(texts, one)).map((one) => `${what}: ${one}`),
  );

test('no cookie, password, page text or whole address lies anywhere in clear', async () => {
  test.setTimeout(180_000);
  const profile = newProfile();
  const ext = await launch({ profile });
  const { secrets, logged } = await used(ext);
  expect(Object.values(secrets).every((all) => all.length > 0 && all.every((one) => one.length >= 5))).toBe(true);
  const parts = Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await dump(ext, [store])])));
  for (const store of stores) {
    expect(parts[store].length, store).toBeGreaterThan(10);
    // "Back" from a warning needs the tab's last address: in memory alone, and gone with the browser.
    const { visited = [], ...rest } = secrets;
    expect(found(parts[store], store === 'session' ? rest : { ...rest, visited }), store).toEqual([]);
  }
  expect(found(logged, secrets), 'logs').toEqual([]);

  // The search would find each of them: planted in every place, it does.
  const planted = Object.values(secrets).flat();
  await ext.worker().evaluate(async (texts) => {
    await chrome.storage.session.set({ planted: texts });
    console.log(texts.join(' '));
  }, planted);
  const seen = found(await dump(ext, ['session']), secrets);
  expect(seen).toHaveLength(planted.length);
  await expect.poll(() => found(logged, secrets).length).toBe(planted.length);

  await ext.close();
  const files = filesOf(profile, ext.id);
  const names = files.map(({ name }) => name).join('\n');
  for (const place of ['IndexedDB', 'Local Extension Settings', 'Session Storage']) expect(names).toContain(place);
  expect(onDisk(files, secrets)).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const onDisk = (files: readonly DiskFile[], secrets: Record<string, string[]>) =>
  Object.entries(secrets).flatMap(([what, all]) =>
    all.flatMap((one) => filesWith(files, one).map((file) => `${what}: ${one} in ${file}`)),
  );

test('what is stored in clear is found: in every store, and in the files', async () => {
  const profile = newProfile();
  const ext = await launch({ profile });
  const marks = { local: '203.0.113.241', databases: 'planted-in-a-database', page: 'planted-by-the-page-script' };
  await ext.worker().evaluate(async ({ local, databases }) => {
    await chrome.storage.local.set({ planted: { deep: [local] } });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('journal');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction('entries', 'readwrite', { durability: 'strict' });
    writing.objectStore('entries').add({ id: 'planted', at: 1, event: { kind: databases } });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  }, marks);
  const page = await ext.newPage('https://token.im/login');
  await page.evaluate((mark) => sessionStorage.setItem('pending-reports', mark), marks.page);
  expect(holds(await dump(ext, ['local']), marks.local)).toBe(true);
  expect(holds(await dump(ext, ['databases']), marks.databases)).toBe(true);
  await page.waitForTimeout(500);
  await ext.close();
  const files = filesOf(profile, ext.id);
  for (const mark of [marks.local, marks.databases]) expect(filesWith(files, mark), mark).not.toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});
