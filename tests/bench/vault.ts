import { readFileSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { newProfile } from '../e2e/support/launch';
import { grow } from '../faults/grown-vault';
import { OwnPage, start } from '../faults/own-page';
import type { Line } from './line';
import type { Words } from './vault/screens';

/** The bench's own code, as one script that a page of the extension can run. */
async function inPage(): Promise<string> {
  const bundle = await rolldown({
    input: 'tests/bench/vault/in-page.ts',
    platform: 'browser',
    logLevel: 'silent',
    plugins: [
      {
        name: 'no-node',
        resolveId: (id) => (id === 'crypto' ? '\0none' : null),
        load: (id) => (id === '\0none' ? 'export default {}' : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'inPage' });
  await bundle.close();
  return `${output[0].code}\nglobalThis.inPage = inPage;`;
}

export const words = (): Words => {
  const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
    string,
    { message: string }
  >;
  const say = (key: string) => messages[key]?.message ?? key;
  return {
    ...{ lock: say('home_lock'), search: say('keys_search'), label: say('key_label') },
    ...{ edit: say('action_edit'), save: say('action_save'), back: say('keys_all') },
  };
};

export async function prepared(page: OwnPage): Promise<void> {
  await page.run(`() => { (0, eval)(${JSON.stringify(await inPage())}); }`);
  await page.send('Page.bringToFront', {});
}

/** The vault's costs, in a real Chromium with the built extension, whose popup clicks through a vault of 1,000 keys. */
export async function benchVault(): Promise<Line[]> {
  const profile = newProfile();
  const { browser, id, page } = await start(profile);
  try {
    await grow(page, 1_000, 1);
    await prepared(page);
    const screens = await page.run<Line[]>('(...all) => inPage.screenTimes(...all)', passphrase, words(), rounds);
    console.log(JSON.stringify(screens));
    // A page of its own: what is open in the popup must not count.
    const other = new OwnPage(browser, await browser.page(id, 'src/pages/link/link.html'));
    await prepared(other);
    await other.run('() => inPage.withoutThreads()');
    const crypto = await other.run<Line[]>('(...all) => inPage.cryptoTimes(...all)', rounds);
    return [...crypto, ...screens];
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const rounds = 3;
const passphrase = 'violet harbour uncle sketch plank dwarf';
