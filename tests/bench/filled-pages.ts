/**
 * The sign-in pages of a labelled folder, opened in Chromium and filled in with passwords that are none of the guarded
 * keys: typed, inserted at once, and set as a page's script sets them. The guard's own script runs in a world of its own,
 * as on every page, and every report it makes is a false alarm.
 *
 *     node scripts/run-ts.mjs tests/bench/filled-pages.ts [DIR]
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { marksOf } from '../../src/guard/leak/marks-of';
import { shapes } from '../../src/guard/leak/shapes';
import type { WatchSet } from '../../src/guard/leak/watch-set';
import { wordTables } from '../../src/guard/leak/word-tables';
import { browserPath } from '../e2e/support/browser-path';

const folder = process.argv[2] ?? '../shared/data/pages';
const host = 'page.example.test';
const tabs = 2;
/** Fields of one page that are filled. */
const mostFields = 8;

const hashed = (text: string, length: number) => createHash('sha256').update(text).digest('base64').slice(0, length);
const salt = new Uint8Array(32).map((_, i) => i);
const keys = Array.from({ length: 10 }, (_, i) => hashed(`key ${i}`, 12 + i * 3));
const watch: WatchSet = {
  salt: Buffer.from(salt).toString('base64url'),
  marks: keys.flatMap((key, i) => marksOf(salt, `${i}`, key) ?? []),
  words: wordTables,
  shapes,
  phrases: true,
  says: { held: { title: '', text: '', more: '', hide: '', look: [] } },
};

const names = readFileSync(join(folder, 'LABELS.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([name, , signIn]) => name && signIn === 'yes')
  .map(([name = '']) => name);
const entry = `
  import { guardPage } from './src/content/guard-page';
  const reports = [];
  let watched = false;
  const begin = guardPage(window, {
    checkPage: async () => ({ severity: 'unknown' }),
    readWatch: async () => { watched = true; return ${JSON.stringify(watch)}; },
    reportLeak: async (report) => { reports.push(report); return { stay: true }; },
  });
  document.addEventListener('DOMContentLoaded', begin);
  globalThis.heard = () => ({ watched, reports });`;
const script = await bundled(entry);
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

const done = { pages: 0, watched: 0, fields: 0, inBoxes: 0 };
const alarms: string[] = [];
let next = 0;
await Promise.all(Array.from({ length: tabs }, () => work(browser)));
await browser.close();
for (const alarm of alarms) console.log(alarm);
console.log(
  `${names.length} sign-in pages: ${done.pages} with fields, ${done.watched} of them watched for keys, ` +
    `${done.fields} fields filled (${done.inBoxes} typed into), ${alarms.length} false alarms`,
);
process.exitCode = alarms.length > 0 || done.watched < done.pages ? 1 : 0;

async function bundled(code: string): Promise<string> {
  const bundle = await rolldown({
    input: 'entry',
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(process.cwd(), 'filled-pages-entry.ts') : undefined),
        load: (id) => (id.endsWith('filled-pages-entry.ts') ? code : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

async function work(of: Browser): Promise<void> {
  const context = await of.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let body: Buffer = Buffer.alloc(0);
  await context.route('**/*', (route) => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const headers = { 'content-security-policy': "script-src 'none'" };
    return isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body, headers }) : route.abort();
  });
  const cdp = await context.newCDPSession(page);
  for (let at = next++; at < names.length; at = next++) {
    const name = names[at] as string;
    body = readFileSync(join(folder, name));
    await page.goto(`https://${host}/${at}`, { waitUntil: 'domcontentloaded' });
    await fill(page, cdp, name);
  }
}

async function fill(page: Page, cdp: CDPSession, name: string): Promise<void> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'guard' });
  const run = async (expression: string) => {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      returnByValue: true,
    });
    return result.value;
  };
  await run(script);
  const all = 'input:not([type]),input[type=text],input[type=email],input[type=password],input[type=tel],textarea';
  const count = Math.min(mostFields, await run(`document.querySelectorAll(${JSON.stringify(all)}).length`));
  if (count === 0) return;
  done.pages++;
  for (let field = 0; field < count; field++) {
    const other = hashed(`${name} ${field}`, 8 + ((field * 7 + name.length) % 30));
    const one = `document.querySelectorAll(${JSON.stringify(all)})[${field}]`;
    const focused = await run(`${one}.focus({preventScroll:true}); document.activeElement === ${one}`);
    if (focused) {
      done.inBoxes++;
      if (field % 2 === 0) await page.keyboard.type(other);
      else await page.keyboard.insertText(other);
    } else
      await run(`${one}.value = ${JSON.stringify(other)}; ${one}.dispatchEvent(new Event('input', { bubbles: true }))`);
    done.fields++;
  }
  await new Promise((resolve) => setTimeout(resolve, 300)); // what was filled by a script is looked at by and by
  const { watched, reports } = (await run('heard()')) as { watched: boolean; reports: object[] };
  if (watched) done.watched++;
  else console.log(`${name}: never asked what to watch for`);
  for (const report of reports) alarms.push(`${name}: ${JSON.stringify(report)}`);
}
