import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lonely } from '../vitest.config';
import { reachedFrom, type SourceFile, sourceFiles } from './source-files';

/** What each room may load, and of which rooms it may know the types only. A name with `/` is one file or folder. */
const rooms: Record<string, { loads: string[]; types?: string[] }> = {
  settings: { loads: [] },
  services: { loads: ['guard/names/public-suffix'] },
  guard: { loads: ['services'] },
  sessions: { loads: [] },
  vault: { loads: [] },
  backup: { loads: ['vault'] },
  recovery: { loads: [] },
  ui: { loads: [] },
  i18n: { loads: ['platform/browser'] },
  messages: { loads: ['platform/browser'], types: ['*'] },
  platform: {
    loads: [
      'settings',
      'services',
      'guard',
      'sessions',
      'recovery',
      'backup',
      'vault/store',
      'vault/sum',
      'vault/inbox',
      'vault/bytes',
    ],
    types: ['*'],
  },
  flows: {
    loads: ['settings', 'services', 'guard', 'sessions', 'vault', 'backup', 'recovery'],
    types: ['messages', 'i18n'],
  },
  content: {
    loads: ['sessions/list', 'guard/leak', 'messages/send', 'platform/open-shadow'],
    types: ['guard', 'sessions', 'messages'],
  },
  popup: panel('popup'),
  options: panel('options'),
  pages: panel('pages'),
  'panel.ts': { loads: ['messages/send', 'flows', 'platform', 'vault', 'backup', 'settings'], types: ['*'] },
  // Kinds of copies bring format libraries of their own: apart from panel.ts, so that the popup does not load them.
  'door-panel.ts': { loads: ['panel', 'flows', 'messages/send', 'platform', 'vault', 'backup'], types: ['*'] },
  'copy-panel.ts': { loads: ['messages/send', 'panel', 'flows', 'platform', 'vault', 'backup'], types: ['*'] },
  // One feature of the worker put together: builds its flows with the platform, and leaves the listeners to background.ts.
  worker: {
    loads: [
      'flows',
      'messages',
      'platform',
      'recovery',
      'i18n',
      'services',
      'settings',
      'backup/cadence',
      'guard',
      'sessions',
      'vault/seal',
      'vault/bytes',
      'vault/root',
      'vault/inbox',
    ],
    types: ['*'],
  },
  'background.ts': {
    loads: ['flows', 'messages', 'platform', 'recovery', 'i18n', 'services', 'settings', 'guard', 'sessions', 'worker'],
    types: ['*'],
  },
  'login-glance.iife.ts': { loads: ['content'] },
  'login-guard.iife.ts': { loads: ['content', 'messages/send'], types: ['*'] },
  'official-site.iife.ts': { loads: ['content', 'messages/send', 'sessions/list'], types: ['*'] },
};

/** The popup, the options and the pages: they ask the worker, run flows, and never touch the polyfill. */
function panel(_room: string) {
  const shared = [
    'ui',
    'i18n',
    'messages/send',
    'flows',
    'panel',
    'copy-panel',
    'door-panel',
    'settings',
    'services',
    'recovery',
    'guard/names',
    'guard/blocklist',
  ];
  return { loads: [...shared, 'platform', 'pages', 'vault', 'backup'], types: ['*'] };
}

const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : path);
const covers = (allowed: string, file: string) => file === allowed || file.startsWith(`${allowed}/`) || allowed === '*';
const where = ({ path }: SourceFile) => `src/${path}`;

describe('rooms', () => {
  test('every file lives in a room of the table', () => {
    expect(sourceFiles.filter(({ path }) => !rooms[roomOf(path)]).map(where)).toEqual([]);
  });
  for (const [room, { loads, types = [] }] of Object.entries(rooms))
    test(`${room} loads only ${loads.join(', ') || 'itself'}`, () => {
      const trespasses = sourceFiles
        .filter(({ path }) => roomOf(path) === room)
        .flatMap((file) =>
          file.imports
            .filter(({ file: to }) => to && to.split('/')[0] !== room && !to.startsWith('../public/'))
            .filter(
              ({ file: to = '', typeOnly }) =>
                ![...loads, ...(typeOnly ? [...types, ...loads] : [])].some((a) => covers(a, to)),
            )
            .map(({ from }) => `${where(file)} imports ${from}`),
        );
      expect(trespasses, 'move the line to a flow, or widen the table in this test and say why').toEqual([]);
    });
  test('no drawer of everything', () => {
    const drawers = sourceFiles.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|shared|core|misc)(\/|\.)/.test(path),
    );
    expect(drawers.map(where)).toEqual([]);
  });
});

describe('the browser', () => {
  const outside = (pattern: RegExp, allowed: RegExp) =>
    sourceFiles.filter(({ path, code }) => pattern.test(code) && !allowed.test(path)).map(where);

  test('only platform/ imports the polyfill, and only in one file', () => {
    expect(outside(/['"]webextension-polyfill['"]/, /^platform\/browser\.ts$/)).toEqual([]);
  });
  test('only platform/ names chrome or indexedDB', () => {
    expect(outside(/\bchrome\.\w|\bindexedDB\b|\bfrom 'idb'/, /^platform\//)).toEqual([]);
  });
  test('only platform/, messages/ and the composition roots use the browser', () => {
    expect(outside(/\bbrowser\.\w+\.\w/, /^(platform\/|messages\/|i18n\/|background\.ts$|panel\.ts$)/)).toEqual([]);
  });
  test('browser events get their listeners in background.ts alone', () => {
    // stored-item's `watch` tells pages of changed values; it is never called in the worker.
    expect(outside(/\bbrowser(\.\w+)+\.addListener\(/, /^(background\.ts|platform\/stored-item\.ts)$/)).toEqual([]);
    expect(
      [...reachedFrom('background').keys()].filter(
        (path) =>
          path !== 'platform/stored-item.ts' &&
          path !== 'background.ts' &&
          /\.addListener\(/.test(sourceFiles.find((f) => f.path === path)?.code ?? ''),
      ),
    ).toEqual([]);
  });
  test('no dynamic import, no eval', () => {
    expect(outside(/\bimport\s*\(|\beval\s*\(|new Function\b/, /^$/)).toEqual([]);
  });
  test('only what the user configured uses the network, each behind a question to the browser', () => {
    const allowed = /^platform\/(download-list|webdav)\.ts$/;
    const ofOurOwn = (code: string) => code.replaceAll(/\bfetch\(browser\.runtime\.getURL\('[\w.-]+'\)\)/g, '');
    const asks = /\bfetch\s*\(|XMLHttpRequest|WebSocket\(|sendBeacon/;
    expect(sourceFiles.filter(({ path, code }) => asks.test(ofOurOwn(code)) && !allowed.test(path)).map(where)).toEqual(
      [],
    );
    const unasked = sourceFiles.filter(
      ({ path, code }) => allowed.test(path) && !/hasHosts\(.*[\s\S]*fetch\(/.test(code),
    );
    expect(unasked.map(where)).toEqual([]);
  });
});

describe('what must not be reached', () => {
  test('the worker cannot reach what opens the vault', () => {
    const ways = [...reachedFrom('background')].filter(([path]) => /^vault\/(open|slots\/)|^panel\.ts/.test(path));
    expect(ways.map(([, way]) => way.join(' → '))).toEqual([]);
  });
  test('the popup does not wait for the libraries of other kinds of copies', () => {
    const ways = [...reachedFrom('popup/popup')].filter(([path]) => path === 'copy-panel.ts');
    expect(ways.map(([, way]) => way.join(' → '))).toEqual([]);
    expect(reachedFrom('pages/copies/copies').has('copy-panel.ts')).toBe(true);
  });
  test('the worker loads no screen', () => {
    const screens = [...reachedFrom('background').keys()].filter((path) =>
      /^(ui|popup|options|pages|content)\//.test(path),
    );
    expect(screens).toEqual([]);
  });
  test.each(['login-guard.iife', 'login-glance.iife', 'official-site.iife'])(
    '%s carries no polyfill and no dictionary',
    (entry) => {
      const heavy = [...reachedFrom(entry).keys()].filter((path) =>
        /^(platform\/(?!open-shadow)|i18n\/|ui\/|vault\/|flows\/)/.test(path),
      );
      expect(heavy).toEqual([]);
    },
  );
  test('the entries exist, so the checks above look at something', () => {
    for (const entry of ['background', 'login-guard.iife', 'official-site.iife', 'panel'])
      expect(existsSync(`src/${entry}.ts`), entry).toBe(true);
    expect(reachedFrom('background').size).toBeGreaterThan(20);
    expect(reachedFrom('panel').has('vault/open.ts')).toBe(true);
  });
});

describe('lists', () => {
  test.each([
    'guard/detections',
    'guard/blocklist/formats',
    'sessions/signals',
    'backup/copies',
    'recovery/steps',
    'services',
  ])('%s/index.ts names every file', (folder) => {
    const index = sourceFiles.find(({ path }) => path === `${folder}/index.ts`);
    const shapes = folder === 'services' ? ['service', 'belongs', 'edits', 'official-host', 'watched'] : [];
    const files = readdirSync(`src/${folder}`).map((name) => name.replace(/\.tsx?$/, ''));
    const expected = files.filter((name) => name !== 'index' && !shapes.includes(name)).sort();
    const listed = index?.imports
      .map(({ from }) => from.replace('./', ''))
      .filter((name) => expected.includes(name))
      .sort();
    expect(listed, `add the line to src/${folder}/index.ts`).toEqual(expected);
  });
});

test('no file is longer than 300 lines', () => {
  const long = sourceFiles.filter(({ text }) => text.split('\n').length > 301).map(where);
  expect(long, 'split it by idea').toEqual([]);
});

test('a test that mocks a module or has a document is not run together with others', () => {
  const files = (readdirSync('tests', { recursive: true, encoding: 'utf8' }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.test\.tsx?$/.test(name) && !lonely.some((one) => name.startsWith(`${one}/`)));
  expect(files.length).toBeGreaterThan(100);
  const wrong = files.filter((name) =>
    /\bvi\.(?:mock|doMock|resetModules|stubGlobal)\(|@vitest-[e]nvironment/.test(readFileSync(`tests/${name}`, 'utf8')),
  );
  expect(wrong, 'add its room to `lonely` in vitest.config.ts').toEqual([]);
});
