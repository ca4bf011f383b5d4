import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

/** The worker's own listener, as the browser would call it. */
let listener: Listener;
const handled = vi.fn();

beforeEach(async () => {
  vi.resetModules();
  handled.mockReset();
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://me${path}`, id: 'me' });
  const added: Listener[] = [];
  const spy = (listen: Listener) => void added.push(listen);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(spy as never);
  const { onPage, onPanel } = await import('../../src/messages/receive');
  onPanel('closeIncident', () => handled('closeIncident'));
  onPage('reportOfficial', (report, sender) => handled('reportOfficial', report, sender.url));
  const first = added[0];
  if (!first) throw new Error('no listener was registered');
  listener = first;
});

async function call(type: string, data: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const answer = listener({ id: 1, type, data, timestamp: 0 }, sender, resolve);
    if (answer instanceof Promise) answer.then(resolve, (error) => resolve({ err: error }));
  });
}
const panel = { id: 'me', origin: 'chrome-extension://me', url: 'chrome-extension://me/src/popup/popup.html' };
const page = { id: 'me', origin: 'https://evil.test', url: 'https://evil.test/', tab: { id: 4 } };

test('a panel is answered', async () => {
  await call('closeIncident', undefined, panel);
  expect(handled).toHaveBeenCalledWith('closeIncident');
});

test('a page that asks for what only panels may is refused, and nothing is done', async () => {
  expect(JSON.stringify(await call('closeIncident', undefined, page))).toContain('not for a page');
  expect(handled).not.toHaveBeenCalled();
});

test('another extension is refused', async () => {
  const stranger = { id: 'other', origin: 'chrome-extension://other', url: 'chrome-extension://other/x.html' };
  expect(JSON.stringify(await call('closeIncident', undefined, stranger))).toContain('not for a stranger');
  expect(handled).not.toHaveBeenCalled();
});

test("a page's message is handled with the address that the browser tells", async () => {
  await call('reportOfficial', { url: 'https://token.im/' }, page);
  expect(handled).toHaveBeenCalledWith('reportOfficial', { url: 'https://token.im/' }, 'https://evil.test/');
});
