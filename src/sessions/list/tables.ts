import type { Candidate, RowSource } from './candidate';
import { type Cell, cellOf, cellsBelow } from './cells';
import { has, type Part, textOf } from './outline';
import type { ShownElement } from './shown';
import { clockOnly } from './time-shape';
import { type Column, columnOf, isForeignColumn } from './words';

interface Slot {
  part: Part;
  /** Continued from a row above. */
  carried: boolean;
  width: number;
}

const mostColumns = 40;
const spanOf = (element: ShownElement, name: 'colspan' | 'rowspan') =>
  Math.min(mostColumns, Math.max(1, Number(element.attrs[name]) || 1));

/** The rows of a table with their cells in place: what spans rows stands in each of them. */
function gridOf(rows: readonly Part[]): Slot[][] {
  const open: { slot: Slot; at: number; rows: number }[] = [];
  return rows.map((row) => {
    const slots: Slot[] = [];
    const carried = open.filter((one) => one.rows-- > 0);
    const take = () => {
      for (const one of carried) if (one.at === slots.length) slots.push({ ...one.slot, carried: true });
    };
    for (const part of row.parts) {
      if (!/^T[DH]$/.test(part.element.tag) && !/cell|header/.test(part.element.attrs.role ?? '')) continue;
      take();
      const slot: Slot = { part, carried: false, width: spanOf(part.element, 'colspan') };
      const rowspan = Math.min(200, Number(part.element.attrs.rowspan) || 1);
      if (rowspan > 1) open.push({ slot, at: slots.length, rows: rowspan - 1 });
      for (let nth = 0; nth < slot.width && slots.length < mostColumns; nth++) slots.push(slot);
    }
    take();
    return slots;
  });
}

function rowsOf(table: Part): Part[] {
  const rows: Part[] = [];
  const walk = (part: Part) => {
    for (const child of part.parts)
      if (child.element.tag === 'TR') rows.push(child);
      else if (child.element.tag !== 'TABLE') walk(child);
  };
  walk(table);
  return rows;
}

const isHead = (part: Part) => part.element.tag === 'TH' || part.element.attrs.role === 'columnheader';
const worth = has.time | has.ip | has.device;
const columnsIn = (texts: readonly string[]) => texts.filter((text) => columnOf(text) !== 'other').length;

/** A row that names the columns, and says nothing itself. */
function isHeadRow(slots: readonly Slot[]): boolean {
  if (slots.length < 2) return false;
  if (slots.every(({ part }) => isHead(part))) return true;
  const texts = slots.map(({ part }) => textOf(part, 80));
  return (
    columnsIn(texts) >= 2 &&
    slots.every(({ part }) => (part.bits & has.ip) === 0 && !/\d{2}[:/-]\d{2}/.test(textOf(part, 80)))
  );
}

export function tableCandidate(table: Part): Candidate | null {
  const parts = rowsOf(table);
  const grid = gridOf(parts);
  const upright = uprightCandidate(table, grid);
  if (upright) return upright;
  let headings: string[] = [];
  let date: string | undefined;
  const rows: RowSource[] = [];
  const told: Slot[][] = [];
  grid.forEach((slots, nth) => {
    const row = parts[nth];
    if (!row || slots.length === 0) return;
    if (rows.length === 0 && isHeadRow(slots)) {
      headings = slots.map(({ part }) => textOf(part, 80));
      return;
    }
    const [only] = slots;
    const alone = slots.every(({ part }) => part === only?.part);
    if (only && alone && Math.max(headings.length, only.width) > 1) {
      // One cell across: the day of the rows below, or more about the row above.
      if ((only.part.bits & has.time) > 0 && only.part.size <= 30) date = textOf(only.part, 60);
      else rows.at(-1)?.parts.push(row);
      return;
    }
    if (row.size === 0 && row.bits === 0) return;
    const own: Part[] = [row];
    told.push(slots);
    const cells = () => [...cellsOf(slots, withDevices(headings, told)), ...own.slice(1).flatMap(cellsBelow)];
    rows.push({ parts: own, cells, ...(date ? { date } : {}) });
  });
  return rows.length > 0 ? { container: table, rows, headings } : null;
}

/** A column of devices is one, whatever word stands over it, where no other is. */
function withDevices(headings: readonly string[], rows: readonly Slot[][]): readonly string[] {
  if (headings.some((heading) => columnOf(heading) === 'device')) return headings;
  const nth = headings.findIndex((heading, column) => {
    if (columnOf(heading) !== 'other' || isForeignColumn(heading)) return false;
    const naming = rows.filter((slots) => ((slots[column]?.part.bits ?? 0) & has.device) > 0);
    return naming.length >= Math.max(2, rows.length * 0.7);
  });
  return nth < 0 ? headings : headings.with(nth, 'Device');
}

function cellsOf(slots: readonly Slot[], headings: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  slots.forEach(({ part }, nth) => {
    if (slots[nth - 1]?.part === part) return;
    const said = headings[nth] || (part.element.attrs['data-label'] ?? part.element.attrs['data-title'] ?? '');
    const column = said ? columnOf(said) : undefined;
    const cell = cellOf([part], column);
    if (!cell) return;
    // A day in a column of its own is half of a time; so is a clock.
    const blocks = part.parts.length > 1 && (column === undefined || column === 'other');
    if (blocks && column === undefined) cells.push(...cellsBelow(part));
    else cells.push(clockOnly.test(cell.text) && column === 'other' ? { ...cell, column: 'time' } : cell);
  });
  return cells;
}

/** Labels in the first column: one sign-in to each of the other columns. */
function uprightCandidate(table: Part, grid: readonly Slot[][]): Candidate | null {
  const lines = grid.filter((slots) => slots.length >= 2);
  const columns: Column[] = lines.map(([first]) => columnOf(first ? textOf(first.part, 80) : ''));
  const known = columns.filter((column) => column !== 'other').length;
  const first = lines[0];
  if (!first || known < 2 || known < lines.length * 0.5) return null;
  if (lines.some(([one]) => one && (one.part.bits & worth) > 0)) return null;
  // Where the first line names columns too, the table is an ordinary one.
  if (
    columnsIn(first.slice(1).map(({ part }) => textOf(part, 80))) >= 1 &&
    first.slice(1).every(({ part }) => (part.bits & worth) === 0 && isHead(part))
  )
    return null;
  const width = Math.max(...lines.map((slots) => slots.length));
  const rows: RowSource[] = [];
  for (let nth = 1; nth < width; nth++) {
    const own = lines.flatMap((slots, line) => {
      const slot = slots[nth];
      return slot ? [{ part: slot.part, column: columns[line] }] : [];
    });
    rows.push({
      parts: width === 2 ? [table] : own.map(({ part }) => part),
      cells: () => own.flatMap(({ part, column }) => cellOf([part], column) ?? []),
    });
  }
  return { container: table, rows, headings: columns.map(String) };
}
