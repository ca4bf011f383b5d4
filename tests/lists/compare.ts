import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReading, PageRow } from '../../scripts/reading/read-pages';

export interface TrueRow {
  /** ISO with its zone; `null` where the page does not tell it with certainty. */
  at: string | null;
  ip: string | null;
  place: string | null;
  device: { browser: string | null; os: string | null } | null;
  outcome: string;
  current: boolean;
  /** How far a reading may lie from `at`; a minute if absent. */
  withinMs?: number;
}

export interface Truth {
  now: string;
  zone: string;
  language: string;
  partial?: boolean;
  unreadable?: string;
  rows: TrueRow[];
}

/** Pages with what they truly say. */
export function truthsIn(folder: string): { name: string; file: string; truth: Truth }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html') && existsSync(join(folder, name.replace(/html$/, 'json'))))
    .sort()
    .map((name) => ({
      name: name.replace(/\.html$/, ''),
      file: join(folder, name),
      truth: JSON.parse(readFileSync(join(folder, name.replace(/html$/, 'json')), 'utf8')) as Truth,
    }));
}

const isTimeWrong = (row: PageRow, truth: TrueRow): boolean =>
  row.at !== null && (truth.at === null || Math.abs(row.at - Date.parse(truth.at)) > (truth.withinMs ?? 59_999));

/** The same row: nothing that identifies it differs. A time that was not read differs from none. */
const isRow = (row: PageRow, truth: TrueRow): boolean =>
  row.ip === truth.ip &&
  row.browser === (truth.device?.browser ?? null) &&
  row.os === (truth.device?.os ?? null) &&
  !isTimeWrong(row, truth);

/** Rows in their order, each true row once. */
export function compare(truth: Truth, reading: Pick<PageReading, 'rows' | 'partial' | 'unreadable'>) {
  const left = [...truth.rows];
  const notes: string[] = [];
  let [right, wrongTimes, timesRead, fields, fieldsRight] = [0, 0, 0, 0, 0];
  for (const row of reading.rows) {
    const nth = left.findIndex((one) => isRow(row, one));
    const found = left[nth];
    if (!found) {
      notes.push(
        `no such row: ${[row.at && new Date(row.at).toISOString(), row.ip, row.browser, row.os, row.place].join(' ')} (${row.text.slice(0, 90)})`,
      );
      if (row.at !== null && !truth.rows.some((one) => !isTimeWrong(row, one))) wrongTimes++;
      continue;
    }
    left.splice(nth, 1);
    right++;
    if (row.at !== null) timesRead++;
    else if (found.at !== null) notes.push(`time not read: ${found.at} (${row.text.slice(0, 90)})`);
    for (const key of ['place', 'outcome', 'current'] as const) {
      fields++;
      if (row[key] === found[key]) fieldsRight++;
      else notes.push(`${key} ${row[key]} for ${found[key]}`);
    }
  }
  for (const one of left) notes.push(`not read: ${one.at} ${one.ip} ${one.device?.browser} ${one.device?.os}`);
  if (reading.partial !== (truth.partial ?? false)) notes.push(`partial ${reading.partial}`);
  if ((reading.unreadable ?? undefined) !== truth.unreadable) notes.push(`unreadable: ${reading.unreadable}`);
  return {
    right,
    read: reading.rows.length,
    true: truth.rows.length,
    wrongTimes,
    timesTold: truth.rows.filter(({ at }) => at !== null).length,
    timesRead,
    fields,
    fieldsRight,
    notes,
  };
}
