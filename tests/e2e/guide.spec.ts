import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FactChange } from '../../src/recovery/fact';
import { brokenAt, rootOf } from '../../src/recovery/timeline';
import { startSite } from '../tokenim-site/site';
import { expect, test } from './fixture';
import { askWorker } from './support/ask-worker';
import { launch, newProfile } from './support/launch';
import { passphraseField, patienceMs } from './support/vault-in-popup';
import { type Act, copyActs, guideActs, press, walkGuide } from './support/walk/guide';
import { before, closedIncidents, expectKept, openIncident } from './support/walk/kept';
import { setUp } from './support/walk/set-up';
import { button, walker } from './support/walk/walker';

test.beforeEach(() => {
  test.setTimeout(patienceMs);
});

const account = 'mei@example.com';

const act = (name: string, run: Act['run'], then: Pick<Act, 'fact' | 'next'> = {}): Act => ({ name, run, ...then });

/** While a loss is open, the button bears a mark beside its word. */
const toGuide = (popup: Page, word: string) => popup.locator('.bottom-nav button', { hasText: word }).click();

const lockTheVault = act(
  'the vault is locked meanwhile',
  async (popup, { say }) => {
    await popup.locator('.bottom-nav button', { hasText: say('nav_home') }).click();
    await button(popup, say('home_lock')).click();
    await popup.getByText(say('home_locked'), { exact: true }).waitFor();
    await toGuide(popup, say('nav_guide'));
  },
  { next: 'openVaultCopy' },
);
const typePassphrase = act('type the passphrase', (popup, w) => passphraseField(popup, w).fill(w.paper.passphrase));
/** Typed before; in the next popup it still stands there. */
const openTheVault = act('open the vault', async (popup, w) => {
  await expect(passphraseField(popup, w)).toHaveValue(w.paper.passphrase);
  await button(popup, w.say('unlock_open')).click();
  await expect(passphraseField(popup, w)).toBeHidden({ timeout: 40_000 });
});
const lookAtTheCopy = act(
  'look at the copy in it',
  async (popup, w) => {
    await button(popup, w.say('action_show')).click();
    await expect(popup.locator('.revealed')).toHaveText(w.ext.site.account(account).securityKey);
  },
  { next: 'openVaultCopy' },
);
const strangeRow = act(
  'one of the sign-ins was not me',
  (popup) => popup.locator('.sign-ins .answer.not-me').first().click(),
  { fact: 'review.suspicious', next: 'judgeSignIns' },
);
const nameTheKey = act(
  'begin the record of the new key',
  async (popup, { say }) => {
    await expect(popup.locator('input[value="account-key"]')).toBeChecked();
    await expect(popup.getByText(say('guide_newKey_issued'), { exact: true })).toBeVisible();
    await popup.getByLabel(say('key_note'), { exact: true }).fill('issued after the reset');
  },
  { next: 'saveNewKey' },
);
const backupCodes = act(
  'backup codes',
  async (popup, w) => {
    await popup.locator('.step-head').last().click();
    await press('task_keepBackupCodes_do')(popup, w);
  },
  { fact: 'newKey.backupCodesAt', next: null },
);
const closeIncident = act('close the incident', async (popup, w) => {
  await press('guide_close')(popup, w);
  await press('guide_close_confirm')(popup, w);
  await popup.getByText(w.say('guide_closed'), { exact: true }).waitFor();
});

test('through all four steps, the popup closed and opened anew between any two actions', async ({ ext }, info) => {
  const w = await walker(ext);
  await w.tab.goto('https://token.im/');
  const folder = info.outputPath('downloads');
  const page = await setUp(w, folder);
  ext.site.signInElsewhere(account);
  const oldKey = ext.site.account(account).securityKey;
  let acts: readonly Act[] = [...guideActs, ...copyActs(folder), backupCodes];
  acts = before(acts, 'not in the vault', lockTheVault, typePassphrase, openTheVault, lookAtTheCopy);
  acts = before(acts, 'something was not me', strangeRow);
  acts = before(acts, 'record the new key', nameTheKey);
  await walkGuide(w, acts, (done) => expectKept(page, done));

  expect(ext.site.account(account).securityKey).not.toBe(oldKey);
  await walkGuide(w, [closeIncident]);
  expect(await openIncident(page)).toBeUndefined();
  const closed = await closedIncidents(ext);
  expect(closed).toHaveLength(1);
  const [{ id, closedAt, timeline, facts } = { id: '', closedAt: 0, timeline: [], facts: undefined }] = closed;
  expect(closedAt).toBeGreaterThan(0);
  expect(brokenAt(timeline, rootOf(id))).toBeUndefined();

  const popup = await ext.openPopup(w.tab);
  await popup.locator('summary', { hasText: w.say('kind_accountKey') }).click();
  await expect(popup.getByText(w.say('guide_chain_whole'), { exact: true })).toBeVisible();
  const lines = await popup.locator('.past-record .timeline li').allInnerTexts();
  expect(lines.length).toBeGreaterThanOrEqual(acts.filter(({ fact }) => fact).length);
  for (const line of lines) expect(line).toMatch(/^[^_{}]*\d[^_{}]*[a-z][^_{}]*$/is);
  expect(lines.join(' ')).not.toMatch(/undefined|NaN|Invalid/);
  await popup.locator('.bottom-nav button', { hasText: w.say('nav_vault') }).click();
  await popup.getByRole('tab', { name: w.say('nav_keys'), exact: true }).click();
  await expect(popup.getByText('TokenIM (new)', { exact: true })).toBeVisible();
  expect(facts?.newKey.retiredId).not.toBe(facts?.newKey.savedId);
});

test('a loss outlives the worker, stopped after every action, and the browser, started anew in between', async () => {
  const [site, profile] = [await startSite(), newProfile()];
  let ext = await launch({ site, profile });
  try {
    let w = await walker(ext);
    await w.tab.goto('https://token.im/');
    const folder = test.info().outputPath('downloads');
    let page = await setUp(w, folder);
    const half = guideActs.findIndex(({ name }) => name === 'check the link in the mail');
    await walkGuide(w, guideActs.slice(0, half), async (done) => {
      await ext.killWorker();
      if (done.next !== undefined || done.fact) await expectKept(page, done);
    });
    const told = (await openIncident(page))?.timeline;

    await ext.close();
    ext = await launch({ site, profile });
    w = { ...(await walker(ext)), paper: w.paper, copyPath: w.copyPath };
    await w.tab.goto('https://token.im/');
    page = await ext.newPage(ext.url('src/options/options.html'));
    expect((await openIncident(page))?.timeline).toEqual(told);

    const rest = before(guideActs.slice(half), 'record the new key', typePassphrase, openTheVault);
    const back = act('back to the guide', (popup) => toGuide(popup, w.say('nav_guide')), { next: 'finishReset' });
    await walkGuide(w, [back, ...rest], (done) => expectKept(page, done));
    const open = await openIncident(page);
    expect(open?.timeline.slice(0, told?.length)).toEqual(told);
    expect(brokenAt(open?.timeline ?? [], rootOf(open?.id ?? ''))).toBeUndefined();
  } finally {
    await ext.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a link from the e-mail is opened when it is official, and no other one is', async ({ ext }) => {
  const w = await walker(ext);
  await w.tab.goto('https://token.im/');
  const page = await ext.newPage(ext.url('src/options/options.html'));
  await askWorker(page, 'openIncident', 'account-key');
  const known: FactChange[] = [
    { group: 'triage', set: { leaked: 'no', stillSignedIn: 'no', unknownSignIns: 'no', valuables: 'no' } },
    { group: 'search', set: { vaultAt: 1, vaultHad: 'not-there', outcome: 'lost' } },
    { group: 'reset', set: { method: 'email', openedAt: 1, requestedAt: 1 } },
  ];
  for (const change of known) await askWorker(page, 'changeFacts', change);
  const tabs = ext.context.pages().length;

  const popup = await ext.openPopup(w.tab);
  await toGuide(popup, w.say('nav_guide'));
  const field = popup.getByLabel(w.say('guide_link'), { exact: true });
  const check = button(popup, w.say('guide_link_check'));
  const refused = popup.getByText(w.say('guide_link_notOfficial'), { exact: true });
  const official = popup.getByText(w.say('guide_link_official'), { exact: true });
  const open = button(popup, w.say('guide_link_open'));
  for (const other of [
    'https://tokem.im/reset',
    'https://token.im@tokem.im/reset',
    'https://token.im.tokem.im/reset',
  ]) {
    await field.fill(other);
    await check.click();
    await expect(refused).toBeVisible();
    await expect(official).toBeHidden();
    await expect(open).toHaveCount(0);
  }
  await field.fill('http://token.im/reset');
  await check.click();
  await expect(popup.getByText(w.say('guide_refused_notEncrypted', { host: 'token.im' }))).toBeVisible();
  await expect(open).toHaveCount(0);
  expect(ext.context.pages()).toHaveLength(tabs);

  await field.fill('Not https://tokem.im/reset but https://token.im/reset, says the e-mail.');
  await check.click();
  await expect(refused).toHaveCount(1);
  await expect(official).toHaveCount(1);
  await expect(open).toHaveCount(1);
  // The popup goes as soon as the tab has the focus, often before the click is reported as done.
  const pressed = open.click().catch((error: Error) => {
    if (!/closed/.test(error.message)) throw error;
  });
  const [opened] = await Promise.all([ext.context.waitForEvent('page'), pressed]);
  await expect(opened).toHaveURL('https://token.im/reset');
  expect(ext.context.pages()).toHaveLength(tabs + 1);
});
