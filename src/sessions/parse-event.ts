import type {
  Answer,
  AnswerScope,
  Brought,
  CookieNews,
  Device,
  EndCause,
  GapReason,
  ResolvedCountry,
  RowKind,
  SeenRow,
  SensitivePage,
  Sensitivity,
  SessionEvent,
} from './event';
import type { Unreadable } from './list/unreadable';
import { maxRows } from './report';

type Loose = Record<string, unknown>;
const objectOf = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): value is T =>
    allowed.includes(value as T);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 200) : null);

export const isRowKind = oneOf<RowKind>('sign-in', 'password-change', 'recovery-change', 'key-export');
export const isOutcome = oneOf<SeenRow['outcome']>('success', 'failure', 'unknown');
export const isSensitivePage = oneOf<SensitivePage>('password', 'recovery', 'export', 'reset');
const isAnswer = oneOf<Answer | 'withdrawn'>('me', 'not-me', 'withdrawn');
export const isScope = oneOf<AnswerScope>('device', 'network', 'once');
const isCause = oneOf<EndCause>('server', 'expired', 'user', 'unknown');
export const isBrought = oneOf<Brought>('pasted', 'by-hand');
const isUnreadable = oneOf<Unreadable>('picture', 'closed', 'frame');
const isGapReason = oneOf<GapReason>('browser-closed', 'guard-off', 'no-permission', 'screen-locked');
const isCookieNews = oneOf<CookieNews>('set', 'rotated', 'appeared', 'downgraded');
const isAccount = (value: unknown): value is string => typeof value === 'string' && /^\d{1,3}$/.test(value);
const isSensitivity = oneOf<Sensitivity>('quiet', 'normal', 'sharp');

export function parseDevice(value: unknown): Device | null {
  const from = objectOf(value);
  return typeof from?.browser === 'string' && typeof from.os === 'string'
    ? { browser: from.browser.slice(0, 40), os: from.os.slice(0, 40) }
    : null;
}

function parseRow(value: unknown): SeenRow | undefined {
  const from = objectOf(value);
  if (!from || typeof from.id !== 'string' || !isTime(from.granularityMs) || !isOutcome(from.outcome)) return undefined;
  return {
    id: from.id.slice(0, 80),
    at: isTime(from.at) ? from.at : null,
    granularityMs: from.granularityMs,
    relative: from.relative === true,
    activeAt: isTime(from.activeAt) ? from.activeAt : null,
    device: parseDevice(from.device),
    network: textOrNull(from.network),
    address: textOrNull(from.address),
    area: textOrNull(from.area),
    place: textOrNull(from.place),
    country: textOrNull(from.country),
    ...(typeof from.table === 'string' ? { table: from.table.slice(0, 20) } : {}),
    outcome: from.outcome,
    what: isRowKind(from.what) ? from.what : 'sign-in',
    current: from.current === true,
    ...(isBrought(from.by) ? { by: from.by } : {}),
    ...(typeof from.sealed === 'string' ? { sealed: from.sealed } : {}),
  };
}

const parseResolved = (value: unknown): ResolvedCountry[] =>
  (Array.isArray(value) ? value : []).slice(0, 1000).flatMap((one) => {
    const { rowId, country } = objectOf(one) ?? {};
    const isCountry = country === null || (typeof country === 'string' && /^[A-Z]{2}$/.test(country));
    return typeof rowId === 'string' && isCountry ? [{ rowId: rowId.slice(0, 80), country }] : [];
  });

/** Reads an event of any origin or age; what it cannot read with certainty is no event. */
export function parseEvent(value: unknown): SessionEvent | undefined {
  const from = objectOf(value);
  const event = from && parseTold(from);
  if (!event || from.of === undefined) return event;
  const of = (Array.isArray(from.of) ? from.of : []).filter(isAccount);
  return of.length > 0 ? { ...event, of } : undefined; // of nobody that we know
}

function parseTold(from: Loose): SessionEvent | undefined {
  if (!isTime(from.at)) return undefined;
  const { at } = from;
  switch (from.kind) {
    case 'watch-began':
    case 'sign-in-shown':
    case 'signed-in':
    case 'sign-in-failed':
    case 'signed-out':
      return { kind: from.kind, at };
    case 'other-signed-in':
      return isAccount(from.account) ? { kind: from.kind, at, account: from.account } : undefined;
    case 'sign-in-submitted':
      return { kind: from.kind, at, by: from.by === 'request' ? 'request' : 'form' };
    case 'session-ended':
      return {
        kind: from.kind,
        at,
        status: isTime(from.status) ? from.status : 0,
        ...(isCause(from.cause) ? { cause: from.cause } : {}),
        ...(isTime(from.endedAt) ? { endedAt: from.endedAt } : {}),
      };
    case 'clock-jump':
      return typeof from.byMs === 'number' && Number.isFinite(from.byMs)
        ? { kind: from.kind, at, byMs: from.byMs }
        : undefined;
    case 'sensitive-page':
      return isSensitivePage(from.page)
        ? { kind: from.kind, at, page: from.page, submitted: from.submitted === true }
        : undefined;
    case 'lookalike-visited':
      return typeof from.host === 'string'
        ? { kind: from.kind, at, host: from.host.slice(0, 253), submitted: from.submitted === true }
        : undefined;
    case 'answered':
      return typeof from.rowId === 'string' && isAnswer(from.answer)
        ? {
            kind: from.kind,
            at,
            rowId: from.rowId.slice(0, 80),
            answer: from.answer,
            ...(isScope(from.scope) ? { scope: from.scope } : {}),
          }
        : undefined;
    case 'cookie-changed':
      return isCookieNews(from.what) ? { kind: from.kind, at, what: from.what } : undefined;
    case 'extension-added':
      return typeof from.extensionId === 'string'
        ? {
            kind: from.kind,
            at,
            extensionId: from.extensionId.slice(0, 80),
            ...(typeof from.name === 'string' ? { name: from.name.slice(0, 80) } : {}),
          }
        : undefined;
    case 'gap':
      return isTime(from.from) && isTime(from.to) && isGapReason(from.why)
        ? { kind: from.kind, at, from: from.from, to: from.to, why: from.why }
        : undefined;
    case 'countries-resolved':
      return typeof from.table === 'string'
        ? { kind: from.kind, at, table: from.table.slice(0, 20), rows: parseResolved(from.rows) }
        : undefined;
    case 'list-unreadable':
      return isUnreadable(from.why) ? { kind: from.kind, at, why: from.why } : undefined;
    case 'list-read':
      return {
        kind: from.kind,
        at,
        rows: (Array.isArray(from.rows) ? from.rows : []).slice(0, maxRows).flatMap((row) => parseRow(row) ?? []),
        ...(Array.isArray(from.same)
          ? { same: from.same.slice(0, maxRows).filter((id): id is string => typeof id === 'string') }
          : {}),
        language: textOrNull(from.language) ?? '',
        own: parseDevice(from.own),
        skewMs: typeof from.skewMs === 'number' && Number.isFinite(from.skewMs) ? from.skewMs : 0,
        partial: from.partial === true,
        ...(isBrought(from.by) ? { by: from.by } : {}),
        sensitivity: isSensitivity(from.sensitivity) ? from.sensitivity : 'normal',
      };
    default:
      return undefined;
  }
}
