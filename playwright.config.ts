import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  reporter: [['list']],
  timeout: 60_000,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
