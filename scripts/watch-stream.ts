import type { Device, SeenRow, SessionEvent } from '../src/sessions/event';
import { connectionOf, prefixesOf } from '../src/sessions/network';

/** One event of a simulated stream, as `watch-replay` takes it. */
export interface StreamEvent {
  id: string;
  t: number;
  seen: number;
  account: string;
  kind: string;
  device?: StreamDevice | null;
  cause?: 'expired' | 'server' | 'user' | 'unknown';
  coverage?: 'full' | 'partial';
  rows?: StreamRow[];
  what?: string;
  submitted?: boolean;
  from?: number;
  to?: number;
  why?: 'browser-closed' | 'guard-off';
  byMs?: number;
}

interface StreamDevice {
  family: string;
  os: string;
}

export interface StreamRow {
  rowId: string;
  at: number | null;
  precisionMs: number;
  ip: string | null;
  country: string | null;
  device: StreamDevice | null;
  outcome: 'ok' | 'failed' | 'blocked';
  what: 'signin' | 'password-change' | 'recovery-change' | 'key-export';
  lastActive: number | null;
  current: boolean;
}

/** The words of a page name versions; the product keeps families. */
const familyOf = (words: string) => words.replace(/[\s\d.]+$/, '').replace(/^Unknown$/i, '');
const deviceOf = (device: StreamDevice | null | undefined): Device | null => {
  const [browser, os] = [familyOf(device?.family ?? ''), familyOf(device?.os ?? '')];
  return browser || os ? { browser, os } : null;
};

function rowOf(row: StreamRow): SeenRow {
  const prefixes = row.ip === null ? null : prefixesOf(row.ip);
  return {
    id: row.rowId,
    at: row.at,
    granularityMs: row.precisionMs,
    activeAt: row.lastActive,
    device: deviceOf(row.device),
    network: prefixes?.near ?? null,
    address: row.ip === null ? null : connectionOf(row.ip),
    area: prefixes?.wide ?? null,
    place: null,
    country: row.country,
    outcome: row.outcome === 'ok' ? 'success' : 'failure',
    what: row.what === 'signin' ? 'sign-in' : row.what,
    current: row.current,
  };
}

const pages = {
  'password-change': 'password',
  'recovery-change': 'recovery',
  'key-export': 'export',
  'key-reset': 'reset',
} as const;

/** Turns one account's stream into the product's own events; knows only what this browser calls itself. */
export function translator(): (event: StreamEvent) => SessionEvent[] {
  let own: Device | null = null;
  return (event) => {
    const { t, seen } = event;
    switch (event.kind) {
      case 'signin':
      case 'signin-failed':
        own = deviceOf(event.device) ?? own;
        return [
          { kind: 'sign-in-submitted', at: t },
          { kind: event.kind === 'signin' ? 'signed-in' : 'sign-in-failed', at: t },
        ];
      case 'signout':
        return [{ kind: 'signed-out', at: t }];
      case 'session-ended':
        return [{ kind: 'session-ended', at: seen, status: 401, cause: event.cause ?? 'unknown', endedAt: t }];
      case 'sensitive':
        return [
          {
            kind: 'sensitive-page',
            at: t,
            page: pages[event.what as keyof typeof pages] ?? 'reset',
            submitted: event.submitted === true,
          },
        ];
      case 'lookalike-submit':
        return [{ kind: 'lookalike-visited', at: t, host: '', submitted: true }];
      case 'gap':
        return [{ kind: 'gap', at: seen, from: event.from ?? t, to: event.to ?? t, why: event.why ?? 'guard-off' }];
      case 'clock-jump':
        return [{ kind: 'clock-jump', at: seen, byMs: event.byMs ?? 0 }];
      case 'list-read':
        return [
          {
            kind: 'list-read',
            at: seen,
            language: '',
            own,
            partial: event.coverage === 'partial',
            rows: (event.rows ?? []).map(rowOf),
          },
        ];
      default:
        return [];
    }
  };
}
