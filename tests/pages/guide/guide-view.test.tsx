// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speakIn } from '../../../src/i18n/t';
import { GuideView } from '../../../src/pages/guide/guide-view';
import { loadPlace } from '../../../src/pages/place';
import { all, button, click, read, settle } from '../review/sign-ins';
import { guideWorld, vaultDouble } from './guide-world';

const here = vi.hoisted(() => ({
  ask: (_name: string, _data?: unknown): Promise<unknown> => Promise.resolve(),
  panel: {} as Record<string, unknown>,
  urls: [] as string[],
  pages: [] as string[],
  files: [] as string[],
}));
vi.mock('../../../src/messages/send', () => ({ ask: (name: string, data?: unknown) => here.ask(name, data) }));
vi.mock('../../../src/platform/tabs', () => ({
  openUrl: async (url: string) => void here.urls.push(url),
  openPage: async (page: string) => void here.pages.push(page),
}));
vi.mock('../../../src/pages/save-file', () => ({ saveFile: (name: string) => void here.files.push(name) }));
vi.mock('../../../src/panel', () => ({
  panel: new Proxy({}, { get: (_, name: string) => here.panel[name] }),
}));

const text = () => document.body.textContent ?? '';
/** The popup closes and opens again: nothing but storage is left. */
const reopen = async () => {
  render(null, document.body);
  await loadPlace();
  render(<GuideView />, document.body);
  await settle();
};
const tap = async (words: string | RegExp) => {
  await click(button(words));
  await reopen();
};
const pick = async (question: RegExp, answer: string) => {
  const field = all('fieldset').find((one) => question.test(one.textContent ?? ''));
  const label = [...(field?.querySelectorAll('label') ?? [])].find((one) => one.textContent === answer);
  if (!label) throw new Error(`nobody asks ${question} with ${answer}: ${text()}`);
  await click(label.querySelector('input') as HTMLInputElement);
};
const answer = async (...answers: string[]) => {
  const questions = [/have it\?/, /still/i, /somebody else in it|did not make/, /money/];
  for (const [index, question] of questions.entries()) {
    await pick(question, answers[index] as string);
    // As soon as the last answer is stored the popup may open at the next step.
    if (index < questions.length - 1) await reopen();
  }
  await click(button('Continue'));
};

let world = guideWorld();
const start = async (change = {}, keys: Record<string, unknown>[] = []) => {
  world = guideWorld(change);
  const vault = vaultDouble(keys);
  here.ask = world.ask;
  here.panel = vault.panel;
  await reopen();
  return vault;
};
beforeEach(() => {
  speakIn('en');
  Object.assign(here, { urls: [], pages: [], files: [] });
});
afterEach(() => render(null, document.body));

describe('a lost account key, with the popup closed and opened between any two actions', () => {
  const old = { id: 'key-old', kind: 'account-key', label: 'Main key', hasSecret: true };

  test('is walked from the first tap to the calm end', async () => {
    const vault = await start({}, [old]);
    await tap(/^Security key of an account/);
    await answer('No', 'No', 'No', 'Yes');
    expect(await world.facts()).toMatchObject({ triage: { leaked: 'no', valuables: 'yes' } });

    await reopen();
    expect(text()).toContain('Main key');
    await tap('Not here');
    const places = all('.place-list > li').length;
    expect(places).toBe(8);
    await click(read('.answer', 'Not there'));
    await reopen();
    expect(text()).toContain('1 of 8 places looked at');
    await tap('Not in the others either');
    await tap('It is lost');

    await pick(/Choose how to prove/, 'E-mail');
    await reopen(); // chosen, not confirmed: the choice still stands there
    await tap('Choose');
    await tap('Open it');
    expect(here.urls).toEqual(['https://token.im/reset']);
    await tap('I have sent it');
    await tap('Tomorrow');
    expect(world.reminders.at(-1)).toBeGreaterThan(Date.now());
    expect(text()).toContain('We remind you on');
    await tap('I have the new key');
    expect(world.reminders.at(-1)).toBeUndefined();

    await tap('Open it');
    expect(here.urls.at(-1)).toBe('https://token.im/account/sessions');
    await click(read('.answer', 'Not me'));
    await reopen();
    expect((await world.facts())?.review.suspicious).toBe('yes');
    await tap('Yes, not all was me');
    await tap('Changed');
    await tap('I have told them');

    await tap(/^I keep it elsewhere/);
    await pick(/Which one is the old key/, 'Main key');
    await reopen();
    await tap('It was refused: retire it');
    expect(vault.done).toContainEqual(['retireKey', 'key-old', 'said-refused']);
    await tap('Save the file');
    expect(here.files).toEqual(['copy.age']);
    await click(button('Start the drill'));
    expect(here.pages).toEqual(['drill']);
    await tap(/^I opened my copy myself/);
    await tap('It lies there');
    await tap('It is on');

    expect(text()).toContain('Your new key is in force');
    expect(text()).toContain('Still open: Keep the backup codes on paper');
    await click(button('Close this incident'));
    await click(button('Close it'));
    expect(text()).toContain('What did you lose?');
    expect(text()).toContain('Closed. The record is kept.');
    expect(await world.facts()).toBeUndefined();
  }, 60_000);

  test('a tick can be taken back', async () => {
    await start({}, [old]);
    await tap(/^Security key of an account/);
    await answer('No', 'No', 'No', 'No');
    await tap('It’s here');
    expect((await world.facts())?.search.vaultHad).toBe('found');
    await click(button(/^Look in your vault first/));
    await tap('Not done after all');
    expect((await world.facts())?.search).toEqual({});
  });

  test('the record tells what was done, and that it is whole', async () => {
    await start();
    await tap(/^Passkey/);
    await answer('No', 'Yes', 'No', 'No');
    await click(read('[role=tab]', 'Record'));
    expect(text()).toContain('The record is whole');
    expect(text()).toContain('Could others have it: No');
    expect(text()).toContain('You reported the loss: Passkey');
  });

  test('the focus goes on with the next task, and with one that is unfolded', async () => {
    await start({}, [old]);
    await tap(/^Security key of an account/);
    await answer('No', 'No', 'No', 'No');
    await click(button('Not here'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Go through the likely places');
    await click(button(/^Decide: found or lost/));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Decide: found or lost');
  });

  test('a change that could not be stored is told, and nothing is ticked', async () => {
    await start({}, [old]);
    await tap(/^Security key of an account/);
    world.breakDown();
    await pick(/have it\?/, 'Yes');
    expect(text()).toContain('This was not stored.');
    expect(all<HTMLInputElement>('input:checked')).toEqual([]);
  });
});

describe('the order', () => {
  test('a leaked key goes to the reset at once, without a search', async () => {
    await start();
    await tap(/^Security key of an account/);
    await answer('Yes', 'No', 'No', 'No');
    expect(read('li[aria-current=step]', /./).textContent).toContain('Reset it on the official site');
    expect(text()).not.toContain('Is it really lost?');
    expect(text()).toContain('Somebody may get in');
  });
});

describe('a wallet phrase', () => {
  test('is never offered a reset, and the end is honest', async () => {
    await start();
    await tap(/^Wallet phrase or private key/);
    await answer('No', 'No', 'No', 'Yes');
    expect(text()).toContain('Nobody can reset it, not TokenIM, not us, not anybody. Whoever offers to is after it.');
    expect(text()).not.toContain('official reset page');
    await tap('I understand');
    await tap('Not here');
    expect(text()).toContain('The wallet app itself');
    await click(read('.answer', 'Not there'));
    await tap('Not in the others either');
    await tap('It is lost');
    expect(text()).toContain('This wallet cannot be opened now');
    expect(here.urls).toEqual([]);
  });

  test('that still opens is moved at once when somebody may have it', async () => {
    await start();
    await tap(/^Wallet phrase or private key/);
    await answer('Not sure', 'Yes', 'No', 'Yes');
    await tap('I understand');
    await tap('It is created');
    expect(text()).toContain('Compare it word by word');
    await tap('Written and compared');
    await tap('All of it has moved');
    expect(await world.facts()).toMatchObject({ wallet: { movedAt: expect.any(Number) } });
  });
});

describe('only official pages are opened', () => {
  const toReset = async () => {
    await tap(/^Security key of an account/);
    await answer('Yes', 'No', 'No', 'No');
    await pick(/Choose how to prove/, 'E-mail');
    await tap('Choose');
  };

  test.each([
    ['another host', 'https://token-im.test/reset', 'token-im.test is not among your official hosts'],
    ['no encryption', 'http://token.im/reset', 'is not encrypted'],
    ['no address', 'javascript:alert(1)', 'No address is set'],
    ['nothing', '', 'No address is set'],
  ])('%s is refused with its reason, and nothing is noted', async (_, reset, reason) => {
    await start({ reset });
    await toReset();
    await click(button('Open it'));
    expect(text()).toContain('We do not open this address');
    expect(text()).toContain(reason);
    expect(here.urls).toEqual([]);
    expect((await world.facts())?.reset.openedAt).toBeUndefined();
  });

  test('a link from a message is opened only if it is official', async () => {
    await start();
    await toReset();
    await tap('Open it');
    await tap('I have sent it');
    here.urls = [];
    const field = read<HTMLInputElement>('input[type=text]', '');
    field.value = 'https://token.im.evil.test/x https://token.im/reset?t=1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    await reopen(); // what was pasted is still there
    await click(button('Check'));
    expect(text()).toContain('Not the official site');
    expect(all('button').filter((one) => one.textContent === 'Open this link')).toHaveLength(1);
    await click(button('Open this link'));
    expect(here.urls).toEqual(['https://token.im/reset?t=1']);
  });
});
