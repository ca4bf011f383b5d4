import type { AccountView, JudgedRow } from '../messages/protocol';
import type { SeenRow, SessionEvent } from '../sessions/event';
import type { JournalEntry } from '../sessions/journal';

const format = 'key-guardian-sign-ins';
const version = 1;

/** A line of the journal as it is handed on: nothing sealed, no hash of a network or a place. */
export type RecordLine = { at: string } & Record<string, unknown>;

/** What the record says of one sign-in, in plain words. */
interface RecordRow {
  account: string;
  time: string | null;
  origin: JudgedRow['origin'];
  answer: string;
  device: string;
  country: string;
  countryBy: 'page' | 'address' | '';
  address: string;
  what: string;
  outcome: string;
  reasons: readonly string[];
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/**
 * @param names of the accounts, by key
 * @param addresses by row, as far as the vault let them be read
 */
export function recordRows(
  accounts: readonly AccountView[],
  names: ReadonlyMap<string, string>,
  addresses: ReadonlyMap<string, string | null>,
): RecordRow[] {
  return accounts.flatMap(({ key, rows }) =>
    rows.map(({ row, origin, answer, reasons = [] }): RecordRow => {
      const country = row.country ?? '';
      return {
        account: names.get(key) ?? key,
        time: iso(row.at),
        origin,
        answer: answer ?? '',
        device: [row.device?.browser, row.device?.os].filter(Boolean).join(' · '),
        country,
        countryBy: country === '' ? '' : row.table === undefined ? 'page' : 'address',
        address: addresses.get(row.id) ?? '',
        what: row.what ?? 'sign-in',
        outcome: row.outcome,
        reasons,
      };
    }),
  );
}

/** The keyed hashes and sealed cells of a row are of use here alone. */
const plainRow = ({ id, at, device, country, outcome, what, current }: SeenRow) => ({
  id,
  time: iso(at),
  device,
  country: country ?? null,
  outcome,
  what: what ?? 'sign-in',
  current,
});

export const recordLine = ({ event }: JournalEntry): RecordLine => {
  const { at, ...rest } = event as SessionEvent & Record<string, unknown>;
  const rows = event.kind === 'list-read' ? { rows: event.rows.map(plainRow) } : {};
  return { at: new Date(at).toISOString(), ...rest, ...rows };
};

export const recordAsJson = (rows: readonly RecordRow[], journal: readonly RecordLine[], now: number): string =>
  `${JSON.stringify({ format, version, savedAt: iso(now), signIns: rows, journal }, null, 2)}\n`;

const columns = [
  'account',
  'time',
  'origin',
  'answer',
  'device',
  'country',
  'countryBy',
  'address',
  'what',
  'outcome',
] as const;

/** RFC 4180, with a mark of UTF-8 for spreadsheets; what would be a formula there is led in by an apostrophe. */
export function recordAsTable(rows: readonly RecordRow[]): string {
  const cell = (value: string | null) => {
    const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}
