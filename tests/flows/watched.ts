import { answerRow } from '../../src/flows/answer-row';
import { deliverAlerts } from '../../src/flows/deliver-alerts';
import { keepWatch } from '../../src/flows/keep-watch';
import { knowAccounts } from '../../src/flows/know-accounts';
import { readSessions } from '../../src/flows/read-sessions';
import { watchSessions } from '../../src/flows/watch-sessions';
import { parseAccounts } from '../../src/sessions/accounts';
import type { Alert } from '../../src/sessions/alert';
import { foldedJournal } from '../../src/sessions/folded-journal';
import type { JournalStore } from '../../src/sessions/journal';
import type { PageReport, RawRow } from '../../src/sessions/report';
import { signals } from '../../src/sessions/signals';
import type { Heartbeat, Outbox } from '../../src/sessions/stored';

export const t0 = Date.UTC(2026, 2, 2, 9);
export const minute = 60_000;
export const official = { url: 'https://token.im/account' };

/** What outlives a worker, in memory. */
export const kept = () => ({
  hashKey: '',
  outbox: {} as Outbox,
  heartbeat: undefined as Heartbeat | undefined,
  settings: {
    watch: true,
    recordDays: 180,
    sensitivity: 'normal' as 'quiet' | 'normal' | 'sharp',
    notifications: true,
  },
  /** Notifications as the browser shows them, and how often one was created. */
  shown: [] as string[],
  created: [] as string[],
  badge: 0,
  accounts: parseAccounts(undefined, 'tokenim'),
  listRows: undefined as string | undefined,
  services: new Map([['token.im', 'tokenim']]),
  /** The browser lets the watch see the official hosts. */
  access: true,
  lockedAt: 0,
  /** A page of the official site is open. */
  siteOpen: false,
  trafficAt: 0,
  now: t0,
});
export type Kept = ReturnType<typeof kept>;

/** A worker put together over what is kept: building a second one is its death and return. */
export function worker(store: JournalStore, keep: Kept) {
  const journal = foldedJournal(store, signals);
  const now = () => keep.now;
  const readSettings = async () => keep.settings;
  const deliver = deliverAlerts({
    journal,
    changeOutbox: async (next) => (keep.outbox = next(keep.outbox)),
    readSettings,
    notify: async ({ id }: Alert) => {
      keep.created.push(id);
      if (!keep.shown.includes(id)) keep.shown.push(id);
    },
    withdraw: async (id) => {
      keep.shown = keep.shown.filter((one) => one !== id);
    },
    shownIds: async () => keep.shown,
    badge: async (count) => {
      keep.badge = count;
    },
    now,
  });
  const hasAccess = async () => keep.access;
  const deps = { journal, readSettings, deliver, hasAccess, now };
  const keeping = keepWatch({
    ...deps,
    readHeartbeat: async () => keep.heartbeat,
    changeHeartbeat: async (next) => (keep.heartbeat = next(keep.heartbeat)),
    readLockedAt: async () => keep.lockedAt,
    changeLockedAt: async (next) => (keep.lockedAt = next(keep.lockedAt)),
    isSiteOpen: async () => keep.siteOpen,
    readTrafficAt: async () => keep.trafficAt,
  });
  return {
    ...watchSessions({
      ...deps,
      serviceOf: async (host) => keep.services.get(host),
      readListRows: async () => keep.listRows,
      accounts: knowAccounts({
        readAccounts: async () => keep.accounts,
        changeAccounts: async (next) => (keep.accounts = next(keep.accounts)),
        hash: async () => async (label, text) => `${label}:${text}`,
        seal: async () => undefined,
      }),
      changeHashKey: async (next) => (keep.hashKey = next(keep.hashKey)),
      readSkewSamples: async () => [],
      seal: async () => undefined,
      readTable: async () => undefined,
    }),
    ...keeping,
    read: readSessions({
      ...deps,
      readAccounts: async () => keep.accounts,
      readNames: async () => new Map([...keep.services.values()].map((id) => [id, `the ${id}`])),
    }),
    answer: answerRow(deps),
    deliver,
    journal,
  };
}

export const rawRow = (at: number, rest: Partial<RawRow> = {}): RawRow => ({
  at: Math.floor(at / minute) * minute,
  granularityMs: minute,
  relative: false,
  activeAt: null,
  ip: '203.0.113.24',
  place: 'Singapore',
  browser: 'Chrome',
  os: 'Linux',
  outcome: 'success',
  what: 'sign-in',
  current: false,
  text: '',
  ...rest,
});
export const foreignRow = (at: number): RawRow =>
  rawRow(at, { ip: '198.51.100.77', place: 'Bucharest, Romania', browser: 'Firefox', os: 'Windows' });

let count = 0;
const newId = () => `report-${String(++count).padStart(8, '0')}`;
export const submit = (at: number): PageReport => ({ id: newId(), at, kind: 'submit', form: 'sign-in' });
export const outcome = (at: number, said: 'signed-in' | 'failed' | 'signed-out' | 'form-shown'): PageReport => ({
  id: newId(),
  at,
  kind: 'outcome',
  outcome: said,
});
export const list = (at: number, ...rows: RawRow[]): PageReport => ({
  id: newId(),
  at,
  kind: 'list',
  language: 'en',
  own: { browser: 'Chrome', os: 'Linux' },
  partial: false,
  rows,
});
