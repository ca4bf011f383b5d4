import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  reporter: [['list']],
  timeout: 60_000,
  // Popups close under the pointer, and browsers start slowly on a busy machine: one more try, told in the summary.
  // What the guard and the watch promise gets none (`retries: 0` in their files).
  retries: 1,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
