import { maxRows, type RawRow } from '../report';
import type { Candidate } from './candidate';
import { dayOrder } from './day-order';
import { namesDevice, readDevice } from './devices';
import { candidatesOf, namedCandidate } from './groups';
import { type Heading, headingsOver, standingOf } from './headings';
import { hasMore } from './more';
import { outlineOf, type Part, textOf } from './outline';
import { type ReadRow, readRow } from './read-row';
import { parseSelector, select } from './selector';
import { showPage } from './show-page';
import type { ShownPage } from './shown';
import { readTime, type TimeContext } from './times';
import { type Unreadable, unreadableIn } from './unreadable';
import { moneyWords, saysSignIn, thisDevice } from './words';
import { type Zone, zoneIn, zoneInNote } from './zones';

export interface PageReading {
  list: ListReading | null;
  /** Why a list that is there cannot be read. */
  unreadable: Unreadable | null;
}

export interface ListReading {
  language: string;
  /** The page has more rows than it shows. */
  partial: boolean;
  /** As the page orders them. */
  rows: readonly RawRow[];
}

/** At least so many of a list's rows must read like sign-ins. */
const share = 0.7;
/** Most candidates that are read, the largest first. */
const mostRead = 60;

interface Read {
  candidate: Candidate;
  rows: RawRow[];
  language: string;
  /** Things that the rows tell, over all of them. */
  told: number;
}

/**
 * The sign-ins that a page lists, or `null`. A list counts when what stands over it speaks of sign-ins, and at least
 * 70 % of its rows have a time and an address or a device. A page may hold several: this device, the other ones. Reads
 * text that is shown; clicks nothing.
 *
 * @param rows the profile's selector of a list's rows: what it names is looked at first
 */
export function readPage(page: unknown, now: number, rows?: string): PageReading {
  const from = (typeof page === 'object' && page !== null ? page : {}) as Partial<Record<keyof ShownPage, unknown>>;
  const root = outlineOf(from.root);
  if (!root) return { list: null, unreadable: null };
  const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');
  const list = recogniseIn(root, { title: text(from.title, 200), language: text(from.language, 20), now, rows });
  return { list, unreadable: list ? null : unreadableIn(root) };
}

/** The sign-ins that a document shows. */
export const recogniseList = (document: Document, now: number): ListReading | null =>
  readPage(showPage(document), now).list;

interface Page {
  title: string;
  language: string;
  now: number;
  rows?: string | undefined;
}

function recogniseIn(root: Part, page: Page): ListReading | null {
  const named = namedIn(root, page);
  if (named) return named;
  const read = candidatesOf(root)
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, mostRead)
    .flatMap((candidate) => readCandidate(candidate, page) ?? []);
  const chosen = choose(read);
  const [first] = chosen;
  if (!first) return null;
  return {
    language: first.language,
    partial: chosen.some(({ candidate, rows }) => hasMore(candidate.container, rows.length)),
    rows: chosen.flatMap(({ rows }) => rows).slice(0, maxRows),
  };
}

/** What the profile's selector names. A selector that has gone stale names nothing, or no rows: then it is passed over. */
function namedIn(root: Part, page: Page): ListReading | null {
  const selector = page.rows === undefined ? undefined : parseSelector(page.rows);
  const candidate = selector && namedCandidate(select(root, selector));
  const read = candidate && readCandidate(candidate, page, true);
  return read
    ? {
        language: read.language,
        partial: hasMore(candidate.container, read.rows.length),
        rows: read.rows.slice(0, maxRows),
      }
    : null;
}

function readCandidate(candidate: Candidate, page: Page, isNamed = false): Read | null {
  const { now } = page;
  const over = headingsOver(candidate, page.title);
  const standing = isNamed ? 'strong' : standingOf(candidate, over);
  if (standing === 'other') return null;
  // What fills half a page is no row, and one row by itself is short.
  const most = candidate.rows.length === 1 ? 500 : 6000;
  if (candidate.rows.some(({ parts }) => parts.some(({ size }) => size > most))) return null;
  const language = languageOf(candidate.container, page.language);
  const sources = candidate.rows.slice(0, maxRows).map((source) => ({ ...source, read: source.cells() }));
  const cells = sources.map(({ read }) => read);
  const texts = cells.map((row) => row.flatMap((cell) => cell.bits).join(' | '));
  if (texts.filter((text) => moneyWords.test(text)).length * 2 > texts.length) return null;
  const context: TimeContext = {
    now,
    order: dayOrder(texts, language, now),
    zone: zoneOf(
      candidate,
      over.map(({ text }) => text),
    ),
    language,
    month: monthOver(over),
  };
  const day = over.find(({ text }) => text.length <= 40 && readTime(text, context)?.granularityMs === 86_400_000)?.text;
  const nearest = over.find(({ isHeading }) => isHeading)?.text ?? '';
  const read = sources.map(({ read: own, date }) => readRow(own, context, date ?? day));
  // Sign-ins listed under the name of their device.
  const above = readDevice(nearest.length <= 60 ? nearest : '');
  if (namesDevice(above) && !read.some(({ row }) => hasDevice(row)))
    for (const { row } of read) Object.assign(row, above);
  read.forEach(({ row }, nth) => {
    if (read.length > 1 && isBelowMark(sources[nth]?.parts[0])) row.current = true;
  });
  const shaped = read.filter(
    (one) => one.looksTimed || one.row.current || (hasDevice(one.row) && one.row.place !== null),
  );
  const isGood = ({ row, hasDeviceCell }: ReadRow) =>
    row.ip !== null || hasDevice(row) || row.place !== null || hasDeviceCell;
  const good = shaped.filter(isGood);
  const isWhole = good.length >= share * read.length || read.every(({ row }) => row.current || hasDevice(row));
  const named = good.filter(({ row, hasDeviceCell }) => row.ip !== null || hasDevice(row) || hasDeviceCell);
  if (!isWhole || named.length < good.length / 2 || !named.some(({ row }) => row.ip !== null || hasDevice(row)))
    return null;
  // What stands over it does not say it: then each row must.
  const alone = good.filter(({ row }) => row.ip !== null || row.browser !== null || row.current);
  if (standing === 'weak' && alone.length < share * read.length) return null;
  // A column that names sign-ins among its events: the rows of other events are none.
  const isLog = read.some(({ event }) => event === 'sign-in');
  const says = ({ row, event }: ReadRow) =>
    saysSignIn.test(row.text) || (event === 'sign-in' && row.at !== null && (row.ip !== null || hasDevice(row)));
  if (standing === 'unknown' && !(isLog ? good.some(says) : good.every(says))) return null;

  const kept = read.filter(
    (one) =>
      (one.row.ip !== null || hasDevice(one.row) || one.row.current || (one.looksTimed && isGood(one))) &&
      (!isLog || one.event !== 'other'),
  );
  const rows = kept.map(({ row }) => row);
  if (rows.length === 1 && rows[0] && thisDevice.test(nearest)) rows[0].current = true;
  return rows.length > 0 ? { candidate, rows, language, told: rows.reduce((sum, row) => sum + toldBy(row), 0) } : null;
}

/** Among others, under a heading of its own: "this device". */
function isBelowMark(row: Part | undefined): boolean {
  const around = row?.parent?.parts ?? [];
  const before = row && around[around.indexOf(row) - 1];
  return before !== undefined && /^H[1-6]$/.test(before.element.tag) && thisDevice.test(textOf(before, 60).trim());
}

/** 2026年11月 above the rows: the nearest. */
function monthOver(over: readonly Heading[]): TimeContext['month'] {
  for (const { text } of over) {
    const [, year, month] = /^(\d{4}) ?年 ?(\d{1,2}) ?月$/.exec(text.normalize('NFKC').trim()) ?? [];
    if (year && month) return { year: Number(year), month: Number(month) };
  }
  return undefined;
}

const hasDevice = ({ browser, os }: RawRow) => browser !== null || os !== null;
const toldBy = ({ at, activeAt, ip, place, browser, os, current }: RawRow) =>
  [at ?? activeAt, ip, place, browser, os, current || null].filter((value) => value !== null).length;

/** The readings that say most and share no row; in the page's order, and what stands there twice only once. */
function choose(read: readonly Read[]): Read[] {
  const chosen: Read[] = [];
  const seen: Read[] = [];
  for (const one of [...read].sort((a, b) => b.rows.length - a.rows.length || b.told - a.told)) {
    const parts = one.candidate.rows.flatMap((row) => row.parts);
    const taken = seen.flatMap(({ candidate }) => candidate.rows.flatMap((row) => row.parts));
    if (taken.some((other) => parts.some((part) => within(part, other) || within(other, part)))) continue;
    seen.push(one);
    if (!chosen.some((other) => isSame(other, one))) chosen.push(one);
  }
  return chosen.sort((a, b) => order(a.candidate.container, b.candidate.container));
}

const order = (a: Part, b: Part) => a.nth - b.nth;
const within = (part: Part | null, other: Part): boolean =>
  part !== null && (part === other || within(part.parent, other));

/** The same list once more, as a table for wide screens and as cards for narrow ones. */
const isSame = (a: Read, b: Read) => {
  const print = ({ at, activeAt, ip, browser, os }: RawRow) => JSON.stringify([at, activeAt, ip, browser, os]);
  const known = new Set(a.rows.map(print));
  return a.rows.length === b.rows.length && b.rows.length > 1 && b.rows.every((row) => known.has(print(row)));
};

/** A zone in the column's heading, in a heading of the list or in a note beside it holds for all its times. */
function zoneOf(candidate: Candidate, over: readonly string[]): Zone {
  const { parent } = candidate.container;
  const after = parent ? parent.parts.slice(parent.parts.indexOf(candidate.container) + 1) : [];
  const notes = after
    .filter(({ size }) => size <= 300)
    .slice(0, 3)
    .map((part) => textOf(part, 300));
  const near = over.slice(0, 8);
  const said = [
    ...candidate.headings.flatMap((text) => zoneIn(text) ?? []),
    ...[...near, ...notes].flatMap((text) => zoneInNote(text) ?? []),
    ...near.filter((text) => text.length <= 60).flatMap((text) => (/[(（]/.test(text) ? (zoneIn(text) ?? []) : [])),
  ];
  const zones = new Set<Zone>(said);
  return zones.size > 1 ? 'unsure' : [...zones][0];
}

function languageOf(container: Part, ofPage: string): string {
  for (let part: Part | null = container; part; part = part.parent)
    if (part.element.attrs.lang) return part.element.attrs.lang.slice(0, 20);
  if (ofPage) return ofPage;
  const text = textOf(container, 2000);
  if (!/[\u4e00-\u9fff]/.test(text)) return 'en';
  return /[登裝瀏時間點錄]入|裝置|時間|瀏覽/.test(text) ? 'zh-Hant' : 'zh-Hans';
}
