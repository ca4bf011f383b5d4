import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { defaultCost } from '../../src/vault/kdf';
import { newProfile } from '../e2e/support/launch';
import { grow } from '../faults/grown-vault';
import { OwnPage, start } from '../faults/own-page';
import type { Line } from './line';
import type { Words } from './vault/screens';
import { median } from './vault/times';

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
        // A script that is handed over has no address.
        transform: (code) =>
          code.includes('import.meta.url') ? code.replaceAll('import.meta.url', 'location.href') : null,
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
    const thread = readdirSync('dist/chrome/assets').find((file) => file.startsWith('argon2.worker'));
    await other.run('(file) => inPage.threadsFrom(file)', `/assets/${thread}`);
    const crypto = await other.run<Line[]>('(...all) => inPage.cryptoTimes(...all)', rounds);
    return [...nativeTimes(), ...crypto, ...screens];
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The native tool at the default strength, where it is installed; its start is counted in. */
function nativeTimes(): Line[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    const how = [
      'a salt to measure',
      '-id',
      '-k',
      String(defaultCost.memoryKiB),
      '-t',
      String(defaultCost.passes),
      '-p',
      '1',
    ];
    if (spawnSync('argon2', [...how, '-r'], { input: passphrase }).status !== 0) return [];
    times.push(performance.now() - startedAt);
  }
  return [{ name: 'the native argon2, likewise', key: 'native_argon2_ms_p50', value: median(times), unit: 'ms' }];
}

const rounds = 3;
const passphrase = 'violet harbour uncle sketch plank dwarf';
