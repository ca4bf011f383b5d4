import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { registerOfficialScripts } from '../../src/platform/official-scripts';

type Script = { id: string; js: string[]; matches: string[] };
let registered: Script[];

beforeEach(() => {
  registered = [];
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        registered.filter(({ id }) => ids.includes(id)),
      registerContentScripts: async (scripts: Script[]) => void registered.push(...scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
    },
  });
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://me/${path.replace(/^\//, '')}`;
  fakeBrowser.runtime.getManifest = () =>
    ({
      content_scripts: [
        { matches: ['https://*/*'], js: ['assets/login-guard.js'] },
        { matches: ['*://token.im/*', '*://*.token.im/*'], js: ['assets/official-site-1a2b.js'] },
      ],
    }) as never;
});

test('runs the file that the manifest names, on the added hosts alone', async () => {
  await registerOfficialScripts(['a.example', 'b.example']);
  expect(registered).toMatchObject([
    { js: ['assets/official-site-1a2b.js'], matches: ['https://a.example/*', 'https://b.example/*'] },
  ]);
});

test('two calls at once: the later one stands', async () => {
  await Promise.all([registerOfficialScripts(['a.example']), registerOfficialScripts(['b.example'])]);
  expect(registered.map(({ matches }) => matches)).toEqual([['https://b.example/*']]);
});

test('a second call replaces the first; no host, no script', async () => {
  await registerOfficialScripts(['a.example']);
  await registerOfficialScripts(['b.example']);
  expect(registered.map(({ matches }) => matches)).toEqual([['https://b.example/*']]);
  await registerOfficialScripts([]);
  expect(registered).toEqual([]);
});
