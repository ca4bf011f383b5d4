// Finds or fetches a Chromium that still takes --load-extension. Google Chrome does not, since version 137.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, run, say } from './process.mjs';

const { env, platform } = process;

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/usr/bin/ungoogled-chromium',
  ],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [env.LOCALAPPDATA, env.ProgramFiles].flatMap((folder) =>
    folder ? [join(folder, 'Chromium', 'Application', 'chrome.exe')] : [],
  ),
};

/** A package may leave a stub that only says where to get the real one. (On Windows --version would open a window.) */
const answers = (path) =>
  platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

const installed = () => (places[platform] ?? []).find((path) => existsSync(path) && answers(path));

/** Playwright's own Chromium, if it was downloaded before. */
async function downloaded() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

const isDebianRoot = () => platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function apt(...packages) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  run('apt-get', [...options, 'update'], quiet);
  return run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], quiet);
}

/** Chinese pictures need Chinese letters. */
function chineseFonts() {
  if (!isDebianRoot()) return;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim()) return;
  say('installing Chinese fonts (apt)');
  apt('fonts-noto-cjk', 'fontconfig');
}

/** Path of the browser, or undefined after having said what to do. */
export async function findBrowser() {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    console.error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is not there.`);
    return undefined;
  }
  let path = installed() ?? (await downloaded());
  if (!path && isDebianRoot()) {
    say('installing Chromium (apt)');
    if (apt('chromium', 'fonts-noto-cjk')) path = installed();
  }
  if (!path) {
    say('downloading Chromium (Playwright)');
    if (node('node_modules/@playwright/test/cli.js', ['install', 'chromium'])) path = await downloaded();
  }
  if (path) chineseFonts();
  else
    console.error(
      'No Chromium was found, and none could be installed or downloaded.\n' +
        'Install Chromium, or set CHROMIUM_PATH to one. (Google Chrome itself no longer loads unpacked extensions from the command line.)',
    );
  return path;
}
