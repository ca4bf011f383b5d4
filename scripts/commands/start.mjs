import { findBrowser } from '../setup/browser.mjs';
import { say, typed } from '../setup/process.mjs';
import { build } from './build.mjs';

const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** With a screen: a browser to try it in. Without: the same path, walked by a robot, with pictures. */
export async function start() {
  if (build() !== 0) return 1;
  const browser = await findBrowser();
  if (!browser) return 1;
  const env = { CHROMIUM_PATH: browser };
  if (hasDisplay()) return typed('scripts/try.ts', [], { env }) ? 0 : 1;
  say('no display: the tour runs without one');
  return typed('scripts/tour.ts', [], { env }) ? 0 : 1;
}
