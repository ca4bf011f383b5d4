import { maxRows, type RawRow } from '../report';
import { type Candidate, candidatesOf, headingsOver } from './candidates';
import { cellsOf } from './cells';
import { readRow } from './read-row';
import { dayOrder, zoneIn } from './times';
import { listHeading, moreWords } from './words';

export interface ListReading {
  language: string;
  /** The page has more rows than it shows. */
  partial: boolean;
  /** As the page orders them. */
  rows: readonly RawRow[];
}

/** At least so many of a list's rows must read like sign-ins. */
const share = 0.7;

/**
 * The sign-in list of a page, or `null`. A list counts when it stands under a heading that speaks of sign-ins, and at
 * least 70 % of its rows have a time and an address or a device. Reads text only; clicks nothing.
 */
export function recogniseList(document: Document, now: number): ListReading | null {
  let best: { rows: RawRow[]; candidate: Candidate; language: string } | undefined;
  for (const candidate of candidatesOf(document)) {
    if (!headingsOver(candidate).some((text) => listHeading.test(text))) continue;
    const language = languageOf(candidate.container, document);
    const rows = rowsOf(candidate, language, now);
    if (rows && rows.length > (best?.rows.length ?? 0)) best = { rows, candidate, language };
  }
  if (!best) return null;
  return { language: best.language, partial: hasMore(best.candidate), rows: best.rows };
}

function rowsOf(candidate: Candidate, language: string, now: number): RawRow[] | null {
  const elements = candidate.rows.slice(0, maxRows);
  const cells = elements.map((row) => cellsOf(row, candidate.headings));
  const texts = cells.flatMap((row) => row.flatMap((cell) => cell.bits));
  const context = { now, order: dayOrder(texts, language), zoneMinutes: zoneOf(candidate) };
  const read = cells.map((row) => readRow(row, context));
  const good = read.filter(
    ({ row, looksTimed }) => looksTimed && (row.ip !== null || row.browser !== null || row.os !== null),
  );
  return good.length > 0 && good.length >= share * read.length ? good.map(({ row }) => row) : null;
}

/** A zone in the column's heading or in a heading of the list holds for all its times. */
function zoneOf(candidate: Candidate): number | undefined {
  const zones = new Set(headingsOver(candidate).flatMap((text) => zoneIn(text) ?? []));
  return zones.size === 1 ? [...zones][0] : undefined;
}

function languageOf(container: Element, document: Document): string {
  const said = container.closest('[lang]')?.getAttribute('lang') || document.documentElement.getAttribute('lang');
  if (said) return said.slice(0, 20);
  const text = (container.textContent ?? '').slice(0, 2000);
  if (!/[\u4e00-\u9fff]/.test(text)) return 'en';
  return /[登裝瀏時間點錄]入|裝置|時間|瀏覽/.test(text) ? 'zh-Hant' : 'zh-Hans';
}

function hasMore({ container }: Candidate): boolean {
  const around = container.parentElement?.parentElement ?? container.parentElement ?? container;
  return [...around.querySelectorAll('a,button')].some(
    (link) =>
      moreWords.test((link.textContent ?? '').trim()) &&
      !link.hasAttribute('disabled') &&
      link.getAttribute('aria-disabled') !== 'true',
  );
}
