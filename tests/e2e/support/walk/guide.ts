import type { Page } from '@playwright/test';
import { signIn } from '../sign-in';
import { offerToDrill } from './drill';
import { saveDownload, saveKey } from './set-up';
import { button, choose, type Walker } from './walker';

/** One thing that a user does in the guide; each gets a popup of its own, opened anew. */
export interface Act {
  name: string;
  run(popup: Page, w: Walker): Promise<unknown>;
  /** The fact that is kept from then on, as `group.name`. */
  fact?: string;
  /** The task that the plan asks for afterwards; `null` when nothing is left to do. */
  next?: string | null;
}

export const press =
  (key: string): Act['run'] =>
  (popup, { say }) =>
    button(popup, say(key)).click();

const questions = ['leaked', 'stillSignedIn', 'unknownSignIns', 'valuables'];

export const answer = (question: number, value: string): Act => ({
  name: `question ${question + 1}`,
  run: async (popup) => choose(popup.locator('fieldset').nth(question), value),
  fact: `triage.${questions[question]}`,
});

/** Presses a button that opens a page of the official site, and waits for that page. */
const opens =
  (key: string, then: (page: Page, w: Walker) => Promise<unknown> = () => Promise.resolve()): Act['run'] =>
  async (popup, w) => {
    // The popup goes as soon as the tab has the focus, often before the click is reported as done.
    const pressed = press(key)(popup, w).catch((error: Error) => {
      if (!/closed/.test(error.message)) throw error;
    });
    const [page] = await Promise.all([w.ext.context.waitForEvent('page'), pressed]);
    await page.waitForLoadState();
    await then(page, w);
    await page.close();
  };

const account = 'mei@example.com';

async function askForReset(page: Page): Promise<void> {
  await page.waitForURL(/^https:\/\/token\.im\/reset/);
  await page.locator('#account').fill(account);
  await page.locator('form[action="/reset/email"] button').click();
  await page.getByRole('status').waitFor();
}

async function checkLinkAndIssueKey(popup: Page, w: Walker): Promise<void> {
  const link = `https://token.im${w.ext.site.mails(account)[0]?.link}`;
  await popup.getByLabel(w.say('guide_link'), { exact: true }).fill(link);
  await button(popup, w.say('guide_link_check')).click();
  await opens('guide_link_open', async (page) => {
    await page.locator('form[action="/reset/confirm"] button').click();
    await page.locator('#new-key').waitFor();
  })(popup, w);
}

async function readList(page: Page, w: Walker): Promise<void> {
  await signIn(page, w.ext.site, account);
  await page.goto('https://token.im/account/sign-ins');
  await page.locator('#sign-ins').waitFor();
  await page.waitForTimeout(1500);
}

/** The whole guide for an account's key, in the order in which it asks. */
export const guideActs: readonly Act[] = [
  { name: 'open the guide', run: press('nav_guide') },
  { name: 'say what was lost', run: (popup) => popup.locator('.kind-card.account-key').click(), next: 'answerLeaked' },
  answer(0, 'no'),
  answer(1, 'no'),
  answer(2, 'unsure'),
  answer(3, 'no'),
  { name: 'not in the vault', run: press('guide_notHere'), fact: 'search.vaultHad', next: 'searchPlaces' },
  {
    name: 'not in the first place',
    run: (popup) => popup.locator('.place-list .answer.not-there').first().click(),
    fact: 'places.passwordManager',
    next: 'searchPlaces',
  },
  { name: 'nor in the others', run: press('guide_places_rest'), fact: 'places.trustedPerson', next: 'decideSearch' },
  { name: 'lost', run: press('guide_decide_lost'), fact: 'search.outcome', next: 'chooseMethod' },
  { name: 'by e-mail', run: (popup) => choose(popup, 'email'), next: 'chooseMethod' },
  { name: 'go on with e-mail', run: press('task_chooseMethod_do'), fact: 'reset.method', next: 'openReset' },
  {
    name: 'open the reset page',
    run: opens('task_openReset_do', askForReset),
    fact: 'reset.openedAt',
    next: 'sendRequest',
  },
  { name: 'request sent', run: press('task_sendRequest_do'), fact: 'reset.requestedAt', next: 'finishReset' },
  { name: 'check the link in the mail', run: checkLinkAndIssueKey, next: 'finishReset' },
  { name: 'new key received', run: press('task_finishReset_do'), fact: 'reset.doneAt', next: 'openSignInList' },
  {
    name: 'open the sign-in list',
    run: opens('task_openSignInList_do', readList),
    fact: 'review.listOpenedAt',
    next: 'judgeSignIns',
  },
  { name: 'something was not me', run: press('guide_rows_strange'), fact: 'review.reviewedAt', next: 'changePassword' },
  {
    name: 'password changed',
    run: press('task_changePassword_do'),
    fact: 'review.passwordChangedAt',
    next: 'askSupport',
  },
  { name: 'support told', run: press('task_askSupport_do'), fact: 'review.supportAskedAt', next: 'saveNewKey' },
  {
    name: 'record the new key',
    fact: 'newKey.savedId',
    next: 'retireOldKey',
    run: (popup, w) =>
      saveKey(w, popup, { label: 'TokenIM (new)', account, secret: w.ext.site.account(account).securityKey }),
  },
  {
    name: 'retire the old key',
    fact: 'newKey.retiredId',
    next: 'makeCopy',
    async run(popup, w) {
      await popup.locator('label.option', { hasText: 'TokenIM' }).first().click();
      await press('guide_retire')(popup, w);
    },
  },
];

/** The last acts: copies of the new key, proven. `folder` takes the file. */
export const copyActs = (folder: string): readonly Act[] => [
  {
    name: 'make a copy',
    fact: 'newKey.copyAt',
    next: 'drillCopy',
    async run(popup, w) {
      w.copyPath = await saveDownload(popup, () => press('task_makeCopy_do')(popup, w), folder);
    },
  },
  {
    name: 'drill the copy',
    fact: 'newKey.drilledAt',
    next: 'makeSecondCopy',
    async run(_popup, w) {
      const page = await offerToDrill(w, w.copyPath, w.paper.recoveryKey);
      await page.locator('.outcome-count').waitFor();
      await w.see(page, 'drill-done');
      await page.close();
    },
  },
  {
    name: 'a second copy elsewhere',
    run: press('task_makeSecondCopy_do'),
    fact: 'newKey.secondCopyAt',
    next: 'setUpSecondFactor',
  },
  { name: 'second factor', run: press('task_setUpSecondFactor_do'), fact: 'newKey.secondFactorAt', next: null },
  {
    name: 'all is done',
    next: null,
    run: (popup, { say }) => popup.getByRole('heading', { name: say('guide_end_newKey'), exact: true }).waitFor(),
  },
];

/** Walks the acts with the popup closed and opened anew before each; `after` looks when it is closed. */
export async function walkGuide(
  w: Walker,
  acts: readonly Act[],
  after?: (act: Act) => Promise<unknown>,
): Promise<void> {
  for (const act of acts) {
    const popup = await w.ext.openPopup(w.tab);
    try {
      await act.run(popup, w);
      // The answer is stored before the next popup asks for it: the worker acknowledges it within this breath.
      if (!popup.isClosed()) await popup.waitForTimeout(250);
      if (!popup.isClosed()) await w.see(popup, `guide-${act.name.replaceAll(/\W+/g, '-')}`);
      if (!popup.isClosed()) await popup.close();
      await after?.(act);
    } catch (error) {
      throw new Error(`guide, "${act.name}": ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      if (!popup.isClosed()) await popup.close();
    }
  }
}
