import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { keyedHash } from '../../src/sessions/keyed-hash';
import type { PageReading as PageFound } from '../../src/sessions/list/recognise';
import { parseReport } from '../../src/sessions/parse-report';
import type { RawRow } from '../../src/sessions/report';
import { seenRows } from '../../src/sessions/seen-rows';
import { browserPath } from '../../tests/e2e/support/browser-path';

/** How a page is opened: what stands in a `.json` beside it, unless told otherwise. */
export interface Opening {
  /** Epoch ms. */
  now: number;
  /** Time zone of the browser, IANA. */
  zone: string;
  /** For pages that do not name theirs. */
  language: string;
}

export interface PageRow extends RawRow {
  id: string;
}

export interface PageReading {
  rows: PageRow[];
  partial: boolean;
  /** Why nothing could be read, where the page shows a list that is no text. */
  unreadable: string | null;
}

/**
 * What the product's script copies of a page, and the worker's reader of it. Both are given to the page by the debugger,
 * so that the page may have no scripts and the reader has the page's clock.
 */
async function readerScript(): Promise<string> {
  const scripts = await Promise.all(
    [
      ['copying', 'src/sessions/list/show-page.ts'],
      ['reading', 'src/sessions/list/recognise.ts'],
    ].map(async ([name = '', input = '']) => {
      const bundle = await rolldown({ input, logLevel: 'silent' });
      const { output } = await bundle.generate({ format: 'iife', name });
      await bundle.close();
      return output[0].code;
    }),
  );
  return scripts.join('\n');
}

/** Reads pages in Chromium, one at a time: no network, no scripts of theirs. The rows take the worker's way to their ids. */
export async function pageReader(): Promise<{
  read(file: string, given: Partial<Opening>): Promise<PageReading>;
  close(): Promise<void>;
}> {
  const [script, hash] = await Promise.all([readerScript(), keyedHash(new Uint8Array(32))]);
  const path = browserPath();
  const browser: Browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: ['--no-sandbox'] });
  /** One page for each time zone: a new one for each file would cost more than the reading. */
  const pages = new Map<string, Page>();
  let body = Buffer.alloc(0);
  const pageIn = async (zone: string): Promise<Page> => {
    const context = await browser.newContext({
      timezoneId: zone,
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    return page;
  };
  return {
    async read(file, given) {
      const opening = openingOf(file, given);
      const page = pages.get(opening.zone) ?? (await pageIn(opening.zone));
      pages.set(opening.zone, page);
      body = readFileSync(file);
      await page.goto('https://lists.test/', { waitUntil: 'domcontentloaded' });
      const found = (await page.evaluate(
        `(() => { const { now, language } = ${JSON.stringify(opening)};
          if (!document.documentElement.lang && language) document.documentElement.lang = language;
          ${script};
          return reading.readPage(JSON.parse(JSON.stringify(copying.showPage(document))), now); })()`,
      )) as PageFound;
      const report = parseReport(
        { id: 'read-pages', kind: 'list', ...found.list, rows: found.list?.rows ?? [] },
        opening.now,
      );
      const rows = report?.kind === 'list' ? report.rows : [];
      const seen = await seenRows(
        rows,
        hash,
        async () => undefined,
        () => true,
      );
      return {
        rows: rows.map((row, nth) => ({
          ...row,
          id: seen[nth]?.id ?? '',
          browser: seen[nth]?.device?.browser || null,
          os: seen[nth]?.device?.os || null,
        })),
        partial: report?.kind === 'list' && report.partial,
        unreadable: found.unreadable,
      };
    },
    close: () => browser.close(),
  };
}

function openingOf(file: string, given: Partial<Opening>): Opening {
  const beside = file.replace(/\.html?$/i, '.json');
  const said = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, unknown>) : {};
  const now = Date.parse(String(said.now));
  return {
    now: given.now ?? (Number.isFinite(now) ? now : Date.now()),
    zone: given.zone ?? (typeof said.zone === 'string' ? said.zone : Intl.DateTimeFormat().resolvedOptions().timeZone),
    language: given.language ?? (typeof said.language === 'string' ? said.language : ''),
  };
}
