import type { RawRow } from '../report';
import { maxText } from '../report';
import { addressIn } from './addresses';
import { type Cell, unlabelled } from './cells';
import { namesDevice, readDevice } from './devices';
import { countryOf } from './places';
import { type ReadTime, readTime, type TimeContext } from './times';
import { type Column, failureWords, rowKinds, successWords, thisDevice } from './words';

/** What one row says, and whether it has something where a time would stand. */
export interface ReadRow {
  row: RawRow;
  looksTimed: boolean;
}

interface Piece {
  text: string;
  column: Column | undefined;
}

/** A cell as a whole, then its bits, then what separators divide: the first reading that succeeds is taken. */
function piecesOf({ text, bits, column }: Cell): Piece[] {
  const parts = [text, ...bits, ...bits.flatMap((bit) => bit.split(/\s*[·•|｜]\s*|\s[–—-]\s/))];
  return [...new Set(parts)].filter(Boolean).map((part) => {
    const told = unlabelled(part);
    return { text: told.text, column: told.column ?? column };
  });
}

/** Reads a row. Text is data: nothing in it is followed, and what it does not say stays `null`. */
export function readRow(cells: readonly Cell[], context: TimeContext): ReadRow {
  const text = cells.map((cell) => cell.text).join(' | ');
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
    what: rowKinds.find(([, words]) => words.test(text))?.[0] ?? 'sign-in',
    current: cells.some((cell) => [cell.text, ...cell.bits].some((bit) => thisDevice.test(bit.trim()))),
    text: text.slice(0, maxText),
  };
  let looksTimed = false;
  for (const cell of cells) {
    const pieces = piecesOf(cell);
    const timed = takeTime(row, cell, pieces, context);
    looksTimed ||= timed || (cell.column === 'time' && /\d/.test(cell.text));
    if (timed && cell.bits.length === 1 && pieces.length === 1) continue;
    for (const piece of pieces) takeRest(row, piece);
  }
  return { row, looksTimed };
}

function takeTime(row: RawRow, cell: Cell, pieces: readonly Piece[], context: TimeContext): boolean {
  const exact = cell.datetime ? readTime(cell.datetime, context) : null;
  for (const { text, column } of pieces) {
    if (column && column !== 'time' && column !== 'active') continue;
    const read = exact ?? readTime(text, context);
    if (!read) continue;
    if (column === 'active') row.activeAt ??= read.at;
    else if (row.at === null) setTime(row, read);
    return true;
  }
  return false;
}

function setTime(row: RawRow, { at, granularityMs, relative }: ReadTime) {
  row.at = at;
  row.granularityMs = granularityMs;
  row.relative = relative;
}

function takeRest(row: RawRow, { text, column }: Piece) {
  if (column === 'other' || column === 'time' || column === 'active' || column === 'kind') return;
  const address = column === undefined || column === 'ip' || column === 'place' ? addressIn(text) : null;
  if (address) row.ip ??= address.ip;
  if (column === 'ip' || column === 'place' || (column === undefined && address)) {
    const rest = address ? address.rest : text;
    if (isPlace(rest) && (column === 'place' || countryOf(rest))) row.place ??= rest;
    return;
  }
  if (column === 'status') {
    takeOutcome(row, text);
    return;
  }
  const device = readDevice(text);
  if (namesDevice(device)) {
    row.browser ??= device.browser;
    row.os ??= device.os;
  } else if (column === undefined && text.length <= 60) {
    if (failureWords.test(text) || successWords.test(text)) takeOutcome(row, text);
    else if (isPlace(text) && countryOf(text)) row.place ??= text;
  }
}

/** One place, not a whole row of things. */
const isPlace = (text: string) =>
  text.length > 0 && text.length <= 60 && !/[·•|｜]/.test(text) && !namesDevice(readDevice(text));

function takeOutcome(row: RawRow, text: string) {
  if (failureWords.test(text)) row.outcome = 'failure';
  else if (successWords.test(text) && row.outcome === 'unknown') row.outcome = 'success';
}
