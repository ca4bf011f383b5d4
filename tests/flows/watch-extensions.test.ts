import { expect, test } from 'vitest';
import { watchExtensions } from '../../src/flows/watch-extensions';
import type { SessionEvent } from '../../src/sessions/event';
import { type InstalledExtension, reaches } from '../../src/sessions/extension-access';

const official = ['token.im', '*.token.im'];
const extension = (id: string, ...hostPermissions: string[]): InstalledExtension => ({
  id,
  name: `the ${id}`,
  enabled: true,
  hostPermissions,
});

test.each([
  ['<all_urls>', true],
  ['*://*/*', true],
  ['https://*/*', true],
  ['https://token.im/*', true],
  ['*://*.token.im/*', true],
  ['https://support.token.im/*', true],
  ['*://*.im/*', true],
  ['https://example.com/*', false],
  ['https://nottoken.im/*', false],
  ['https://token.im.example/*', false],
  ['file:///*', false],
])('%s reaches the official site: %s', (pattern, does) => {
  expect(reaches(extension('a', pattern), official)).toBe(does);
});
test('a host that is official by itself is not its subdomains', () => {
  expect(reaches(extension('a', 'https://shop.example.com/*'), ['example.com'])).toBe(false);
});

function world() {
  const kept: { known: readonly string[] | undefined; installed: InstalledExtension[] | undefined } = {
    known: undefined,
    installed: undefined,
  };
  const heard: SessionEvent[] = [];
  const ids = new Set<string>();
  const look = watchExtensions({
    installed: async () => kept.installed,
    readHosts: async () => official,
    readKnown: async () => kept.known,
    changeKnown: async (next) => (kept.known = next()),
    observe: async ({ id, event }) => {
      if (!ids.has(id)) heard.push(event);
      ids.add(id);
    },
    now: () => 1000,
  });
  return { kept, heard, look };
}

test('what is there when the user allows it is taken as it is; what comes later is told once', async () => {
  const { kept, heard, look } = world();
  await look();
  kept.installed = [extension('old', '<all_urls>')];
  await look();
  expect(heard).toEqual([]);
  kept.installed = [...kept.installed, extension('new', '<all_urls>'), extension('tame', 'https://example.com/*')];
  await look();
  await look();
  expect(heard).toEqual([{ kind: 'extension-added', at: 1000, extensionId: 'new', name: 'the new' }]);
});

test('one that is switched off reaches nothing until it is switched on', async () => {
  const { kept, heard, look } = world();
  const idle = { ...extension('idle', '<all_urls>'), enabled: false };
  kept.installed = [idle];
  await look();
  kept.installed = [{ ...idle, enabled: true }];
  await look();
  expect(heard).toHaveLength(1);
});

test('a worker that died before it knew tells again, under the same id; without the permission all begins anew', async () => {
  const { kept, heard, look } = world();
  kept.installed = [];
  await look();
  kept.installed = [extension('new', '<all_urls>')];
  await look();
  kept.known = [];
  await look();
  expect(heard).toHaveLength(1);
  kept.installed = undefined;
  await look();
  expect(kept.known).toBeUndefined();
});
