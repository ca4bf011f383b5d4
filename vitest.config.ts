import { defineConfig } from 'vitest/config';
import { sentences } from './scripts/sentences';

// Not merged with vite.config.ts: the extension bundler must not run in tests.
export default defineConfig({
  plugins: [sentences()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
