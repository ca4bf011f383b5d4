import { expect, test } from './fixture';
import { askWorker } from './support/ask-worker';

const html =
  '<table><tr><th>Time</th><th>Device</th><th>IP address</th></tr><tr><td>2026-03-09 10:15</td><td>Chrome on Linux <b>This device</b></td><td>203.0.113.24</td></tr><tr><td>2026-03-08 03:12</td><td>Firefox on Windows</td><td>198.51.100.77</td></tr></table>';

test('a pasted list is shown as it was understood, confirmed, and kept; a row is added by hand', async ({ ext }) => {
  const page = await ext.newPage(ext.url('src/pages/review/review.html'));
  await page.locator('summary', { hasText: 'Add sign-ins yourself' }).click();
  const box = page.getByLabel('Select the list on the official site');
  await box.fill('nothing of the kind');
  await expect(page.getByText('No sign-ins were recognised')).toBeVisible();
  await box.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', 'Time Device IP address');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  const preview = page.getByRole('region', { name: 'This is what was understood' });
  await expect(preview.getByRole('listitem')).toHaveCount(2);
  await expect(preview).toContainText('203.0.113.24');
  await page.getByRole('button', { name: 'Add these 2 sign-ins' }).click();
  await expect(page.getByText('2 sign-ins were added and checked.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Firefox on Windows', exact: true })).toBeVisible();

  await page.getByText('Add a row', { exact: true }).click();
  await page.getByLabel('Device, for example').fill('Edge on Windows');
  await page.getByRole('button', { name: 'Add this row' }).click();
  await expect(page.getByText('Enter a date and time in the past.')).toBeVisible();
  await page.getByLabel('Date and time of the sign-in').fill('2026-03-07T21:05');
  await page.getByLabel('IP address (optional)').fill('not an address');
  await page.getByRole('button', { name: 'Add this row' }).click();
  await expect(page.getByText('This is not an IP address.')).toBeVisible();
  await page.getByLabel('IP address (optional)').fill('198.51.100.9');
  await page.getByRole('button', { name: 'Add this row' }).click();
  await expect(page.getByText('The sign-in was added and checked.')).toBeVisible();

  const { rows } = await askWorker(page, 'readSessions');
  // The mark of this device is not believed of what somebody brings.
  expect(rows.map(({ row }) => [row.device?.browser, row.by, row.current])).toEqual([
    ['Chrome', 'pasted', false],
    ['Firefox', 'pasted', false],
    ['Edge', 'by-hand', false],
  ]);
  await expect(page.getByText('Added by hand')).toBeVisible();
});

test('an address without a place is looked up in the table that comes along', async ({ ext }) => {
  const page = await ext.newPage(ext.url('src/pages/review/review.html'));
  const row = { at: Date.now() - 3_600_000, granularityMs: 60_000, relative: false, activeAt: null, ip: '8.8.8.8' };
  const rest = { place: null, browser: 'Chrome', os: 'Linux', outcome: 'success', what: 'sign-in', current: false };
  const list = { kind: 'list', language: 'en', own: null, partial: true, by: 'by-hand' } as const;
  const rows = [{ ...row, ...rest, text: '' }] as never;
  await askWorker(page, 'bringRows', { id: 'brought-12345678', at: Date.now(), ...list, rows });
  await page.reload();
  await expect(page.getByRole('cell', { name: 'United States by its address' })).toBeVisible();
});
