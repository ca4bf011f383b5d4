import { cast } from '../tokenim-site/hosts/cast';
import { expect, test } from './fixture';
import { openStopped, warningPage } from './support/stopped';
import { continueOnce, keepWorkerBusy, play, staysAt } from './support/warned';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });

const host = cast.imitations[0];
const article = `https://${cast.article}/`;

test.describe('"continue once" does not loop', () => {
  test('over a page that sends the tab elsewhere and straight back', async ({ ext }) => {
    await play(
      ext.context,
      `https://${host}/start`,
      `<script>if (!location.hash) location.href = 'https://${cast.shop}/bounce'</script>`,
    );
    await play(
      ext.context,
      `https://${cast.shop}/bounce`,
      `<script>location.replace('https://${host}/start#back')</script>`,
    );
    const page = await ext.newPage(article);
    await openStopped(page, `https://${host}/start`);
    await continueOnce(page);
    await staysAt(page, `https://${host}/start#back`);
    await page.reload();
    await staysAt(page, `https://${host}/start#back`);
  });

  test('over another host of the same site, its frames, and addresses that change in place', async ({ ext }) => {
    await play(ext.context, `https://${host}/`, `<script>location.href = 'https://www.${host}/in'</script>`);
    await play(ext.context, `https://www.${host}/in`, `<iframe src="https://pay.${host}/"></iframe>`, 'TokenIM');
    await play(ext.context, `https://pay.${host}/`, '<input type="password">', 'TokenIM');
    const page = await ext.newPage(article);
    await openStopped(page, `https://${host}/`);
    await continueOnce(page);
    await staysAt(page, `https://www.${host}/in`);
    await page.evaluate(() => history.pushState(null, '', '/in/wallet'));
    await page.evaluate(() => {
      document.title = 'TokenIM wallet';
      document.body.innerHTML += '<input type="password">';
    });
    await staysAt(page, `https://www.${host}/in/wallet`);
  });

  test('from http to https', async ({ ext }) => {
    await ext.context.route(`http://${host}/**`, (route) =>
      route.fulfill({ status: 301, headers: { location: `https://${host}/login` } }),
    );
    const page = await ext.newPage(article);
    await openStopped(page, `http://${host}/login`);
    await continueOnce(page);
    await staysAt(page, `https://${host}/login`);
  });

  test('with the worker stopped in between', async ({ ext }) => {
    const page = await ext.newPage(article);
    await openStopped(page, `https://${host}/login`);
    await continueOnce(page);
    await staysAt(page, `https://${host}/login`);
    await ext.killWorker();
    await page.reload();
    await staysAt(page, `https://${host}/login`);
  });

  test('and ends with the visit: another imitation, and this one in another tab, are stopped', async ({ ext }) => {
    const page = await ext.newPage(article);
    await openStopped(page, `https://${host}/login`);
    await continueOnce(page);
    await staysAt(page, `https://${host}/login`);
    await openStopped(await ext.newPage(), `https://${host}/login`);
    await openStopped(page, `https://${cast.imitations[1]}/login`);
  });
});

test.describe('the browser’s own Back', () => {
  test('leads past a page that was stopped by its content', async ({ ext }) => {
    const clone = 'https://unrelated.example/login';
    await ext.context.route(clone, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!-- saved from url=(0021)https://token.im/login --><title>TokenIM</title><input type="password">',
      }),
    );
    const page = await ext.newPage(article);
    await openStopped(page, clone);
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined); // the step is overtaken by ours
    await staysAt(page, article);
  });

  test('leads past one that was there before it could be prevented', async ({ ext }) => {
    const page = await ext.newPage(article);
    keepWorkerBusy(ext, 1500);
    await openStopped(page, `https://${host}/login`);
    await page.waitForTimeout(500);
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined); // as above
    await staysAt(page, article);
    expect(ext.site.heard(host)).toEqual([]);
  });

  test('with nothing behind it keeps the page stopped', async ({ ext }) => {
    const page = await ext.newPage();
    await openStopped(page, `https://${host}/login`);
    for (let n = 0; n < 3; n++) {
      await page.goBack({ waitUntil: 'commit' }).catch(() => undefined); // as above
      await page.waitForTimeout(600);
      expect(page.url()).not.toContain(host);
    }
    await page.goForward({ waitUntil: 'commit' }).catch(() => undefined); // as above
    await page.waitForTimeout(600);
    expect(page.url()).not.toContain(host);
  });

  test('to an answered warning finds nothing left to decide', async ({ ext }) => {
    const page = await ext.newPage(article);
    await openStopped(page, `https://${host}/login`);
    await page.getByRole('button', { name: /official site/i }).click();
    await expect.poll(() => page.url()).toMatch(/^https:\/\/token\.im\//);
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(warningPage);
    await expect(page.getByText(/nothing to decide/i)).toBeVisible();
    await expect(page.locator('details')).toHaveCount(0);
  });
});
