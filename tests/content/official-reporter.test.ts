import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptIn } from '../../src/content/official-kept';
import { reporter } from '../../src/content/official-reporter';
import type { PageReport } from '../../src/sessions/report';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const signedIn = { kind: 'outcome', outcome: 'signed-in' } as const;

test('a report that a stopping worker refused is sent again under the same id', async () => {
  const sent: PageReport[] = [];
  const send = async (report: PageReport) => {
    sent.push(report);
    if (sent.length < 3) throw new Error('Could not establish connection');
  };
  const { tell, sendAgain } = reporter(send);
  tell(signedIn);
  await vi.runAllTimersAsync();
  expect(sent.map(({ id }) => id)).toEqual(Array(3).fill(sent[0]?.id));
  expect(new Set(sent.map(({ at }) => at)).size).toBe(1);
  sendAgain();
  expect(sent).toHaveLength(3);
});

test('when the page goes away, what nobody has acknowledged is sent once more', () => {
  const sent: PageReport[] = [];
  const { tell, sendAgain } = reporter((report) => {
    sent.push(report);
    return new Promise(() => undefined);
  });
  tell(signedIn);
  tell({ kind: 'submit', form: 'sign-in' });
  sendAgain();
  expect(sent.map(({ kind }) => kind)).toEqual(['outcome', 'submit', 'outcome', 'submit']);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
});

test('it gives up in the end: an extension that was updated answers no more', async () => {
  let tries = 0;
  reporter(async () => {
    tries++;
    throw new Error('Extension context invalidated');
  }).tell(signedIn);
  await vi.runAllTimersAsync();
  expect(tries).toBe(10);
});

test('a worker that never answers is asked again under the same id', async () => {
  const sent: PageReport[] = [];
  const { tell } = reporter((report) => {
    sent.push(report);
    return sent.length < 2 ? new Promise(() => undefined) : Promise.resolve();
  });
  tell(signedIn);
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
});

describe('from one page of the site to the next', () => {
  const storage = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, text: string) => void items.set(key, text),
      removeItem: (key: string) => void items.delete(key),
      items,
    };
  };
  const keptOf = (one: ReturnType<typeof storage>) => keptIn(() => one as unknown as Storage);

  test('what was not acknowledged is told again by the next page, under the same id and time', async () => {
    const shelf = storage();
    const first: PageReport[] = [];
    const second: PageReport[] = [];
    const goingAway = reporter((report) => {
      first.push(report);
      return new Promise(() => undefined);
    }, keptOf(shelf));
    goingAway.tell({ kind: 'submit', form: 'sign-in' });
    await vi.advanceTimersByTimeAsync(100);
    reporter(async (report) => void second.push(report), keptOf(shelf));
    await vi.advanceTimersByTimeAsync(100);
    expect(second).toEqual([first[0]]);
    expect(shelf.items.size).toBe(0);
  });

  test('what was given up on one page is told by the next, and a list is not', async () => {
    const shelf = storage();
    const { tell } = reporter(async () => {
      throw new Error('Could not establish connection');
    }, keptOf(shelf));
    tell(signedIn);
    tell({ kind: 'list', language: 'en', own: null, partial: false, rows: [] });
    await vi.runAllTimersAsync();
    const told: PageReport[] = [];
    reporter(async (report) => void told.push(report), keptOf(shelf));
    await vi.advanceTimersByTimeAsync(100);
    expect(told.map(({ kind }) => kind)).toEqual(['outcome']);
    expect(shelf.items.size).toBe(0);
  });

  test('nothing lies there once the worker has answered, and a list never does', async () => {
    const shelf = storage();
    const { tell } = reporter(async () => undefined, keptOf(shelf));
    tell(signedIn);
    tell({ kind: 'list', language: 'en', own: null, partial: false, rows: [] });
    expect([...shelf.items.values()].join()).not.toContain('list');
    await vi.advanceTimersByTimeAsync(100);
    expect(shelf.items.size).toBe(0);
  });

  test.each(['rubbish', '{"a":1}', `[${'1,'.repeat(9000)}1]`, '[1,2]'])(
    '%#: rubbish on the shelf stops nothing',
    async (text) => {
      const shelf = storage();
      shelf.setItem('pending-reports', text);
      const sent: PageReport[] = [];
      const { tell } = reporter(async (report) => void sent.push(report), keptOf(shelf));
      tell(signedIn);
      await vi.advanceTimersByTimeAsync(100);
      expect(sent.some((report) => report?.kind === 'outcome')).toBe(true);
    },
  );

  test('a site without storage is watched all the same', () => {
    const sent: PageReport[] = [];
    const none = keptIn(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    reporter(async (report) => void sent.push(report), none).tell(signedIn);
    expect(sent).toHaveLength(1);
  });
});
