import { existsSync } from 'node:fs';

/** Chromium to drive: what the set-up found, else Debian's, else (undefined) Playwright's own. */
export const browserPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
