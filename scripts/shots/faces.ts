import { signIn } from '../../tests/e2e/support/sign-in';
import { popupAt } from '../../tests/e2e/support/vault-in-popup';
import { offerToDrill } from '../../tests/e2e/support/walk/drill';
import { guideActs, walkGuide } from '../../tests/e2e/support/walk/guide';
import { setUp } from '../../tests/e2e/support/walk/set-up';
import { button, type Walker } from '../../tests/e2e/support/walk/walker';
import { cast } from '../../tests/tokenim-site/hosts/cast';
import type { Take } from './take';

const account = 'mei@example.com';

/** One face of the extension: gets there, then has it taken. They follow each other like a user's days. */
export type Face = (w: Walker, take: Take) => Promise<void>;

const welcome: Face = async ({ ext }, take) => {
  const page = await ext.newPage(ext.url('src/pages/welcome/welcome.html'));
  await page.locator('.promises').waitFor();
  await take(page, 'welcome');
  await page.close();
};

const setUpFace: Face = async (w, take) => {
  w.see = async (page, name) => {
    if (name === 'welcome-recovery-key') await take(page, 'recovery-key');
  };
  const page = await setUp(w, '.cache/downloads', account);
  w.see = () => Promise.resolve();
  await page.close();
};

const drill: Face = async (w, take) => {
  const page = await offerToDrill(w, w.copyPath, w.paper.recoveryKey);
  await page.locator('.outcome-count').waitFor();
  await take(page, 'drill');
  await page.close();
};

/** Our own sign-in, seen and explained: all is calm. */
const home: Face = async ({ ext, tab }, take) => {
  await signIn(tab, ext.site, account);
  await tab.goto('https://token.im/account/sign-ins');
  await tab.waitForTimeout(2000);
  const popup = await ext.openPopup(tab);
  await popup.locator('.tile').first().waitFor();
  await take(popup, 'home');
  for (const [nth, name] of ['guide-start', 'keys'].entries()) {
    await popup
      .locator('nav button')
      .nth(nth + 1)
      .click();
    await popup.waitForTimeout(400);
    await take(popup, name);
  }
  await popup.locator('nav button').first().click();
  await popup.close();
};

const warning: Face = async ({ ext }, take) => {
  const page = await ext.newPage();
  await page.goto(`https://${cast.imitations[0]}/login`, { waitUntil: 'commit' }).catch(() => undefined);
  await page.locator('main button').first().waitFor();
  await take(page, 'warning');
  await page.close();
};

const alert: Face = async ({ ext, tab }, take) => {
  ext.site.signInElsewhere(account);
  await tab.goto('https://token.im/account/sign-ins');
  await tab.waitForTimeout(2000);
  const popup = await ext.openPopup(tab);
  await popup.locator('.tile').first().waitFor();
  await take(popup, 'alert');
  await popup.locator('nav button').last().click();
  await popup.waitForTimeout(400);
  await take(popup, 'sign-ins');
  await popup.locator('nav button').first().click();
  await popup.close();
  const page = await ext.newPage(ext.url('src/pages/review/review.html'));
  await page.locator('main li, main tr').first().waitFor();
  await take(page, 'review');
  await page.close();
};

const guide: Face = async (w, take) => {
  await walkGuide(
    w,
    guideActs.slice(
      0,
      guideActs.findIndex(({ name }) => name === 'open the reset page'),
    ),
  );
  const popup = await w.ext.openPopup(w.tab);
  await popup.locator('[aria-current="step"]').waitFor();
  await popup.locator('[aria-current="step"]').evaluate((card) => card.scrollIntoView({ block: 'start' }));
  await popup.waitForTimeout(300);
  await take(popup, 'guide');
  await popup.close();
  const page = await w.ext.newPage(w.ext.url('src/pages/guide/guide.html'));
  await page.locator('[aria-current="step"]').waitFor();
  await take(page, 'guide-in-a-tab');
  await page.close();
};

const link: Face = async ({ ext, tab, say }, take) => {
  const popup = await ext.openPopup(tab);
  await popup.getByRole('button', { name: say('home_link') }).click();
  await popup.getByLabel(say('link_label')).fill('https://www.google.com/url?q=https%3A%2F%2Ftokem.im%2Flogin');
  await popup.getByRole('button', { name: say('link_do'), exact: true }).click();
  await popup.getByRole('heading', { name: say('linkAnswer_imitation', { service: 'TokenIM' }) }).waitFor();
  await take(popup, 'link');
  await popup.locator('nav button').first().click();
  await popup.close();
};

const options: Face = async ({ ext }, take) => {
  const page = await ext.newPage(ext.url('src/options/options.html'));
  await page.locator('h2').first().waitFor();
  await take(page, 'options');
  await page.close();
};

/** Every kind of copy; a printed vault; the recovery key in shares; the form of a folder. Nothing real is printed. */
const copies: Face = async ({ ext, say, paper }, take) => {
  const open = (name: string) => ext.newPage(ext.url(`src/pages/${name}/${name}.html`));
  const hub = await open('copies');
  await hub.locator('.copy-kind').first().waitFor();
  await take(hub, 'copies');
  await hub.close();

  const printed = await open('paper');
  await button(printed, say('paper_make')).click();
  await printed.locator('.paper-codes .qr').first().waitFor();
  await take(printed, 'paper');
  await printed.close();

  const shares = await open('shares');
  await shares.getByLabel(say('drill_key_label'), { exact: true }).fill(paper.recoveryKey);
  await button(shares, say('shares_make')).click();
  await shares.locator('.share-sheet').first().waitFor();
  await take(shares, 'shares');
  await shares.close();

  const folder = await open('webdav');
  await folder.getByLabel(say('webdav_address'), { exact: true }).waitFor();
  await take(folder, 'webdav');
  await folder.close();
};

/** The second factor of the first key, on its page. */
const secondFactor: Face = async (w, take) => {
  const popup = await popupAt(w, 'keys');
  await popup.getByRole('button', { name: 'TokenIM' }).first().click();
  const [page] = await Promise.all([w.ext.context.waitForEvent('page'), button(popup, w.say('totp_setUp')).click()]);
  await page
    .getByLabel(w.say('totp_secret'), { exact: true })
    .fill('otpauth://totp/TokenIM:mei@example.com?secret=JBSWY3DPEHPK3PXP&issuer=TokenIM');
  await button(page, w.say('action_save')).first().click();
  await page.getByRole('heading', { name: w.say('totp_now') }).waitFor();
  await take(page, 'totp');
  await page.close();
  // The faces after this one find the popup at home.
  const again = await w.ext.openPopup(w.tab);
  await again.locator('nav button').first().click();
  await again.close();
};

/** What opens the vault, in the settings. */
const doors: Face = async ({ ext, say }, take) => {
  const page = await ext.newPage(ext.url('src/options/options.html#doors'));
  const card = page.getByRole('region', { name: say('doors_title') });
  await card.waitFor();
  await take(page, 'doors', card);
  await page.close();
};

export const faces: readonly Face[] = [
  welcome,
  setUpFace,
  drill,
  home,
  copies,
  secondFactor,
  doors,
  warning,
  link,
  alert,
  guide,
  options,
];
