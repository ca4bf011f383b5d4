import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { type Site, startSite } from '../../tokenim-site/site';
import { browserArgs } from './browser-args';
import { browserPath } from './browser-path';
import { allowIncognito, openPopup, preGrantHost, stopWorker } from './extension-control';

export type Language = 'en' | 'zh-CN' | 'zh-TW';

export interface LaunchOptions {
  language?: Language;
  colourScheme?: 'light' | 'dark';
  /** Device pixels per CSS pixel; 1 unless pictures are taken. */
  scale?: number;
  headless?: boolean;
  /** A profile to keep, for tests that restart the browser; otherwise a new one that is removed. */
  profile?: string;
  /** An already running stand-in; otherwise one is started and closed with the browser. */
  site?: Site;
  extraHosts?: readonly string[];
  extraArgs?: readonly string[];
  /** Optional permissions that are granted from the start: a copy of the build requires them. */
  granted?: readonly string[];
}

/** Real Chromium with the built extension, on the stand-in site and nothing else. */
export interface Extension {
  context: BrowserContext;
  site: Site;
  id: string;
  profile: string;
  /** The worker; the handle stays usable when the worker is stopped and started anew. */
  worker(): Worker;
  /** Address of a page of the extension, by its path in the build. */
  url(path: string): string;
  newPage(url?: string): Promise<Page>;
  /** The real toolbar popup over this tab, as a page to click in. It speaks English unless the settings say otherwise. */
  openPopup(page: Page): Promise<Page>;
  /** Stops the worker; the next event starts a new one. */
  killWorker(): Promise<void>;
  /** A later `permissions.request()` for this pattern is granted without a prompt. */
  preGrantHost(pattern: string): Promise<void>;
  allowIncognito(): Promise<void>;
  close(): Promise<void>;
}

export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'key-guardian-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Without developer mode runtime.reload() leaves an unpacked extension disabled.
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } }, credentials_enable_service: false }),
  );
  return profile;
}

/** A browser that has just been given the extension tells it nothing until its worker has started once. */
async function settled(worker: Worker): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    // A profile whose files were damaged on purpose refuses to be read until the worker has written it anew.
    const { heartbeat } = await worker.evaluate(() =>
      chrome.storage.local.get('heartbeat').catch(() => ({ heartbeat: undefined })),
    );
    if (heartbeat) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the worker did not settle');
}

/** Room enough for a whole popup: the screen that headless has otherwise cuts it off. */
const screenOf = (scale: number) => [
  '--disable-gpu',
  `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`,
  `--force-device-scale-factor=${scale}`,
];

function withGranted(names: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'key-guardian-build-'));
  cpSync('dist/chrome', copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push(...names);
  manifest.optional_permissions = manifest.optional_permissions.filter((name: string) => !names.includes(name));
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

export async function launch(options: LaunchOptions = {}): Promise<Extension> {
  const built = options.granted ? withGranted(options.granted) : resolve('dist/chrome');
  const site = options.site ?? (await startSite(options.extraHosts));
  const profile = options.profile ?? newProfile();
  const language = options.language ?? 'en';
  const executablePath = browserPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: options.headless ?? true,
    locale: language === 'en' ? 'en-US' : language,
    colorScheme: options.colourScheme ?? 'light',
    viewport: options.headless === false ? null : { width: 1120, height: 760 },
    ...(options.headless !== false && { deviceScaleFactor: options.scale ?? 1 }),
    // Playwright's own switch would turn every extension off when it drives its own download.
    ignoreDefaultArgs: ['--disable-extensions', ...(options.headless === false ? ['--enable-automation'] : [])],
    // Root, as in most containers, cannot have a sandbox.
    chromiumSandbox: options.headless === false && process.getuid?.() !== 0,
    ...(!executablePath && { channel: 'chromium' }),
    args: [
      ...browserArgs(site),
      '--remote-debugging-port=0',
      // What pulses for ever would keep every browser busy.
      ...(options.headless === false ? [] : ['--force-prefers-reduced-motion', ...screenOf(options.scale ?? 1)]),
      `--disable-extensions-except=${built}`,
      `--load-extension=${built}`,
      `--lang=${language === 'en' ? 'en-US' : language}`,
      ...(options.extraArgs ?? []),
    ],
  });
  context.setDefaultTimeout(20_000);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  await settled(worker);
  const id = new URL(worker.url()).host;
  const port = () => readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    context,
    site,
    id,
    profile,
    worker: () => context.serviceWorkers()[0] ?? worker,
    url,
    async newPage(address) {
      const page = await context.newPage();
      if (address) await page.goto(address);
      return page;
    },
    openPopup: (page) => openPopup(context, id, port(), page),
    killWorker: () => stopWorker(context, id),
    preGrantHost: (pattern) => preGrantHost(context, id, pattern),
    allowIncognito: () => allowIncognito(context, id),
    async close() {
      await context.close();
      if (!options.site) await site.close();
      if (options.granted) await rm(built, { recursive: true });
      // The browser may still be writing its last files.
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
