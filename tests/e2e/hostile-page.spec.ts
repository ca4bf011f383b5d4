import type { Worker } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { expect, signIn, test } from './fixture';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

/** Which tab stands how, as the worker remembers it. */
const severityOf = (ext: { worker(): Worker }, part: string) =>
  ext.worker().evaluate(async (wanted) => {
    const { tabs = [] } = (await chrome.storage.session.get('tabs')) as { tabs?: { url?: string; severity: string }[] };
    return tabs.find(({ url }) => url?.includes(wanted))?.severity;
  }, part);

/** The sign-ins that the journal holds, by who saw them. */
const submits = (ext: { worker(): Worker }) =>
  ext.worker().evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('journal');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = await new Promise<{ event: { kind: string; by?: string } }[]>((resolve, reject) => {
      const reading = db.transaction('entries').objectStore('entries').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    db.close();
    return all.flatMap(({ event }) => (event.kind === 'sign-in-submitted' ? [event.by] : []));
  });

test('a page whose fields hide its form’s methods is judged', async ({ shared }) => {
  const page = await shared.newPage(`https://${cast.article}/`);
  await page.evaluate(() => {
    document.title = 'TokenIM';
    document.body.innerHTML =
      '<form><input name="getAttribute"><input name="requestSubmit"><input type="password"></form>';
  });
  await expect.poll(() => severityOf(shared, cast.article)).toBe('suspect');
});

test('a password field in a closed shadow tree is judged when it takes the focus', async ({ shared }) => {
  const page = await shared.newPage(`https://${cast.article}/closed`);
  await expect.poll(() => severityOf(shared, '/closed')).toBe('unknown');
  await page.evaluate(() => {
    document.title = 'TokenIM';
    const host = document.body.appendChild(document.createElement('div'));
    const field = Object.assign(document.createElement('input'), { type: 'password' });
    host.attachShadow({ mode: 'closed' }).append(field);
    field.focus();
  });
  await expect.poll(() => severityOf(shared, '/closed')).toBe('suspect');
});

test('another site’s form that is posted to the official sign-in is no sign-in of this browser', async ({ shared }) => {
  const page = await shared.newPage(`https://${cast.article}/post`);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<form method="post" action="https://token.im/login"><input name="account" value="x"></form>';
    document.querySelector('form')?.submit();
  });
  await page.waitForURL(/token\.im/);
  await expect.poll(() => severityOf(shared, 'token.im')).toBe('official');
  expect(await submits(shared)).toEqual([]);
  await signIn(page, shared.site);
  await expect.poll(() => submits(shared)).toContain('request');
});
