import { defineConfig } from 'vitest/config';
import { sentences } from './scripts/sentences';

/** Rooms whose tests change what the files of a worker would share: the document, mocked modules, the databases. */
export const lonely = [
  'content',
  'messages',
  'pages',
  'platform',
  'popup',
  'sessions/list',
  'tokenim-site',
  'ui',
  'vault',
  'worker',
];
const alone = lonely.map((room) => `tests/${room}/**`);

// Not merged with vite.config.ts: the extension bundler must not run in tests.
export default defineConfig({
  plugins: [sentences()],
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...alone],
          // Plain functions of plain values: what they import is loaded once for all files of a worker.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone.map((room) => `${room}/*.test.{ts,tsx}`) } },
    ],
  },
});
