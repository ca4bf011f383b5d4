import { test as base } from '@playwright/test';
import { type Extension, type LaunchOptions, launch } from './support/launch';

export { expect } from '@playwright/test';
export type { Extension } from './support/launch';
export { signIn } from './support/sign-in';
export { trafficWatch } from './support/traffic-watch';

interface PerTest {
  /** A browser of this test's own, fresh profile, fresh site. */
  ext: Extension;
  /** Set with `test.use({ launchOptions… })` is Playwright's; ours is this. */
  start: LaunchOptions;
}

interface PerWorker {
  /** One browser for all tests of a file that change nothing that another reads. */
  shared: Extension;
}

export const test = base.extend<PerTest, PerWorker>({
  start: [{}, { option: true }],
  ext: async ({ start }, use) => {
    const ext = await launch(start);
    await use(ext);
    await ext.close();
  },
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright demands a destructuring
    async ({}, use) => {
      const ext = await launch();
      await use(ext);
      await ext.close();
    },
    { scope: 'worker' },
  ],
});
