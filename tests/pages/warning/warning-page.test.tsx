// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Warning } from '../../../src/guard/verdict';
import { armAfterMs } from '../../../src/pages/warning/use-armed';
import { WarningPage, warningId } from '../../../src/pages/warning/warning-page';
import { tokenim } from '../../../src/services/tokenim';
import { type Screen, screen } from '../../ui/screen';

const warning: Warning = {
  id: 'w1',
  tabId: 1,
  url: 'https://t0ken.im/login',
  verdict: {
    host: 't0ken.im',
    severity: 'imitation',
    findings: [
      {
        detection: 'sameLook',
        severity: 'imitation',
        evidence: { seen: 't0ken.im', official: 'token.im', written: 't0ken.im' },
      },
    ],
  },
  at: 1,
};
const asked = vi.hoisted(() => ({ left: [] as unknown[], warning: undefined as unknown, silent: false }));
vi.mock('../../../src/messages/send', () => ({
  ask: async (name: string, data: unknown) => {
    if (asked.silent) throw new Error('no answer');
    if (name === 'readWarning') return asked.warning;
    if (name === 'readService') return tokenim;
    if (name === 'leaveWarning') return void asked.left.push(data);
    throw new Error(`unexpected ${name}`);
  },
}));

let seen: Screen;
const open = async () => {
  seen = await screen(<WarningPage />);
  await seen.settle();
};
const pass = (ms: number) => new Promise((done) => setTimeout(done, ms));
beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  history.replaceState(null, '', '?id=w1');
  Object.assign(asked, { left: [], warning, silent: false });
});

describe('a stopped page', () => {
  beforeEach(open);

  test('says who is imitated and why, and shows both hosts', () => {
    expect(seen.text()).toContain('This is not TokenIM’s site');
    expect(seen.text()).toContain('t0ken.im');
    expect([...seen.root.querySelectorAll('.host-bar')].map((bar) => bar.textContent)).toEqual([
      't0ken.im',
      'token.im',
    ]);
  });
  test.each([
    ['Take me to the official site', 'official'],
    ['Back', 'back'],
  ])('%s', async (button, choice) => {
    await seen.press(button);
    expect(asked.left).toEqual([{ id: 'w1', choice }]);
  });
  test('does nothing by itself, and a dangerous choice cannot be made at once', async () => {
    await seen.press('Trust it from now on');
    await seen.press('Continue once');
    expect(seen.has('Trust this site')).toBe(false);
    expect(seen.has('Open it once')).toBe(false);
    await pass(armAfterMs + 100);
    expect(asked.left).toEqual([]);
  });
  test.each([
    ['Trust it from now on', 'Trust this site', 'trust'],
    ['Continue once', 'Open it once', 'once'],
  ])('%s takes a while and two presses', async (first, second, choice) => {
    await pass(armAfterMs + 100);
    await seen.settle();
    await seen.press(first);
    await seen.press(second); // a double click
    expect(asked.left).toEqual([]);
    await pass(800);
    await seen.settle();
    await seen.press(second);
    expect(asked.left).toEqual([{ id: 'w1', choice }]);
  });
});

test('a site that nothing but a list names is not called an imitation, and its way on is the same', async () => {
  const evidence = { list: 'My list', host: 'bad.example' };
  const findings = [{ detection: 'listedHost', severity: 'imitation', evidence }];
  asked.warning = { ...warning, verdict: { host: 'pay.bad.example', severity: 'imitation', findings } };
  await open();
  expect(seen.text()).toContain('“My list” names this site as phishing');
  expect(seen.text()).toContain('The list “My list” names bad.example');
  expect(seen.text()).not.toContain('TokenIM’s site');
  expect(seen.has('Take me to the official site')).toBe(false);
  expect([...seen.root.querySelectorAll('.host-bar')].map((bar) => bar.textContent)).toEqual(['pay.bad.example']);
  await pass(armAfterMs + 100);
  await seen.settle();
  await seen.press('Trust it from now on');
  await pass(800);
  await seen.settle();
  await seen.press('Trust this site');
  expect(asked.left).toEqual([{ id: 'w1', choice: 'trust' }]);
});

test('a warning that nobody knows is calm and offers the official site only', async () => {
  asked.warning = undefined;
  await open();
  expect(seen.text()).toContain('Nothing to decide here');
  expect(seen.has('Take me to the official site')).toBe(true);
  expect(seen.has('Continue once')).toBe(false);
});

test('without an answer the page stays stopped and can ask again', async () => {
  asked.silent = true;
  await open();
  expect(seen.text()).toContain('The page was stopped');
  asked.silent = false;
  await seen.press('Try again');
  await seen.settle();
  expect(seen.text()).toContain('t0ken.im');
});

test.each([
  [{ search: '?id=a', hash: '' }, 'a'],
  [{ search: '', hash: '#b' }, 'b'],
  [{ search: '', hash: '' }, ''],
  [{ search: `?id=${'x'.repeat(400)}`, hash: '' }, 'x'.repeat(100)],
])('the id in %o', (place, id) => expect(warningId(place)).toBe(id));

test('a copy of the page in another tab says when the question is answered', async () => {
  await open();
  asked.warning = undefined;
  await seen.press('Back');
  await pass(1700);
  await seen.settle();
  expect(seen.text()).toContain('Nothing to decide here');
});
