import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { wordsOf } from './support/words';

const say = wordsOf('en');

/** Goes on with the Tab key until the control has the focus: no pointer, no jump. */
async function reach(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  await expect(control).toBeEnabled();
  const hasFocus = () => control.evaluate((one) => one === document.activeElement);
  for (let n = 0; n < 80; n++) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('80 presses of Tab do not reach the control');
}
const push = async (page: Page, name: string) => {
  await reach(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
};
const write = async (page: Page, label: string, text: string) => {
  await reach(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
};
/** A group of radio buttons is one stop of the Tab key; the arrows go on within it. */
async function pick(page: Page, group: Locator, value: string): Promise<void> {
  const radios = group.locator('input[type=radio]');
  await radios.first().waitFor();
  const within = () => group.evaluate((one) => one.contains(document.activeElement));
  for (let n = 0; n < 80 && !(await within()); n++) await page.keyboard.press('Tab');
  const wanted = group.locator(`input[type=radio][value="${value}"]`);
  await page.keyboard.press('Space');
  for (let n = 0; n < 10 && !(await wanted.isChecked()); n++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

test('welcome by keyboard alone: a vault, its recovery key, the first key', async ({ ext }) => {
  test.setTimeout(120_000);
  const page = await ext.newPage(ext.url('src/pages/welcome/welcome.html'));
  await push(page, say('welcome_begin'));
  await pick(page, page.locator('fieldset').first(), 'yes');
  await push(page, say('action_continue'));
  await write(page, say('unlock_passphrase'), 'violin kettle harbour mosaic pepper lantern');
  await write(page, say('welcome_passphrase_again'), 'violin kettle harbour mosaic pepper lantern');
  await push(page, say('welcome_passphrase_do'));
  const sheet = page.locator('.recovery-key');
  await sheet.locator('.secret-text').waitFor();
  const parts = [sheet.locator('.mono').first(), sheet.locator('.secret-text')].map((part) => part.textContent());
  const recoveryKey = (await Promise.all(parts)).join('').replaceAll(/\s/g, '');
  await push(page, say('welcome_recovery_have'));
  await write(page, say('unlock_recoveryKey'), recoveryKey);
  await push(page, say('welcome_confirm_do'));
  await page.getByRole('heading', { name: say('welcome_key') }).waitFor();
  await pick(page, page.locator('fieldset').first(), 'account-key');
  await write(page, say('key_label'), 'TokenIM');
  await write(page, say('key_account'), 'mei@example.com');
  await write(page, say('key_secret'), 'TIM-0000-1111-2222');
  await push(page, say('action_save'));
  await page.getByRole('heading', { name: say('welcome_copy') }).waitFor();
  expect((await askWorker(page, 'readGlance')).vault).toBe('unlocked');
});

test('the guide by keyboard alone: what was lost, the questions, the first task', async ({ ext }) => {
  const page = await ext.newPage(ext.url('src/pages/guide/guide.html'));
  await reach(page, page.locator('.kind-card.account-key'));
  await page.keyboard.press('Enter');
  for (let question = 0; question < 4; question++) {
    await pick(page, page.locator('fieldset').nth(question), 'no');
    if (question < 3)
      await page
        .locator('fieldset')
        .nth(question + 1)
        .waitFor();
  }
  await expect
    .poll(async () => (await askWorker(page, 'readGlance')).incident?.facts.triage)
    .toEqual({ leaked: 'no', stillSignedIn: 'no', unknownSignIns: 'no', valuables: 'no' });
});
