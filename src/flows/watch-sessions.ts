import type { CountryTable } from '../sessions/countries';
import type { Brought, SessionEvent } from '../sessions/event';
import type { FoldedJournal } from '../sessions/folded-journal';
import { keyedHash } from '../sessions/keyed-hash';
import { isNews } from '../sessions/own-sign-ins';
import { parseReport } from '../sessions/parse-report';
import { isShownAgain } from '../sessions/read-list';
import type { RawRow, ReadReport } from '../sessions/report';
import { type Seal, seenRows } from '../sessions/seen-rows';
import { bytesOfHashKey, newHashKey, skewOf } from '../sessions/stored';
import { emptyWatch } from '../sessions/watch-state';
import { firstAccount } from '../sessions/watches';
import type { Settings } from '../settings/settings';
import type { knowAccounts, Of } from './know-accounts';

export interface WatchDeps {
  journal: FoldedJournal;
  /** The service whose official host it is. */
  serviceOf(host: string): Promise<string | undefined>;
  /** The selector of its list's rows, where its profile has one. */
  readListRows(service: string): Promise<string | undefined>;
  accounts: ReturnType<typeof knowAccounts>;
  readSettings(): Promise<Pick<Settings, 'watch' | 'sensitivity'>>;
  /** The stored key of this installation's hashes. */
  changeHashKey(next: (old: string) => string): Promise<string>;
  readSkewSamples(): Promise<readonly number[]>;
  seal: Seal;
  /** Which country an address is in; `undefined` where the table cannot be read: then none is told. */
  readTable(): Promise<CountryTable | undefined>;
  /** Tells the user of what is open: badge, notification. */
  deliver(): Promise<void>;
  now(): number;
}

/** Much shorter than the time in which a relay would sign in. */
const oneTypingMs = 10 * 60_000;

/** What the browser says of a message's sender. */
interface From {
  url?: string | undefined;
}

/**
 * From what official pages report and what the wire shows to the journal, and from the journal to the alerts. All is
 * in the database before it answers, so the sender knows that it need not tell again.
 */
export function watchSessions(deps: WatchDeps) {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  };

  const journalise = (id: string, event: SessionEvent, others?: Of): Promise<void> =>
    inTurn(async () => {
      const accounts = await deps.journal.accounts();
      const concerned = event.of ?? [...accounts.keys()];
      if (!concerned.some((key) => isNews(accounts.get(key) ?? emptyWatch(), event))) return;
      // First: told again after a worker's death, the event itself would be no news any more.
      if (others)
        await deps.journal.append(`${id}:others`, {
          kind: 'other-signed-in',
          at: event.at,
          account: event.of?.[0] ?? firstAccount,
          of: others,
        });
      await deps.journal.append(id, event);
      await deps.deliver();
    });
  /** With the accounts that it concerns. */
  const told = async (id: string, event: SessionEvent, service: string, words?: string): Promise<void> => {
    const { of, others } = await deps.accounts.concerned(event.kind, service, words);
    await journalise(id, of ? { ...event, of } : event, event.kind === 'signed-in' ? others : undefined);
  };

  return {
    /** Handles `reportOfficial`. The host comes from the browser, never from the report. */
    async report(raw: unknown, from: From): Promise<void> {
      const service = await deps.serviceOf(hostOf(from.url));
      if (service === undefined) throw new Error('reportOfficial is for official hosts');
      const settings = await deps.readSettings();
      if (!settings.watch) return;
      const report = parseReport(raw, deps.now(), await deps.readListRows(service));
      if (!report) return;
      const id = `page:${report.id}`;
      if (report.kind !== 'list') return told(id, eventOf(report), service, report.account);
      const { of } = await deps.accounts.concerned('list-read', service, report.account);
      await journalise(id, await readingOf(report, settings, deps, of));
    },
    /**
     * Handles `bringRows`: the same way, for rows that the user pasted or wrote down, of the account that was on the
     * screen. Answers how many were taken.
     */
    async bring(raw: unknown): Promise<number> {
      const report = parseReport(raw, deps.now());
      const account = (raw as { to?: unknown } | null)?.to;
      if (report?.kind !== 'list') return 0;
      const settings = await deps.readSettings();
      const isKnown = typeof account === 'string' && (await deps.journal.accounts()).has(account);
      const of = isKnown && account !== firstAccount ? [account] : await theFirst(deps);
      const event = await readingOf({ ...report, own: null }, settings, deps, of, report.by ?? 'pasted');
      await journalise(`brought:${report.id}`, event);
      return report.rows.length;
    },
    /** Credentials went to an imitation on `host`. What it tells within ten minutes is one event. */
    async typedOn(host: string): Promise<void> {
      const at = deps.now();
      if (!(await deps.readSettings()).watch) return;
      const event = { kind: 'lookalike-visited', at, host, submitted: true } as const;
      await journalise(`typed:${host}:${Math.floor(at / oneTypingMs)}`, event);
    },
    /** Handles what `session-source` made of a browser event. */
    async observe(observed: { id: string; event: SessionEvent } | undefined, host = ''): Promise<void> {
      if (!observed || !(await deps.readSettings()).watch) return;
      const service = await deps.serviceOf(host);
      await (service === undefined
        ? journalise(observed.id, observed.event)
        : told(observed.id, observed.event, service));
    },
  };
}

function eventOf(report: Exclude<ReadReport, { kind: 'list' }>): SessionEvent {
  const { at } = report;
  if (report.kind === 'unreadable') return { kind: 'list-unreadable', at, why: report.why };
  if (report.kind === 'sensitive') return { kind: 'sensitive-page', at, page: report.page };
  if (report.kind === 'submit')
    return report.form === 'sign-in'
      ? { kind: 'sign-in-submitted', at, by: 'form' }
      : { kind: 'sensitive-page', at, page: report.form, submitted: true };
  const kinds = {
    'signed-in': 'signed-in',
    failed: 'sign-in-failed',
    'signed-out': 'signed-out',
    'form-shown': 'sign-in-shown',
  } as const;
  return { kind: kinds[report.outcome], at };
}

async function readingOf(
  { at, rows, language, own, partial }: Extract<ReadReport, { kind: 'list' }>,
  { sensitivity }: Pick<Settings, 'sensitivity'>,
  deps: WatchDeps,
  of: Of,
  by?: Brought,
): Promise<SessionEvent> {
  const key = await deps.changeHashKey((old) => old || newHashKey());
  const hash = await keyedHash(bytesOfHashKey(key));
  const known = (await deps.journal.state(of?.[0])).rows;
  const read = await seenRows(by ? rows.map(unmarked) : rows, hash, deps.seal, (id) => known.has(id), deps.readTable);
  const seen = by ? read.map((row) => ({ ...row, by })) : read;
  const news = seen.filter((row) => !isShownAgain(row, known.get(row.id)));
  const same = seen.filter((row) => !news.includes(row)).map(({ id }) => id);
  const skewMs = skewOf(await deps.readSkewSamples());
  return {
    kind: 'list-read',
    at,
    rows: news,
    same,
    language,
    own,
    partial,
    skewMs,
    sensitivity,
    ...(by ? { by } : {}),
    ...(of ? { of } : {}),
  };
}

/** Named only where there are others. */
const theFirst = async ({ journal }: WatchDeps): Promise<Of> =>
  (await journal.accounts()).size > 1 ? [firstAccount] : undefined;

/** "This device" may be another one, where the user brings the list: from a phone, from another browser. */
const unmarked = (row: RawRow): RawRow => ({ ...row, current: false });

/** Without encryption anybody on the way may speak for a host. */
function hostOf(url: string | undefined): string {
  try {
    const { protocol, hostname } = new URL(url ?? '');
    return protocol === 'https:' ? hostname : '';
  } catch {
    return ''; // no host is official
  }
}
