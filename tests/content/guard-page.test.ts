// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askUntil } from '../../src/content/ask-worker';
import { guardPage } from '../../src/content/guard-page';
import type { PageFacts } from '../../src/guard/page';
import type { PageAnswer } from '../../src/messages/protocol';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', {});
});
afterEach(async () => {
  vi.unstubAllGlobals();
  document.documentElement.innerHTML = '<head></head><body></body>';
  await Promise.resolve(); // the guards of this test hear of it while their timers are not real
  vi.useRealTimers();
});

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** What the second script calls, once the page stands. */
let begin: () => void;

function visit(html: string, answer: PageAnswer = { severity: 'unknown' }) {
  document.documentElement.innerHTML = html;
  const asked: PageFacts[] = [];
  begin = guardPage(window as never, {
    checkPage: async (facts) => {
      asked.push(facts);
      return answer;
    },
    readWatch: async () => undefined,
    reportLeak: async () => ({ stay: false }),
  });
  begin();
  return asked;
}

describe('whom it asks', () => {
  test('nobody, on a page without brand and credential field, however it changes', async () => {
    const asked = visit('<head><title>Bread</title></head><body><input type="search"></body>');
    for (let i = 0; i < 5; i++) {
      document.body.append('more text', document.createElement('p'));
      await settle(4000);
    }
    expect(asked).toEqual([]);
  });

  test('the worker, once, where there is a password field', async () => {
    const asked = visit('<head></head><body><input type="password"></body>');
    await settle(5000);
    expect(asked).toHaveLength(1);
  });

  test('again when a single-page app becomes a sign-in page, or takes the brand’s title', async () => {
    const asked = visit('<head><title>App</title></head><body></body>');
    await settle(3000);
    document.body.append(Object.assign(document.createElement('input'), { type: 'password' }));
    await settle(4000);
    document.title = 'imToken';
    await settle(4000);
    expect(asked.map(({ title, hasPasswordField }) => [title, hasPasswordField])).toEqual([
      ['', true],
      ['imToken', true],
    ]);
  });
});

describe('a field in a shadow tree', () => {
  const grow = (mode: ShadowRootMode): { host: HTMLElement; field: HTMLInputElement } => {
    const host = document.createElement('div');
    document.body.append(host);
    const field = Object.assign(document.createElement('input'), { type: 'password' });
    host.attachShadow({ mode }).append(field);
    return { host, field };
  };
  const told = (asked: PageFacts[]) => asked.map(({ hasPasswordField }) => hasPasswordField);

  test('is told of from its first use', async () => {
    const asked = visit('<head></head><body></body>');
    const { field } = grow('open');
    field.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    await settle(4000);
    expect(told(asked)).toEqual([true]);
  });

  test('also after many that are gone', async () => {
    const asked = visit('<head></head><body></body>');
    for (let i = 0; i < 40; i++) {
      const { host, field } = grow('open');
      field.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
      if (i < 39) host.remove();
    }
    document.title = 'TokenIM';
    await settle(4000);
    expect(told(asked).at(-1)).toBe(true);
  });

  test('even where the page closed the tree', async () => {
    const asked = visit('<head></head><body></body>');
    const { host, field } = grow('closed');
    const opened = { activeElement: field };
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (one: Element) => (one === host ? opened : null) } });
    host.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    await settle(4000);
    expect(told(asked)).toEqual([true]);
  });
});

test('a page that keeps changing its facts cannot flood the worker', async () => {
  const asked = visit('<head></head><body><input type="password"></body>');
  const field = document.querySelector('input') as HTMLInputElement;
  for (let i = 0; i < 500; i++) {
    document.title = `TokenIM ${i}`;
    field.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    await settle(2);
  }
  expect(asked.length).toBeLessThan(30);
  await settle(4000);
  expect(asked.at(-1)?.title).toBe('TokenIM 499');
});

test('a page that is only prepared asks when it is shown', async () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  const asked = visit('<head></head><body><input type="password"></body>');
  await settle(4000);
  expect(asked).toEqual([]);
  Reflect.deleteProperty(document, 'prerendering');
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(asked).toHaveLength(1);
});

test('a title that ticks asks nothing again, and leaves the page only when it names the brand', async () => {
  const asked = visit('<head><title>0 new</title></head><body><input type="password"></body>');
  for (let i = 1; i < 5; i++) {
    document.title = `${i} new`;
    await settle(4000);
  }
  expect(asked.map(({ title }) => title)).toEqual(['']);
});

describe('the banner', () => {
  const banner = { title: 'Careful', text: 'because', more: 'Why?', hide: 'Hide', look: [] };
  const added = () => document.documentElement.children.length - 2;

  test('appears once on a suspect page, closed to the page', async () => {
    visit('<head></head><body><input type="password"></body>', { severity: 'suspect', banner });
    await settle(4000);
    expect(added()).toBe(1);
    expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
    document.title = 'changed';
    await settle(4000);
    expect(added()).toBe(1);
  });

  test('does not appear on others', async () => {
    visit('<head></head><body><input type="password"></body>');
    await settle(4000);
    expect(added()).toBe(0);
  });
});

describe('a worker that does not answer', () => {
  test('is asked until the time is up', async () => {
    let tries = 0;
    const answer = askUntil(() => Promise.reject(new Error(`no worker ${++tries}`)), 1000);
    await settle(1200);
    expect(await answer).toBeUndefined();
    expect(tries).toBeGreaterThan(2);
  });
  test('holds nobody longer than that', async () => {
    const answer = askUntil(() => new Promise(() => undefined), 1000);
    await settle(1000);
    expect(await answer).toBeUndefined();
  });
  test('may come late', async () => {
    let tries = 0;
    const ask = async (): Promise<PageAnswer> => {
      if (++tries < 3) throw new Error('starting');
      return { severity: 'official' };
    };
    const answer = askUntil(ask, 2000);
    await settle(1000);
    expect(await answer).toEqual({ severity: 'official' });
  });
});
