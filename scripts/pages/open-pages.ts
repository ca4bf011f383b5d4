import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { rolldown } from 'rolldown';

/** The neutral foreign host under which every page is shown. */
export const host = 'page.example.test';
const tabs = 2;

/** What was read in a page: the facts that would be sent, of it and of frames that act in its name, and all facts. */
export interface ReadPage {
  /** JSON; '' where nothing would be sent. */
  sent: string[];
  whole: string;
}

/** Opens every *.html below a folder in Chromium: no network, no page scripts, the guard's reader in its own world. */
export async function openPages(folder: string): Promise<[name: string, page: ReadPage][]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const script = await bundled('scripts/pages/reader.ts');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const pages: [string, ReadPage][] = [];
    let next = 0;
    const work = async () => {
      const read = await openTab(browser, script);
      for (let at = next++; at < names.length; at = next++) {
        const name = names[at] as string;
        pages[at] = [name, await read(at, readFileSync(join(folder, name)))];
      }
    };
    await Promise.all(Array.from({ length: tabs }, work));
    return pages;
  } finally {
    await browser.close();
  }
}

async function bundled(input: string): Promise<string> {
  const bundle = await rolldown({ input, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name: 'reader', minify: true });
  await bundle.close();
  return output[0].code;
}

/** A tab that reads one page after another, each under an address of its own. */
async function openTab(browser: Browser, script: string): Promise<(at: number, html: Buffer) => Promise<ReadPage>> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page = await context.newPage();
  let body: Buffer = Buffer.alloc(0);
  await context.route('**/*', (route) => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    return isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body }) : route.abort();
  });
  const cdp = await context.newCDPSession(page);
  const read = async (frameId: string, framed: boolean): Promise<{ sent: string; whole: string }> => {
    const world = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'guard' });
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: `${script};reader.read(${framed})`,
      contextId: world.executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return async (at, html) => {
    body = html;
    await page.goto(`https://${host}/${at}`, { waitUntil: 'domcontentloaded' });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { sent, whole } = await read(frameTree.frame.id, false);
    const frames = (frameTree.childFrames ?? []).filter(({ frame }) => frame.url.startsWith('about:'));
    const inFrames = [];
    for (const { frame } of frames) inFrames.push((await read(frame.id, true)).sent);
    return { sent: [sent, ...inFrames], whole };
  };
}
