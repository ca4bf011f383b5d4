// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speakIn, t } from '../../../src/i18n/t';
import { ReviewPage } from '../../../src/pages/review/review-page';
import {
  all,
  asking,
  button,
  click,
  glance,
  hourMs,
  judged,
  now,
  read,
  seen,
  service,
  settle,
  view,
  worker,
} from './sign-ins';

const here = vi.hoisted(() => ({
  ask: (_name: string, _data?: unknown): Promise<unknown> => Promise.resolve(),
  vault: 'none',
  passphrase: 'orbit apple',
  pages: [] as string[],
}));
vi.mock('../../../src/messages/send', () => ({ ask: (name: string, data?: unknown) => here.ask(name, data) }));
vi.mock('../../../src/platform/tabs', () => ({
  openUrl: async () => {},
  openPage: async (page: string) => here.pages.push(page),
  openOptions: async () => {},
}));
vi.mock('../../../src/panel', () => ({
  panel: {
    status: async () => ({ state: here.vault }),
    hasPasskey: async () => false,
    catchUp: async () => undefined,
    unlock: async (typed: string) => {
      if (typed !== here.passphrase) return { ok: false, why: 'wrongPassphrase' };
      here.vault = 'unlocked';
      return { ok: true };
    },
    readRaw: async (sealed: string, bound: string) =>
      sealed === `sealed for ${bound}`
        ? { ok: true, text: JSON.stringify({ ip: '203.0.113.7', place: `Bucharest, ${bound}`, text: '…' }) }
        : { ok: false, why: 'damagedRaw' },
  },
}));

const show = async (answers: Record<string, unknown>) => {
  const answering = worker({ readService: service, readGlance: glance(), ...answers });
  here.ask = answering.ask;
  render(<ReviewPage />, document.body);
  await settle();
  return answering;
};
const filter = (words: RegExp) => read('.segment', words).querySelector('input') as HTMLInputElement;
const text = () => document.body.textContent ?? '';
const rowsOf = () => all('tbody tr').map((one) => one.textContent ?? '');
const rows = [
  judged('r1', 'elsewhere', { country: 'RO', sealed: 'sealed for r1' }),
  judged('r2', 'this-browser', { at: now - 30 * hourMs, sealed: 'sealed for another row' }),
  judged('r3', 'unknown', { at: now - 30 * hourMs }),
];

beforeEach(() => {
  vi.setSystemTime(now);
  speakIn('en');
  here.vault = 'none';
  here.pages.length = 0;
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('the table', () => {
  test('shows all rows, those made elsewhere, or those that cannot be told', async () => {
    await show({ readSessions: view({ rows }) });
    expect(rowsOf()).toHaveLength(3);
    await click(filter(/^Elsewhere/));
    expect(rowsOf()).toEqual([expect.stringContaining('Romania')]);
    expect(text()).toContain('One row shown');
    await click(filter(/^Cannot tell/));
    expect(rowsOf()).toEqual([expect.stringContaining('Cannot tell')]);
  });

  test('a filter that leaves nothing says so', async () => {
    await show({ readSessions: view({ rows: rows.slice(0, 1) }) });
    await click(filter(/^Cannot tell/));
    expect(text()).toContain('No sign-in of this kind.');
  });

  test('a row can be answered where it stands, and the answer changed', async () => {
    let answer: 'me' | 'not-me' | undefined;
    const { told } = await show({
      readSessions: () => view({ rows: [judged('r1', 'elsewhere', {}, answer && { answer })] }),
      answerRow: (given: { answer: 'me' | 'not-me' }) => {
        answer = given.answer;
      },
    });
    await click(button(/^It was me: Mar 10, 11:00, Chrome on Windows/));
    expect(text()).toContain('You: it was me');
    await click(button(/^Change your answer/));
    await click(button(/^Not me: /));
    expect(told('answerRow')).toEqual([
      { rowId: 'r1', answer: 'me' },
      { rowId: 'r1', answer: 'not-me' },
    ]);
    expect(told('openIncident')).toEqual(['account-key']);
    expect(here.pages).toEqual(['guide']);
  });

  test('an answer in the table can be taken back', async () => {
    let answer: 'not-me' | undefined = 'not-me';
    const { told } = await show({
      readSessions: () => view({ rows: [judged('r1', 'elsewhere', {}, answer && { answer })] }),
      answerRow: () => {
        answer = undefined;
      },
    });
    await click(button(/^Change your answer/));
    await click(button(/^Take back your answer: /));
    expect(told('answerRow')).toEqual([{ rowId: 'r1', answer: 'withdrawn' }]);
    expect(here.pages).toEqual([]);
    expect(text()).not.toContain('You: not me');
  });

  test('a long list comes in pieces', async () => {
    await show({ readSessions: view({ rows: Array.from({ length: 40 }, (_, nth) => judged(`r${nth}`)) }) });
    expect(rowsOf()).toHaveLength(30);
    await click(button('Show 10 more'));
    expect(rowsOf()).toHaveLength(40);
  });

  test('is summed up by who made the sign-ins', async () => {
    await show({ readSessions: view({ rows }) });
    expect(all('.tally :is(dt, dd)').map((one) => one.textContent)).toEqual([
      'This browser',
      '1 sign-in',
      'Elsewhere',
      '1 sign-in',
      'Cannot tell',
      '1 sign-in',
    ]);
  });

  test('own sign-ins are not asked about', async () => {
    await show({ readSessions: view({ rows: [judged('r1')] }) });
    expect(all('tbody button')).toEqual([]);
  });
});

describe('the calendar', () => {
  test('counts in words, and a day leaves only its rows', async () => {
    await show({ readSessions: view({ rows }) });
    expect(read('[role="group"]', /Sign-ins: 3; days with a sign-in: 2; sign-ins elsewhere: 1/)).toBeTruthy();
    await click(button('Mar 10: one sign-in, 1 elsewhere'));
    expect(rowsOf()).toEqual([expect.stringContaining('Romania')]);
    expect(text()).toContain('Only Mar 10');
    await click(button('Show all days'));
    expect(rowsOf()).toHaveLength(3);
  });
});

describe("the list's own words", () => {
  test('without a vault: that nothing is kept', async () => {
    await show({ readSessions: view({ rows }) });
    expect(text()).toContain('Addresses are kept only once there is a vault');
    expect(text()).not.toContain('203.0.113.7');
  });

  test('locked: unlocking in place shows them, each bound to its row', async () => {
    here.vault = 'locked';
    await show({ readSessions: view({ rows }) });
    expect(text()).not.toContain('203.0.113.7');
    await click(button('Unlock to see addresses'));
    const field = read<HTMLInputElement>('form input', '');
    await act(async () => {
      field.value = here.passphrase;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => {
      field.form?.requestSubmit();
    });
    await settle();
    const [first, second, third] = rowsOf();
    expect(first).toContain('Bucharest, r1 · 203.0.113.7');
    expect(second).toContain('Cannot be opened');
    expect(third).toContain('Not kept');
  });

  test('they go when the vault locks', async () => {
    here.vault = 'unlocked';
    await show({ readSessions: view({ rows }) });
    expect(text()).toContain('203.0.113.7');
    here.vault = 'locked';
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(text()).not.toContain('203.0.113.7');
  });
});

test('a question stands on top', async () => {
  await show({ readSessions: view({ rows, alerts: [asking('a1', [seen('r1')], { level: 3 })] }) });
  expect(all('.question')).toHaveLength(1);
  await click(button('Not me'));
  expect(here.pages).toEqual(['guide']);
});

test('what cannot be checked is said once for each reason', async () => {
  await show({
    readSessions: view({
      rows,
      cannotCheck: ['cannotCheck_network', 'cannotCheck_network', 'cannotCheck_listNeverRead'],
    }),
  });
  expect(text()).toContain('What cannot be checked');
  expect(all('.cannot-check li').map((one) => one.textContent)).toEqual([t('cannotCheck_network')]);
});
