import { readPage } from './list/recognise';
import { isBrought, isOutcome, isRowKind, isSensitivePage, parseDevice } from './parse-event';
import { maxRows, maxText, type RawRow, type ReadReport, type ReportBody } from './report';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const text = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, most) : null;

/** No list tells the time of a sign-in before the first wallets, nor of one tomorrow. */
const earliest = Date.UTC(2009, 0, 1);
const dayMs = 86_400_000;
const timeOf = (value: unknown, now: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= earliest && value <= now + dayMs
    ? Math.round(value)
    : null;

function parseRow(value: unknown, now: number): RawRow | undefined {
  if (!isObject(value)) return undefined;
  const granularity = value.granularityMs;
  return {
    at: timeOf(value.at, now),
    granularityMs:
      typeof granularity === 'number' && granularity >= 0 && granularity <= 40 * dayMs ? granularity : dayMs,
    relative: value.relative === true,
    activeAt: timeOf(value.activeAt, now),
    ip: text(value.ip, 64),
    place: text(value.place, 200),
    browser: text(value.browser, 40),
    os: text(value.os, 40),
    outcome: isOutcome(value.outcome) ? value.outcome : 'unknown',
    what: isRowKind(value.what) ? value.what : 'sign-in',
    current: value.current === true,
    text: text(value.text, maxText) ?? '',
    ...(typeof value.agent === 'string' ? { agent: value.agent.slice(0, 400) } : {}),
  };
}

type ReadBody = ReadReport extends infer R
  ? R extends { id: string; at: number }
    ? Omit<R, 'id' | 'at' | 'account'>
    : never
  : never;

function parseBody(from: Loose, now: number): Exclude<ReportBody, { kind: 'page' }> | undefined {
  const { kind, form, outcome, page } = from;
  if (kind === 'submit' && (form === 'sign-in' || form === 'password' || form === 'recovery')) return { kind, form };
  if (kind === 'sensitive' && isSensitivePage(page)) return { kind, page };
  if (
    kind === 'outcome' &&
    (outcome === 'signed-in' || outcome === 'failed' || outcome === 'signed-out' || outcome === 'form-shown')
  )
    return { kind, outcome };
  if (kind === 'list' && Array.isArray(from.rows))
    return {
      kind,
      language: text(from.language, 20) ?? '',
      own: parseDevice(from.own),
      ...(isBrought(from.by) ? { by: from.by } : {}),
      partial: from.partial === true || from.rows.length > maxRows,
      rows: from.rows.slice(0, maxRows).flatMap((row) => parseRow(row, now) ?? []),
    };
  return undefined;
}

/** A report may have waited this long for a worker that was being stopped. */
const latestMs = 10 * 60_000;

/**
 * Reads what an official page's script sent. A time that cannot be right is replaced by that of receipt. `rows` is the
 * profile's selector of the list's rows.
 */
export function parseReport(value: unknown, now: number, rows?: string): ReadReport | undefined {
  if (!isObject(value) || typeof value.id !== 'string' || !/^[\w-]{8,64}$/.test(value.id)) return undefined;
  const { at: told } = value;
  const plausible = typeof told === 'number' && told <= now + 1000 && told >= now - latestMs;
  const at = plausible ? told : now;
  const body = value.kind === 'page' ? readBody(value, at, rows) : parseBody(value, now);
  const account = text(value.account, 120);
  return body && { id: value.id, at, ...(account === null ? {} : { account }), ...body };
}

/** Reads a page as it was when it was copied; one without a list tells nothing. */
function readBody({ page, own }: Loose, at: number, rows: string | undefined): ReadBody | undefined {
  const { list, unreadable } = readPage(page, at, rows);
  if (list) return { kind: 'list', ...list, own: parseDevice(own) };
  return unreadable ? { kind: 'unreadable', why: unreadable } : undefined;
}
