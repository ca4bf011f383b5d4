import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
  expect(tries).toBe(6);
});
