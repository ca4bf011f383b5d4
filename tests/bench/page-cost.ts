import { type BrowserContext, chromium } from '@playwright/test';
import { browserPath } from '../e2e/support/browser-path';
import type { Line } from './line';
import { type Mode, type Modes, makeModes, modes } from './page-cost-modes';
import { type CostPage, costPages, servePages } from './page-cost-pages';
import { median } from './times';

/** Twelve of each page and extension fit into three minutes; medians and least times are told. */
const loads = Number(process.env.PAGE_LOADS ?? 12);
/** After `load`: what a script does then (mutations, answers, timers of 300 ms) counts too. */
const settleMs = 600;

interface Cost {
  scriptMs: number;
  taskMs: number;
}

/** What each extension adds to three pages, by the browser's own counters; interleaved, so that noise falls on all. */
export async function benchPageCost(): Promise<Line[]> {
  const made = makeModes();
  const pages = await servePages();
  const browsers = new Map<Mode, BrowserContext>();
  try {
    for (const mode of modes) browsers.set(mode, await browserWith(made, mode));
    const names = Object.keys(costPages) as CostPage[];
    const costs = new Map<string, Cost[]>();
    for (let load = -1; load < loads; load++)
      for (const name of names)
        for (const [mode, context] of browsers) {
          const cost = await costOf(context, pages.url(name));
          if (load >= 0) costs.set(`${mode} ${name}`, [...(costs.get(`${mode} ${name}`) ?? []), cost]);
        }
    const medianOf = (mode: Mode, name: CostPage, of: keyof Cost) =>
      median((costs.get(`${mode} ${name}`) ?? []).map((cost) => cost[of]));
    return [
      { name: 'content script', key: 'content_script_gz_bytes', value: made.contentScriptBytes, unit: 'B gz' },
      ...names.flatMap((name) => [
        ...modes.map((mode) => ({
          name: `script, ${name}, ${mode}`,
          ...(mode === 'ours' ? { key: keys[name] } : {}),
          value: medianOf(mode, name, 'scriptMs'),
          unit: 'ms',
        })),
        ...modes.slice(1).map((mode) => ({
          name: `main thread more than none, ${name}, ${mode}`,
          value: medianOf(mode, name, 'taskMs') - medianOf('none', name, 'taskMs'),
          unit: 'ms',
        })),
      ]),
      {
        name: 'script, sign-in, ours to echo',
        key: 'page_script_sign_in_to_echo',
        value: medianOf('ours', 'sign-in', 'scriptMs') / medianOf('echo', 'sign-in', 'scriptMs'),
        unit: '×',
      },
    ];
  } finally {
    for (const context of browsers.values()) await context.close();
    await pages.close();
    made.remove();
  }
}

const keys: Record<CostPage, string> = {
  article: 'page_script_ms_median',
  'sign-in': 'page_script_sign_in_ms_median',
  frames: 'page_script_frames_ms_median',
};

async function browserWith(made: Modes, mode: Mode): Promise<BrowserContext> {
  const executablePath = browserPath();
  const folder = made.folder(mode);
  const context = await chromium.launchPersistentContext(made.profile(mode), {
    ...(executablePath && { executablePath }),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    ...(!executablePath && { channel: 'chromium' }),
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1',
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : ['--disable-extensions']),
    ],
  });
  await new Promise((resolve) => setTimeout(resolve, 2_500)); // ours greets with a tab once
  const [first, ...others] = context.pages();
  for (const page of others) await page.close();
  await first?.goto('about:blank');
  return context;
}

async function costOf(context: BrowserContext, url: string): Promise<Cost> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const { metrics } = await session.send('Performance.getMetrics');
    const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
    return { scriptMs: ms('ScriptDuration'), taskMs: ms('TaskDuration') };
  } finally {
    await page.close();
  }
}
