import type { RawRow } from '../report';
import { maxText } from '../report';
import { addressIn } from './addresses';
import { type CellTime, timesOf } from './cell-time';
import { type Cell, unlabelled } from './cells';
import { namesDevice, readDevice } from './devices';
import { countryOf, isPlaceWord, placeIn } from './places';
import { clockOnly, looksTimed } from './time-shape';
import { agree, plainText, type ReadTime, readTime, type TimeContext } from './times';
import {
  type Column,
  failureWords,
  rowKinds,
  signInEvent,
  signOutEvent,
  successWords,
  thisDevice,
  yesWords,
} from './words';

/** What one row says, and what it has the shape of. */
export interface ReadRow {
  row: RawRow;
  looksTimed: boolean;
  /** What its column of events says it is about; `undefined` without such a column. */
  event: 'sign-in' | 'other' | undefined;
  /** Something stands where a device would, though it names no kind that is known. */
  hasDeviceCell: boolean;
}

interface Piece {
  text: string;
  column: Column | undefined;
}

const han = /[\u4e00-\u9fff]/;
const separators = /\s*[·•・|｜;；]\s*|\s[–—-]\s|[，。]\s*/;

/** A cell as a whole, then its bits, then what separators divide: the first reading that succeeds is taken. */
function piecesOf({ text, bits, column }: Cell): Piece[] {
  const parts = [text, ...bits, ...[text, ...bits].flatMap((bit) => bit.split(separators))];
  // Chinese needs no spaces: where a short text has some, they divide it.
  if (text.length <= 40 && han.test(text)) parts.push(...parts.flatMap((part) => part.split(' ')));
  return [...new Set(parts)].filter(Boolean).map((part) => {
    const told = unlabelled(part);
    return { text: told.text, column: told.column ?? column };
  });
}

/** A label that lost its value, not an outcome. */
const labelOnly = /^(?:first |last )?(?:signed|logged) in(?: on| at)?:?$|^已登[录入]$/i;

const marks = (text: string) =>
  text.split(/[()（）[\]【】·•|｜,，–—]| - /).some((bit) => thisDevice.test(bit.trim())) || marksPlace(text);

/** 本机 湖北武汉 */
function marksPlace(text: string): boolean {
  const [mark = '', ...rest] = text.length <= 40 && han.test(text) ? text.split(' ') : [];
  return rest.length > 0 && thisDevice.test(mark) && countryOf(rest.join(' ')) !== null;
}

/** The session that the page is read with. */
const isMarked = ({ text, bits, column }: Cell) =>
  column === 'mark' ? yesWords.test(text) : [text, ...bits].some(marks);

/** A user-agent string, whole: the worker reads it better than a table of words can. */
const agentIn = (text: string) => /Mozilla\/\d\.\d \([^)]*\)[^|<>]*/.exec(text)?.[0].trim().slice(0, 400);

/** Reads a row. Text is data: nothing in it is followed, and what it does not say stays `null`. */
export function readRow(cells: readonly Cell[], context: TimeContext, date?: string): ReadRow {
  const text = cells
    .map((cell) => cell.text)
    .filter(Boolean)
    .join(' | ');
  const kinds = cells.filter(({ column }) => column === 'kind').map((cell) => cell.text);
  const kind = kinds.length > 0 ? kinds.join(' ') : undefined;
  const what = rowKinds.find(([, words]) => words.test(kind ?? text))?.[0];
  const agent = agentIn(text);
  const row: RawRow = {
    at: null,
    granularityMs: 86_400_000,
    relative: false,
    activeAt: null,
    ip: null,
    place: null,
    browser: null,
    os: null,
    outcome: 'unknown',
    what: what ?? 'sign-in',
    current: cells.some(isMarked),
    text: text.slice(0, maxText),
    ...(agent ? { agent } : {}),
  };
  const { times, isTimed } = takeTimes(row, cells, context, date);
  for (const cell of cells) {
    const isMark = thisDevice.test(cell.text.replace(/^[✓✔✅●] ?/, ''));
    for (const piece of piecesOf(cell)) if (!times.has(piece.text)) takeRest(row, piece, isMark);
  }
  const isSignIn = kind !== undefined && (signInEvent.test(kind) || what !== undefined);
  const isOut =
    kind !== undefined &&
    signOutEvent.test(kind) &&
    !/sign[- ]?in|log[- ]?in|登录|登入(?!退)/i.test(kind.replace(signOutEvent, ''));
  return {
    row,
    looksTimed: isTimed,
    event: kind === undefined ? undefined : isSignIn && !isOut ? 'sign-in' : 'other',
    hasDeviceCell: cells.some(({ column }) => column === 'device'),
  };
}

function takeTimes(row: RawRow, cells: readonly Cell[], context: TimeContext, date: string | undefined) {
  const found: CellTime[] = [];
  let isTimed = date !== undefined;
  const texts = new Set<string>();
  for (const cell of cells) {
    const own = timesOf(cell, context);
    isTimed ||= own.isTimed;
    found.push(...own.times);
    for (const text of own.spent) texts.add(text);
  }
  for (const { read, column } of found) if (column === 'active') row.activeAt ??= read.at;
  const signedIn = found.filter(({ column }) => column !== 'active');
  const labelled = signedIn.filter(({ column }) => column === 'time');
  const read = one((labelled.length > 0 ? labelled : signedIn).map((time) => time.read));
  const whole = wholeTime(read, cells, context, date);
  if (whole) Object.assign(row, { at: whole.at, granularityMs: whole.granularityMs, relative: whole.relative });
  return { times: texts, isTimed };
}

/** Several readings count only if they may be of one time: then the finest. */
function one(reads: readonly ReadTime[]): ReadTime | null {
  const [finest] = [...reads].sort(
    (a, b) => Number(a.relative) - Number(b.relative) || a.granularityMs - b.granularityMs,
  );
  return finest && reads.every((read) => agree(read, finest)) ? finest : null;
}

/** A day and a clock apart make one time: in two cells, or under the heading of a day. */
function wholeTime(
  read: ReadTime | null,
  cells: readonly Cell[],
  context: TimeContext,
  date: string | undefined,
): ReadTime | null {
  if (read && (read.relative || read.granularityMs < 86_400_000)) return read;
  const bits = cells
    .filter(({ column }) => column === undefined || column === 'time')
    .flatMap((cell) => [cell.text, ...cell.bits].map(plainText));
  const clocks = [...new Set(bits.filter((bit) => clockOnly.test(bit)))];
  const days = date === undefined ? bits.filter((bit) => readTime(bit, context)?.granularityMs === 86_400_000) : [date];
  if (clocks.length !== 1 || new Set(days).size !== 1) return read;
  return readTime(`${days[0]} ${clocks[0]}`, context) ?? read;
}

function takeRest(row: RawRow, { text, column }: Piece, isMark: boolean) {
  if (column === 'other' || column === 'mark') return;
  const isNamed = column === 'device' && namesDevice(readDevice(text));
  const address = column === 'status' || isNamed ? null : addressIn(text);
  if (address) row.ip ??= address.ip;
  if (column === 'time' || column === 'active') return;
  if (column === 'ip' || column === 'place') {
    row.place ??= placeIn(address ? address.rest : text, column === 'place' || address !== null);
    return;
  }
  if (column === 'status') {
    takeOutcome(row, text, true);
    return;
  }
  const device = readDevice(text);
  if (namesDevice(device)) {
    row.browser ??= device.browser;
    row.os ??= device.os;
  } else if (column === undefined)
    row.place ??= address ? placeIn(address.rest, true) : looksTimed(text) ? null : placeIn(text, false);
  // A tick beside "this device" is no outcome.
  if (column !== 'device' && text.length <= 200 && !isMark) takeOutcome(row, text, column === 'kind');
}

function takeOutcome(row: RawRow, text: string, isStatus: boolean) {
  if (isPlaceWord(text) || (!isStatus && labelOnly.test(text))) return;
  // "Logged in 3 March" names a time.
  const said = text.replace(/\b(?:signed|logged) in(?: on| at)?:? (?=\d)/i, '');
  if (failureWords.test(said)) row.outcome = 'failure';
  else if (successWords.test(said) && row.outcome === 'unknown') row.outcome = 'success';
}
