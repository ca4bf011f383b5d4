// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speakIn } from '../../../src/i18n/t';
import { Sessions } from '../../../src/popup/screens/sessions';
import {
  all,
  asking,
  button,
  click,
  glance,
  judged,
  now,
  read,
  seen,
  service,
  settle,
  view,
  worker,
} from '../../pages/review/sign-ins';

const here = vi.hoisted(() => ({ ask: (_name: string, _data?: unknown): Promise<unknown> => Promise.resolve() }));
vi.mock('../../../src/messages/send', () => ({ ask: (name: string, data?: unknown) => here.ask(name, data) }));
const opened = vi.hoisted(() => ({ urls: [] as string[], pages: [] as string[], options: 0 }));
vi.mock('../../../src/platform/tabs', () => ({
  openUrl: async (url: string) => opened.urls.push(url),
  openPage: async (page: string) => opened.pages.push(page),
  openOptions: async () => opened.options++,
}));
vi.mock('../../../src/panel', () => ({ panel: {} }));

const went: string[] = [];
const show = async (answers: Record<string, unknown>) => {
  const answering = worker({ readService: service, readGlance: glance(), ...answers });
  here.ask = answering.ask;
  render(<Sessions go={(screen) => went.push(screen)} refresh={async () => {}} />, document.body);
  await settle();
  return answering;
};
const text = () => document.body.textContent ?? '';

beforeEach(() => {
  vi.setSystemTime(now);
  speakIn('en');
  went.length = 0;
  Object.assign(opened, { urls: [], pages: [], options: 0 });
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('an open question', () => {
  const row = seen('r1', { country: 'RO' });
  const open = view({ alerts: [asking('a1', [row])], rows: [judged('r1', 'elsewhere', row, { alert: 'a1' })] });

  test('"It was me" is stored for its row, thanked for, and gone', async () => {
    let answered = false;
    const { told } = await show({
      readSessions: () => (answered ? view({ rows: open.rows }) : open),
      answerRow: () => {
        answered = true;
      },
    });
    await click(button('It was me'));
    expect(told('answerRow')).toEqual([{ rowId: 'r1', answer: 'me' }]);
    expect(told('openIncident')).toEqual([]);
    expect(text()).toContain('Noted: that was you.');
    expect(all('button').map((one) => one.textContent)).not.toContain('It was me');
    expect(document.activeElement?.textContent).toContain('Noted');
  });

  test('says what spoke for asking', async () => {
    const reasons = ['reason_countryNew', 'reason_whileClosed'] as const;
    await show({ readSessions: view({ alerts: [asking('a1', [row], { reasons })] }) });
    expect(all('.question-why li').map((one) => one.textContent)).toEqual([
      'You have not signed in from this country before.',
      'This browser was closed at that time.',
    ]);
  });

  test('how far "It was me" reaches can be said after it, and all of it taken back', async () => {
    let answered = false;
    const { told } = await show({
      readSessions: () => (answered ? view({ rows: open.rows }) : open),
      answerRow: ({ answer }: { answer: string }) => {
        answered = answer === 'me';
      },
    });
    await click(button('It was me'));
    await click(read('.segment', 'Only this one').querySelector('input') as HTMLInputElement);
    expect(text()).not.toContain('will be asked about less often');
    await click(button('Undo'));
    expect(told('answerRow')).toEqual([
      { rowId: 'r1', answer: 'me' },
      { rowId: 'r1', answer: 'me', scope: 'once' },
      { rowId: 'r1', answer: 'withdrawn' },
    ]);
    expect(text()).toContain('The question is open again.');
    expect(button('It was me')).toBeTruthy();
  });

  test('an answer about no row reaches nowhere else', async () => {
    let answered = false;
    await show({
      readSessions: () => (answered ? view() : view({ alerts: [asking('a1', [], { signal: 'lookalikeSubmitted' })] })),
      answerRow: () => {
        answered = true;
      },
    });
    await click(button('It was me'));
    expect(button('Undo')).toBeTruthy();
    expect(all('.noted-scope')).toEqual([]);
  });

  test('"Not me" opens the guide at its review', async () => {
    const { told } = await show({ readSessions: open });
    await click(button('Not me'));
    expect(told('answerRow')).toEqual([{ rowId: 'r1', answer: 'not-me' }]);
    expect(told('openIncident')).toEqual(['account-key']);
    expect(told('changeFacts')).toEqual([
      // The rows were seen here: the guide need not ask to open the list again.
      { group: 'review', set: { suspicious: 'yes', listOpenedAt: expect.any(Number) } },
      { group: 'triage', set: { unknownSignIns: 'yes' } },
    ]);
    expect(went).toEqual(['guide']);
  });

  test('"Not me" keeps an incident that is open', async () => {
    const { told } = await show({ readSessions: open, readGlance: glance({ incident: { id: 'i' } as never }) });
    await click(button('Not me'));
    expect(told('openIncident')).toEqual([]);
    expect(told('changeFacts')).toHaveLength(2);
    expect(went).toEqual(['guide']);
  });

  test('an answer that could not be stored is said, and the question stays', async () => {
    await show({ readSessions: open, answerRow: new Error('the worker died') });
    await click(button('Not me'));
    expect(text()).toContain('Your answer could not be stored.');
    expect(button('Not me')).toBeTruthy();
    expect(went).toEqual([]);
  });

  test('a question about several rows is answered for each', async () => {
    const rows = [seen('r1'), seen('r2')];
    const { told } = await show({ readSessions: view({ alerts: [asking('a1', rows)] }) });
    await click(button('It was me'));
    expect(told('answerRow')).toEqual([
      { rowId: 'r1', answer: 'me' },
      { rowId: 'r2', answer: 'me' },
    ]);
  });

  test('what was answered, and what is only for the list, asks nothing', async () => {
    await show({
      readSessions: view({ alerts: [asking('a1', [row], { answer: 'me' }), asking('a2', [row], { level: 1 })] }),
    });
    expect(text()).not.toContain('Please check this');
  });
});

describe('the list', () => {
  test('names time, device, country, outcome and who made it', async () => {
    await show({
      readSessions: view({
        rows: [
          judged('r1', 'elsewhere', { country: 'RO' }, { answer: 'not-me' }),
          judged('r2', 'this-browser', { current: true }),
          judged('r3', 'unknown', { at: null, device: null, outcome: 'failure' }),
        ],
      }),
    });
    const [first, second, third] = all('.sign-ins > li').map((one) => one.textContent ?? '');
    expect(first).toMatch(/Mar 10, 11:00/);
    expect(first).toContain('Elsewhere');
    expect(first).toContain('Chrome on Windows · Romania · Signed in');
    expect(first).toContain('You: not me');
    expect(second).toContain('This browser');
    expect(second).toContain('In use now');
    expect(third).toContain('Time not clear');
    expect(third).toContain('Cannot tell');
    expect(third).toContain('Device not shown · Failed');
    expect(all('.sign-ins time').map((one) => one.getAttribute('datetime'))).toHaveLength(2);
  });

  test('the rest is in a tab', async () => {
    await show({ readSessions: view({ rows: Array.from({ length: 12 }, (_, i) => judged(`r${i}`)) }) });
    expect(all('.sign-ins > li')).toHaveLength(8);
    await click(button('See all 12 in a tab'));
    expect(opened.pages).toEqual(['review']);
  });

  test('speaks Chinese', async () => {
    speakIn('zh_CN');
    await show({ readSessions: view({ rows: [judged('r1', 'elsewhere', { country: 'RO' })] }) });
    expect(text()).toContain('Windows 上的 Chrome · 罗马尼亚 · 登录成功');
    expect(text()).toContain('别处');
    expect(text()).toMatch(/3月10日 ?11:00/);
  });
});

describe('how far it can be relied on', () => {
  test('a list that was never read: how to get it read', async () => {
    await show({ readSessions: view({ watch: { on: true, since: now } }) });
    expect(text()).toContain('The sign-in list has not been read yet');
    await click(button('Open the sign-in list'));
    expect(opened.urls).toEqual(['https://token.im/security/sign-ins']);
  });

  test('a list without rows helps on', async () => {
    await show({ readSessions: view() });
    expect(text()).toContain('The list showed no sign-ins');
    expect(text()).toContain('Watching since Jan 29');
  });

  test('the watch is off', async () => {
    await show({ readSessions: view({ watch: { on: false }, rows: [judged('r1')] }) });
    expect(text()).toContain('The sign-in watch is off');
    expect(all('.sign-ins > li')).toHaveLength(1);
    await click(button('Open options'));
    expect(opened.options).toBe(1);
  });

  test('a worker that does not answer can be asked again', async () => {
    const { answers } = await show({ readSessions: new Error('no answer') });
    answers.readSessions = view({ rows: [judged('r1')] });
    await click(button(/again/i));
    expect(all('.sign-ins > li')).toHaveLength(1);
  });

  test('coming back from the official site shows what was read there', async () => {
    const { answers } = await show({ readSessions: view() });
    answers.readSessions = view({ rows: [judged('r1')] });
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(all('.sign-ins > li')).toHaveLength(1);
  });
});
