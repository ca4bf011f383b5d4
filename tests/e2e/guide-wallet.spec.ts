import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { type Act, answer, press, walkGuide } from './support/walk/guide';
import { closedIncidents, expectKept } from './support/walk/kept';
import { button, type Walker, walker } from './support/walk/walker';
import { wordsOf } from './support/words';

test.beforeEach(() => {
  test.setTimeout(180_000);
});

const say = wordsOf('en');

/** Nothing of a reset, whatever the guide shows. */
async function noReset(popup: Page): Promise<void> {
  for (const step of await popup.locator('.step-title').allInnerTexts()) expect(step).not.toBe(say('step_resetKey'));
  for (const task of ['chooseMethod', 'openReset', 'sendRequest', 'finishReset'])
    await expect(popup.getByText(say(`task_${task}`), { exact: true })).toHaveCount(0);
}

const begin = (stillOpens: string): Act[] => [
  { name: 'open the guide', run: press('nav_guide') },
  {
    name: 'a wallet phrase',
    run: (popup) => popup.locator('.kind-card.wallet-secret').click(),
    next: 'answerLeaked',
  },
  { ...answer(0, 'no'), next: 'answerStillSignedIn' },
  { ...answer(1, stillOpens), next: 'answerUnknownSignIns' },
  { ...answer(2, 'no'), next: 'answerValuables' },
  { ...answer(3, 'yes'), next: 'knowNobodyCanReset' },
  {
    name: 'nobody can reset it',
    run: async (popup, w) => {
      await expect(popup.locator('.step-title').nth(1)).toHaveText(say('step_expectThieves'));
      await expect(popup.getByText(say('step_expectThieves_text'), { exact: true })).toBeVisible();
      await expect(popup.getByText(say('task_knowNobodyCanReset_text'), { exact: true })).toBeVisible();
      await press('task_knowNobodyCanReset_do')(popup, w);
    },
    fact: 'wallet.warnedAt',
    next: 'openVaultCopy',
  },
  { name: 'no vault', run: press('action_continue'), fact: 'search.vaultHad', next: 'searchPlaces' },
  {
    name: 'not in the wallet app',
    run: (popup) => popup.locator('.place-list .answer.not-there').first().click(),
    fact: 'places.walletApp',
    next: 'searchPlaces',
  },
  { name: 'nor in the others', run: press('guide_places_rest'), fact: 'places.paper', next: 'decideSearch' },
];

async function walk(w: Walker, acts: readonly Act[]): Promise<void> {
  const page = await w.ext.newPage(w.ext.url('src/options/options.html'));
  const tabs = w.ext.context.pages().length;
  await walkGuide(w, acts, (done) => expectKept(page, done));
  expect(w.ext.context.pages()).toHaveLength(tabs);
}

test('a wallet that still opens is moved: no copy, no reset, a new phrase', async ({ ext }) => {
  const w = await walker(ext, 'en', noReset);
  await w.tab.goto('https://token.im/');
  const done = (task: string, fact: string, next: string | null): Act => ({
    name: task,
    run: press(`task_${task}_do`),
    fact,
    next,
  });
  await walk(w, [
    ...begin('yes'),
    { name: 'lost', run: press('guide_decide_lost'), fact: 'search.outcome', next: 'makeNewWallet' },
    done('makeNewWallet', 'wallet.newWalletAt', 'keepNewPhrase'),
    done('keepNewPhrase', 'wallet.phraseKeptAt', 'moveEverything'),
    done('moveEverything', 'wallet.movedAt', 'saveNewKey'),
    { name: 'on paper only', run: press('guide_keptElsewhere'), fact: 'newKey.savedAt', next: 'retireOldWallet' },
    done('retireOldWallet', 'newKey.retiredAt', 'makeCopy'),
    { name: 'copied by hand', run: press('guide_copyOtherwise'), fact: 'newKey.copyAt', next: 'drillCopy' },
    { name: 'read back by hand', run: press('guide_drillOtherwise'), fact: 'newKey.drilledAt', next: 'makeSecondCopy' },
  ]);
});

test('a copy that was found is kept; nothing is reset', async ({ ext }) => {
  const w = await walker(ext, 'en', noReset);
  await w.tab.goto('https://token.im/');
  await walk(w, [
    ...begin('no').slice(0, -2),
    {
      name: 'on paper',
      run: (popup) => popup.locator('.place-list .answer.found').first().click(),
      fact: 'places.walletApp',
      next: 'decideSearch',
    },
    { name: 'found', run: press('guide_decide_found'), fact: 'search.outcome', next: 'saveNewKey' },
  ]);
});

test('with neither copy nor access the guide ends honestly, and asks for nothing more', async ({ ext }) => {
  const w = await walker(ext, 'en', noReset);
  await w.tab.goto('https://token.im/');
  await walk(w, [
    ...begin('no'),
    { name: 'lost', run: press('guide_decide_lost'), fact: 'search.outcome', next: null },
  ]);
  const popup = await ext.openPopup(w.tab);
  await expect(popup.getByRole('heading', { name: say('guide_end_nothingLeft'), exact: true })).toBeVisible();
  await expect(popup.getByText(say('guide_end_nothingLeft_text'), { exact: true })).toBeVisible();
  await noReset(popup);
  await button(popup, say('guide_close')).click();
  await button(popup, say('guide_close_confirm')).click();
  await popup.getByText(say('guide_closed'), { exact: true }).waitFor();
  expect((await closedIncidents(ext)).map(({ kind }) => kind)).toEqual(['wallet-secret']);
});
