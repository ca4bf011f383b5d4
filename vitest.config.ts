import { defineConfig } from 'vitest/config';
import { sentences } from './scripts/sentences';

/** Tests that change what the files of a worker would share (document, mocked modules, databases): whole rooms. */
export const lonely = [
  ...['content', 'messages', 'pages', 'platform', 'popup', 'sessions/list', 'tokenim-site', 'ui'],
  ...['vault/threads', 'worker'],
];
const alone = lonely.map((room) => `tests/${room}/**/*.test.{ts,tsx}`);

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
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
