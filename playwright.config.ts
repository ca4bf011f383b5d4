import { defineConfig } from '@playwright/test';

const long = ['lists', 'stops', 'guide', 'leak', 'clipboard'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  // The longest come first, so that none of them is left over for the end.
  projects: [
    { name: 'long', testMatch: long },
    { name: 'others', testMatch: '*.spec.ts', testIgnore: long },
  ],
  // On two processors: a browser waits for others half of its time.
  workers: 3,
  fullyParallel: false,
  reporter: [['list']],
  timeout: 60_000,
  // Popups close under the pointer, and browsers start slowly on a busy machine: one more try, told in the summary.
  // What the guard and the watch promise gets none (`retries: 0` in their files).
  retries: 1,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
