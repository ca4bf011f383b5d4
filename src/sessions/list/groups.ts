import type { Candidate, RowSource } from './candidate';
import { type Cell, cellOf, cellOfText, cellsBelow } from './cells';
import { has, isRowful, type Part, textOf } from './outline';
import { tableCandidate } from './tables';
import { columnOf } from './words';

const shapeOf = ({ element }: Part) => `${element.tag}.${element.attrs.class ?? ''}`;
const isTable = ({ element }: Part) => element.tag === 'TABLE';
const standsAlone = /^(?:LI|TR|ARTICLE|DL)$/;

/** All that may be a list: tables, neighbours each of which is a row, rows without an element of their own. */
export function candidatesOf(root: Part): Candidate[] {
  const found: Candidate[] = [];
  const rowful = new Map<Part, number>();
  const count = (part: Part): number => {
    if (!isRowful(part.bits)) return 0;
    const below = part.parts.reduce((sum, child) => sum + count(child), 0);
    rowful.set(part, below);
    return Math.max(below, 1);
  };
  count(root);
  const isTaken = (part: Part) => rowful.has(part);
  for (const [part, below] of rowful) {
    if (isTable(part)) {
      const table = tableCandidate(part);
      if (table) found.push(table);
    }
    if (/^(?:TABLE|TBODY|THEAD|TR)$/.test(part.element.tag)) continue;
    const rows = part.parts.filter(isTaken);
    if (rows.length > 0 && !rows.some((row) => holdsRows(row, isTaken))) {
      const shapes = new Set(rows.map(shapeOf));
      const all = part.parts.filter((one) => isTaken(one) || (shapes.has(shapeOf(one)) && (one.bits & has.device) > 0));
      if (all.length > 1) found.push(groupOf(part, all));
    }
    if (below === 0) found.push(...flatCandidates(part), single(part, isTaken));
  }
  return found;
}

/** More than one row of one shape within: a list, not a row. */
function holdsRows(part: Part, isTaken: (part: Part) => boolean): boolean {
  if (isTable(part)) return tableRows(part) > 1;
  const rows = part.parts.filter(isTaken);
  const shapes = rows.map(shapeOf);
  return new Set(shapes).size < shapes.length || rows.some((row) => holdsRows(row, isTaken));
}
const tableRows = (table: Part) => tableCandidate(table)?.rows.length ?? 0;

/** Rows that somebody named: those that stand beside each other. */
export const namedCandidate = (rows: readonly Part[]): Candidate | undefined => {
  const [first] = rows;
  return first && groupOf(first.parent ?? first, rows);
};

function groupOf(container: Part, rows: readonly Part[]): Candidate {
  const headings = headRow(container, rows);
  return {
    container,
    headings,
    rows: rows.map((row): RowSource => ({ parts: [row], cells: () => rowCells(row, headings) })),
  };
}

function rowCells(row: Part, headings: readonly string[]): Cell[] {
  if (isTable(row)) return tableCandidate(row)?.rows.flatMap((one) => one.cells()) ?? [];
  const cells = row.parts.length === 1 && headings.length > 1 ? (row.parts[0] as Part).parts : row.parts;
  if (headings.length > 1 && cells.length === headings.length)
    return cells.flatMap((cell, nth) => {
      const heading = headings[nth];
      return cellOf([cell], heading ? columnOf(heading) : undefined) ?? [];
    });
  return cellsBelow(row);
}

/** The line that names the columns: before the first row, or before the list. */
function headRow(container: Part, [first]: readonly Part[]): string[] {
  if (!first) return [];
  const places: Part[] = [];
  let [level, at]: [Part, Part | null] = [first, container];
  for (let up = 0; at && up < 3; up++) {
    const before = at.parts[at.parts.indexOf(level) - 1];
    if (before) places.push(before);
    [level, at] = [at, at.parent];
  }
  for (const place of places)
    for (const line of [place, ...place.parts.slice(0, 2)]) {
      const texts = line.parts.map((part) => textOf(part, 60));
      const named = texts.filter((text) => columnOf(text) !== 'other').length;
      const isShort = texts.every((text) => text.length <= 24) && !line.parts.some(holdsHeading);
      const kinds = new Set(texts.map(columnOf));
      if (
        isShort &&
        named >= 2 &&
        kinds.size >= 2 &&
        named * 2 >= texts.filter(Boolean).length &&
        (line.bits & has.ip) === 0
      )
        return texts;
    }
  return [];
}

/** One row by itself: as far up as nothing but it stands there, and no heading. */
function single(part: Part, isTaken: (part: Part) => boolean): Candidate {
  let row = part;
  while (row.parent && !standsAlone.test(row.element.tag)) {
    const { parent } = row;
    const around = parent.parts.filter((one) => one !== row);
    if (around.some((one) => isTaken(one) || holdsHeading(one)) || parent.element.tag === 'BODY') break;
    if (parent.items.some((item) => typeof item === 'string') || parent.size > row.size + 300) break;
    row = parent;
  }
  return { container: row, headings: [], rows: [{ parts: [row], cells: () => cellsBelow(row) }] };
}

const holdsHeading = (part: Part): boolean =>
  /^H[1-6]$/.test(part.element.tag) || part.element.attrs.role === 'heading' || part.parts.some(holdsHeading);

/** Rows that are not elements: lines of text, or cells that follow one another. */
function flatCandidates(part: Part): Candidate[] {
  const { parts, items } = part;
  const lines = items.filter((item) => typeof item === 'string');
  const isBroken = part.element.tag === 'PRE' || parts.some(({ element }) => element.tag === 'BR');
  if (isBroken && lines.length >= 2)
    return [
      {
        container: part,
        headings: [],
        rows: lines.map((line) => ({ parts: [part], cells: () => [cellOfText(line)] })),
      },
    ];
  const chunks = byPeriod(parts) ?? byStart(parts);
  if (!chunks) return [];
  const { headings, rows } = chunks;
  const cells = (row: Part[]) =>
    headings.length > 0
      ? row.flatMap((cell, nth) => cellOf([cell], columnOf(headings[nth] ?? '')) ?? [])
      : cellsBelow({ ...part, parts: row, items: row });
  return [{ container: part, headings, rows: rows.map((row) => ({ parts: row, cells: () => cells(row) })) }];
}

interface Chunks {
  headings: string[];
  rows: Part[][];
}
const bitsOf = (parts: readonly Part[]) => parts.reduce((bits, one) => bits | one.bits, 0);

function byPeriod(parts: readonly Part[]): Chunks | null {
  for (let size = 2; size <= 10 && size * 2 <= parts.length; size++) {
    if (parts.length % size > 0) continue;
    const chunks = Array.from({ length: parts.length / size }, (_, nth) => parts.slice(nth * size, (nth + 1) * size));
    const [first = [], ...rest] = chunks;
    const texts = first.map((one) => textOf(one, 60));
    const isHead =
      texts.filter((text) => columnOf(text) !== 'other').length >= 2 && (bitsOf(first) & (has.ip | has.time)) === 0;
    const rows = isHead ? rest : chunks;
    // Without headings the cells of every row must witness the same, a time among it.
    const tags = (row: readonly Part[]) =>
      row.map((one) => (isHead ? one.element.tag : `${one.element.tag}${one.bits & ~has.mark}`)).join();
    if (!isHead && (bitsOf(first) & has.time) === 0) continue;
    if (rows.length < 2 && !isHead) continue;
    if (rows.length > 0 && rows.every((row) => isRowful(bitsOf(row)) && tags(row) === tags(rows[0] ?? [])))
      return { headings: isHead ? texts : [], rows };
  }
  return null;
}

/** Each row begins as the first one does: with the same label, or the same kind of element. */
function byStart(parts: readonly Part[]): Chunks | null {
  const [first] = parts;
  if (!first) return null;
  const key = (one: Part) => (one.element.tag === 'DT' ? textOf(one, 60) : shapeOf(one));
  const starts = parts.flatMap((one, nth) => (key(one) === key(first) ? [nth] : []));
  if (starts.length < 2 || starts.length === parts.length) return null;
  const rows = starts.map((start, nth) => parts.slice(start, starts[nth + 1]));
  return rows.every((row) => isRowful(bitsOf(row))) ? { headings: [], rows } : null;
}
