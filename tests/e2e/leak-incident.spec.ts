import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cast } from '../tokenim-site/hosts/cast';
import { startSite } from '../tokenim-site/site';
import { type Extension, expect, test } from './fixture';
import { haveVault } from './support/laid-vault';
import { launch, newProfile } from './support/launch';
import { expectHeld, expectPasses, leakPage, shop, typeAtShop, unfold } from './support/leak';
import { openOptions, saved } from './support/options';
import { dump, holds } from './support/stored';
import { addKey, type NewKey, patienceMs, popupAt, see, tryPassphrase } from './support/vault-in-popup';
import { button, type Walker, walker } from './support/walk/walker';

// A promise that holds only at the second try does not hold.
test.describe.configure({ retries: 0 });
test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const strong: NewKey = {
  kind: 'account-key',
  label: 'Main account',
  account: 'mei@example.com',
  secret: 'q7Vd-Zk2M-x9Rt-L4wB-h8Ny-P3cF-s6Jg-T1uE',
};
const weak: NewKey = { kind: 'account-key', label: 'Old forum', account: 'mei', secret: 'TIM-48-plum-Jx77' };
const secretOf = ({ secret = '' }: NewKey) => secret;

async function withKeys(ext: Extension, ...keys: NewKey[]): Promise<Walker> {
  const w = await walker(ext);
  await haveVault(w);
  const popup = await popupAt(w, 'keys');
  for (const key of keys) await addKey(popup, w, key);
  await popup.close();
  return w;
}

/** What the page's own script has heard, put together. */
const heardIn = (ext: Extension) =>
  ext.site
    .heard(cast.shop)
    .map(({ key = '', value = '' }) => `${key} ${value}`)
    .join('\n');

test('a guarded key is held back on another site, let through after two steps, and held back again', async ({
  ext,
}) => {
  const w = await withKeys(ext, strong);
  const { say } = w;
  const page = await ext.newPage();
  await typeAtShop(page, secretOf(strong));
  await expectHeld(page);
  await expect(page.getByRole('heading', { name: say('leak_title_held') })).toBeVisible();
  await expect(page.getByText(say('leak_what_key', { name: strong.label }))).toBeVisible();
  await expect(page.getByText(cast.shop).first()).toBeVisible();
  await expect(page.getByText(say('leak_got_half'))).toBeVisible();
  expect(heardIn(ext)).not.toContain(secretOf(strong).slice(0, 22));

  await unfold(page);
  await button(page, say('leak_allow')).click();
  await button(page, say('leak_allow_do')).click();
  await expect.poll(() => page.url()).toBe(shop);
  await page.locator('#password').click();
  await page.keyboard.type(secretOf(strong), { delay: 15 });
  await expectPasses(page, secretOf(strong));

  const options = await openOptions(ext, 'exceptions');
  await expect(options.getByText(cast.shop, { exact: true })).toBeVisible();
  await expect(options.getByText(say('options_exceptions_key', { name: strong.label })).first()).toBeVisible();
  await options.getByRole('button', { name: say('options_exceptions_remove') }).click();
  await saved(options);
  await expect(options.getByText(say('options_exceptions_none'))).toBeVisible();
  await typeAtShop(page, secretOf(strong));
  await expectHeld(page);
});

test('going back without the key leads to the page, which stays guarded', async ({ ext }) => {
  const w = await withKeys(ext, strong);
  const page = await ext.newPage();
  await typeAtShop(page, secretOf(strong));
  await expectHeld(page);
  await unfold(page);
  await button(page, w.say('leak_return')).click();
  await expect.poll(() => page.url()).toBe(shop);
  await expect(page.locator('#password')).toHaveValue('');
  await typeAtShop(page, secretOf(strong));
  await expectHeld(page);
});

test('a weaker key and the passphrase are recognised from unlocking until the browser closes', async () => {
  const [site, profile] = [await startSite(), newProfile()];
  let ext = await launch({ site, profile });
  try {
    let w = await withKeys(ext, weak);
    let page = await ext.newPage();
    await typeAtShop(page, secretOf(weak));
    await expectHeld(page);
    await expect(page.getByText(w.say('leak_got_almost'))).toBeVisible();
    await typeAtShop(page, w.paper.passphrase);
    await expectHeld(page);
    await expect(page.getByText(w.say('leak_what_passphrase')).first()).toBeVisible();
    const atRest = await dump(ext, ['local', 'databases']);
    for (const text of [secretOf(weak), weak.label, w.paper.passphrase]) expect(holds(atRest, text), text).toBe(false);
    expect(await marksAtRest(ext)).toEqual([]);
    const popup = await popupAt(w, 'keys');
    await popup.getByRole('button', { name: weak.label }).click();
    await see(popup.getByText(w.say('keys_recognised_session'))).toBeVisible();
    await popup.close();

    await ext.close();
    ext = await launch({ site, profile });
    w = { ...(await walker(ext)), paper: w.paper };
    await w.tab.goto(`https://${cast.article}/`);
    page = await ext.newPage();
    await typeAtShop(page, secretOf(weak));
    await expectPasses(page, secretOf(weak));

    const again = await popupAt(w, 'keys');
    await tryPassphrase(again, w, w.paper.passphrase);
    await see(again.getByRole('button', { name: weak.label })).toBeVisible();
    await again.close();
    for (const text of [secretOf(weak), w.paper.passphrase]) {
      await typeAtShop(page, text);
      await expectHeld(page);
    }
  } finally {
    await ext.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

const marksAtRest = async (ext: Extension): Promise<unknown[]> =>
  ext.worker().evaluate(async () => {
    const { strongMarks } = await chrome.storage.local.get('strongMarks');
    return (strongMarks as unknown[] | undefined) ?? [];
  });

test('a strong key is recognised after the browser was started anew, before anything is unlocked', async () => {
  const [site, profile] = [await startSite(), newProfile()];
  let ext = await launch({ site, profile });
  try {
    const first = await withKeys(ext, strong);
    const atRest = await dump(ext, ['local', 'databases']);
    for (const text of [secretOf(strong), strong.label]) expect(holds(atRest, text), text).toBe(false);
    expect(await marksAtRest(ext)).toHaveLength(1);
    await ext.close();
    ext = await launch({ site, profile });
    const page = await ext.newPage();
    await typeAtShop(page, secretOf(strong));
    await expectHeld(page);
    await expect(page.getByText(first.say('leak_what_keyUnnamed')).first()).toBeVisible();
    await expect(page.getByText(first.say('leak_unlockToName'))).toBeVisible();
  } finally {
    await ext.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** What an extension that fills in passwords does. */
const fillByScript = (page: Page, text: string): Promise<void> =>
  page.locator('#password').evaluate((field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

test('a key that got out opens an incident, and the popup leads to changing it', async ({ ext }) => {
  const w = await withKeys(ext, strong);
  const { say } = w;
  const page = await ext.newPage(shop);
  await page.locator('#email').click(); // somebody is at work here, and a password manager fills the field in
  await page.waitForTimeout(500);
  await fillByScript(page, secretOf(strong));
  const incident = () =>
    ext.worker().evaluate(async () => {
      const { incident: open } = await chrome.storage.local.get('incident');
      return open as
        | { kind: string; facts: { triage: object }; timeline: { what: string; detail: object }[] }
        | undefined;
    });
  await expect.poll(async () => (await incident())?.facts.triage, { timeout: 15_000 }).toMatchObject({ leaked: 'yes' });
  expect((await incident())?.timeline.find(({ what }) => what === 'leakSeen')?.detail).toEqual({
    kind: 'account-key',
    by: 'filled',
    host: cast.shop,
  });
  expect(page.url()).toBe(shop); // a script that tries keys sees no difference

  const badge = () => ext.worker().evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('1');
  const popup = await ext.openPopup(w.tab);
  await popup.locator('.bottom-nav button', { hasText: say('nav_home') }).click();
  await see(popup.getByRole('heading', { name: say('next_changeKey') })).toBeVisible();
  await button(popup, say('next_changeKey_do')).click();
  const current = popup.locator('[aria-current="step"]');
  await see(current).toContainText(say('step_resetKey'));
  await popup.close();
});

test('a key that came through an input method is told at once, and the way to change it is one press', async ({
  ext,
}) => {
  const w = await withKeys(ext, weak);
  const page = await ext.newPage(shop);
  await page.locator('#email').click();
  await page.waitForTimeout(500); // input methods are slower than this
  const session = await ext.context.newCDPSession(page);
  const text = secretOf(weak);
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expectHeld(page);
  await expect(page.getByRole('heading', { name: w.say('leak_title_whole') })).toBeVisible();
  await button(page, w.say('leak_change')).click();
  await expect.poll(() => page.url()).toMatch(/src\/pages\/guide\/guide\.html/);
  await expect(page.locator('[aria-current="step"]')).toContainText(w.say('step_resetKey'));
  await expect(page.getByText(w.say('timeline_openedByGuard', { value: w.say('kind_accountKey') }))).toBeVisible();
});

test('a private window holds a strong key back too, and writes down no site', async ({ ext }) => {
  await withKeys(ext, strong);
  await ext.allowIncognito();
  await ext.newPage(`https://${cast.article}/`);
  await ext.worker().evaluate((url) => chrome.windows.create({ incognito: true, url }), shop);
  const find = () => ext.context.pages().find((one) => one.url() === shop);
  await expect.poll(() => find() !== undefined, { timeout: 15_000 }).toBe(true);
  const page = find() as Page;
  await page.locator('#password').click();
  await page.keyboard.type(secretOf(strong), { delay: 15 }).catch(() => undefined);
  await expect.poll(() => ext.context.pages().some((one) => leakPage.test(one.url())), { timeout: 15_000 }).toBe(true);
  expect(holds(await dump(ext, ['local']), cast.shop)).toBe(false);
});
