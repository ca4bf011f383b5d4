import { type Cell, lastUseLabel, type Stamp, unlabelled } from './cells';
import { looksTimed } from './time-shape';
import { timeWithin } from './time-within';
import { agree, plainText, type ReadTime, readTime, type TimeContext } from './times';
import type { Column } from './words';

/** A time that a cell tells, and whether something says that it is that of the sign-in. */
export interface CellTime {
  read: ReadTime;
  column: 'time' | 'active' | undefined;
}

const dayMs = 86_400_000;
const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** What an attribute says; a time without its zone is the page's, as its text is. */
function stampTime({ by, value }: Stamp, context: TimeContext): { read: ReadTime; isSure: boolean } | null {
  if (by === 'epoch') {
    const at = Number(value) * (value.length === 10 ? 1000 : 1);
    const granularityMs = value.length === 10 || at % 1000 === 0 ? 1000 : 1;
    return at <= context.now + dayMs && at >= Date.UTC(2009, 0, 1)
      ? { read: { at, granularityMs: Math.max(granularityMs, 1000), relative: false }, isSure: true }
      : null;
  }
  const read = readTime(value, context);
  return read && !read.relative ? { read, isSure: by === 'datetime' && zoned.test(value) } : null;
}

/** The text and the attributes of one cell speak of one time, or of none that is certain. */
function joined(shown: ReadTime | null, stamps: readonly Stamp[], context: TimeContext): ReadTime | null {
  const exact = stamps.flatMap((stamp) => stampTime(stamp, context) ?? []);
  if (exact.length === 0) return shown;
  const [first] = [...exact].sort(
    (a, b) => Number(b.isSure) - Number(a.isSure) || a.read.granularityMs - b.read.granularityMs,
  );
  if (
    !first ||
    exact.some(({ read }) => !agree(read, first.read) && Math.abs(read.at - first.read.at) > 14 * 3_600_000)
  )
    return shown;
  if (!shown) return first.read;
  // With its zone named, an attribute may differ from the text by the zone in which the text is written.
  const apart = Math.abs(shown.at - first.read.at);
  const slack = shown.granularityMs + 60_000;
  if (first.isSure && apart <= 14 * 3_600_000 + slack) return first.read;
  if (apart <= slack) return first.read.granularityMs <= shown.granularityMs || shown.relative ? first.read : shown;
  return null;
}

/** The times of a cell. `isTimed`: something like one stands there, read or not; `spent`: texts that are a time alone. */
export function timesOf(cell: Cell, context: TimeContext): { times: CellTime[]; isTimed: boolean; spent: string[] } {
  const times: CellTime[] = [];
  const spent: string[] = [];
  let isTimed = cell.stamps.some(({ by, value }) => by !== 'title' || looksTimed(value));
  const seen = new Set<string>();
  const take = (text: string, parts: boolean): boolean => {
    if (seen.has(text)) return false;
    seen.add(text);
    const told = unlabelled(text);
    const column: Column | undefined = told.column ?? cell.column;
    isTimed ||= looksTimed(text) || (column === 'time' && /\d:\d/.test(text));
    if (column && column !== 'time' && column !== 'active' && column !== 'kind') return false;
    const clean = plainText(told.text);
    const bare = clean
      .replace(/^(?:on|at|from|since|于|於|在) ?/i, '')
      .replace(/ ?(?:登录|登入|登錄)$/, '')
      .replace(/[.。]$/, '');
    const alone = readTime(clean, context) ?? readTime(bare, context);
    const read = alone ?? (parts ? timeWithin(bare, context)?.read : null);
    if (!read) return false;
    if (alone) spent.push(told.text);
    times.push({ read, column: column === 'kind' ? undefined : column });
    return true;
  };
  const own = cell.bits.map((bit, nth) => {
    const label = cell.bits[nth - 1] ?? '';
    return lastUseLabel.test(label) ? `${label.replace(/^\W+/, '')} ${bit}` : bit;
  });
  const bits = own.flatMap((bit) => bit.split(/\s*[·•・|｜]\s*|\s[–—-]\s/));
  if (!take(cell.text, false)) {
    const all = [...own, ...bits];
    const found = all.map((bit) => take(bit, false)).some(Boolean);
    // Within the smallest text first: its label is its own.
    if (!found && bits.length > 0)
      for (const bit of [...bits, ...own, cell.text]) {
        seen.delete(bit);
        if (take(bit, true)) break;
      }
  }
  if (cell.stamps.length > 0 && times.length <= 1) {
    const [only] = times;
    const blocked =
      cell.column !== undefined && cell.column !== 'time' && cell.column !== 'active' && cell.column !== 'kind';
    const read = blocked ? null : joined(only?.read ?? null, cell.stamps, context);
    const label = unlabelled(cell.text).column ?? cell.column;
    const column = only ? only.column : label === 'active' ? 'active' : label === 'time' ? 'time' : undefined;
    return { times: read ? [{ read, column }] : [], isTimed, spent };
  }
  return { times, isTimed, spent };
}
