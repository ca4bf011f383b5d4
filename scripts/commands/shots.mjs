import { findBrowser } from '../setup/browser.mjs';
import { typed } from '../setup/process.mjs';
import { buildFor } from './build.mjs';

/** The README's pictures, from the real extension. */
export async function shots() {
  if (!buildFor('chrome')) return 1;
  const browser = await findBrowser();
  if (!browser) return 1;
  return typed('scripts/shots.ts', [], { env: { CHROMIUM_PATH: browser } }) ? 0 : 1;
}
