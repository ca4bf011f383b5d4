import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { manifestFor, type Target } from '../../scripts/manifest-for';
import { canClear, clearClipboard, requestClearing } from '../../src/platform/clipboard';

let did: string[];
let granted: string[];

function inBrowser(target: Target) {
  fakeBrowser.runtime.getManifest = () => manifestFor(target) as never;
}

beforeEach(() => {
  did = [];
  granted = [];
  const asked = ({ permissions }: { permissions: string[] }) => permissions;
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async (what: { permissions: string[] }) => asked(what).every((name) => granted.includes(name)),
      request: async (what: { permissions: string[] }) => granted.push(...asked(what)) > 0,
    },
  });
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void did.push(`wrote "${text}"`) } });
});
afterEach(() => vi.unstubAllGlobals());

/** `open`: a stopped worker left its page behind. */
function withOffscreen(open: boolean) {
  let isOpen = open;
  vi.stubGlobal('chrome', {
    offscreen: {
      hasDocument: async () => isOpen,
      async createDocument({ url, reasons }: { url: string; reasons: string[] }) {
        if (isOpen) throw new Error('Only a single offscreen document may be created.');
        isOpen = true;
        did.push(`opened ${url} for ${reasons}`);
      },
      async closeDocument() {
        isOpen = false;
        did.push('closed');
      },
    },
  });
}

test.each([
  ['chrome', ['clipboardWrite', 'offscreen']],
  ['firefox', ['clipboardWrite']],
] as const)('%s asks for what it needs, and may clear from then on', async (target, names) => {
  inBrowser(target);
  expect(await canClear()).toBe(false);
  expect(await requestClearing()).toBe(true);
  expect([...granted].sort()).toEqual(names);
  expect(await canClear()).toBe(true);
});

test.each([false, true])('a page that nobody sees clears it and is closed (one was left open: %s)', async (left) => {
  inBrowser('chrome');
  withOffscreen(left);
  await requestClearing();
  await clearClipboard();
  const opened = 'opened src/pages/clipboard/clipboard.html for CLIPBOARD';
  expect(did).toEqual([...(left ? ['closed'] : []), opened, 'closed']);
});

test('an event page clears it itself', async () => {
  vi.stubGlobal('chrome', {});
  inBrowser('firefox');
  await requestClearing();
  await clearClipboard();
  expect(did).toEqual(['wrote " "']);
});

test('where the permission was taken back nothing is touched', async () => {
  inBrowser('chrome');
  withOffscreen(false);
  granted = ['offscreen'];
  await clearClipboard();
  expect(did).toEqual([]);
});
