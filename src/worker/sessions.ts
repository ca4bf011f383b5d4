import { answerRow } from '../flows/answer-row';
import { deliverAlerts } from '../flows/deliver-alerts';
import { editWatched } from '../flows/edit-watched';
import { recordLine } from '../flows/export-record';
import { keepWatch } from '../flows/keep-watch';
import { knowAccounts } from '../flows/know-accounts';
import { readSessions } from '../flows/read-sessions';
import { keepCountries } from '../flows/resolve-countries';
import { sayAlert } from '../flows/say-alert';
import { watchCookies } from '../flows/watch-cookies';
import { watchExtensions } from '../flows/watch-extensions';
import { watchSessions } from '../flows/watch-sessions';
import { type Language, type Translate, tagOf } from '../i18n/t';
import { countryTable } from '../platform/country-table';
import { cookiesOf, otherExtensions, shippedOrigins } from '../platform/granted';
import { openJournal } from '../platform/journal-db';
import { setBadge, show, shownIds, withdraw } from '../platform/notices';
import { registerOfficialScripts } from '../platform/official-scripts';
import { hasHosts } from '../platform/permissions';
import { fromWebRequest, partiesOf, type RequestDetails, skewFrom } from '../platform/session-source';
import { state } from '../platform/state';
import { isOpen } from '../platform/tabs';
import { isVaultHere } from '../platform/unlocked';
import { readVault } from '../platform/vault-db';
import { isChangeUrgent } from '../recovery/triage';
import type { ServiceProfile } from '../services/service';
import type { GapReason } from '../sessions/event';
import { foldedJournal } from '../sessions/folded-journal';
import { keyedHash } from '../sessions/keyed-hash';
import { signals } from '../sessions/signals';
import { bytesOfHashKey, newHashKey, withSkew } from '../sessions/stored';
import { sealRaw } from '../vault/seal';

interface SessionsNeed {
  readService(): Promise<ServiceProfile>;
  language(): Promise<Language>;
  speak(): Promise<Translate>;
  /** Something of the copies is due, or the passphrase. */
  isAsked(): Promise<boolean>;
}

/** The watch over sign-ins: its journal, its alerts, and what is told of them. */
export function sessionsOf({ readService, language, speak, isAsked }: SessionsNeed) {
  const now = Date.now;
  const readSettings = state.settings.read;
  const watched = editWatched({
    readService,
    readWatched: state.watchedServices.read,
    changeWatched: state.watchedServices.change,
    runScripts: async () => registerOfficialScripts(await scriptHosts()),
    newId: () => crypto.randomUUID(),
  });
  const scriptHosts = async (): Promise<string[]> => [
    ...(await state.profileEdits.read()).hosts,
    ...(await state.watchedServices.read()).map(({ host }) => host),
  ];
  const isGuarded = async (host: string) => (await watched.serviceOf(host)) !== undefined;
  const store = openJournal();
  const journal = foldedJournal(store, signals);
  const record = async () => (await store.readAfter(0)).map(recordLine);
  const seal = async (text: string, boundTo: string) => {
    const found = await readVault();
    return found.at === 'stored' ? sealRaw(found.vault.slots.inboxKey, text, boundTo) : undefined;
  };
  const accounts = knowAccounts({
    readAccounts: state.accounts.read,
    changeAccounts: state.accounts.change,
    hash: async () => keyedHash(bytesOfHashKey(await state.hashKey.change((old) => old || newHashKey()))),
    seal,
  });
  /** The hosts that we ship: those that the user adds may do without the permission, and say so. */
  const hasAccess = () => hasHosts(shippedOrigins());
  const tell = deliverAlerts({
    journal,
    changeOutbox: async (next) => state.outbox.change(next),
    readSettings,
    notify: async (alert) => show(sayAlert(alert, await speak(), tagOf(await language()))),
    withdraw,
    shownIds,
    badge: async (questions, isGrave) => {
      const { facts } = (await state.incident.read()) ?? {};
      const gotOut = facts !== undefined && isChangeUrgent(facts);
      const count = questions + Number(gotOut);
      await setBadge(count || Number(await isAsked()), isGrave || gotOut ? 'alert' : 'due');
    },
    now,
  });
  /** A private window has a journal of its own, but shares badge and outbox: it must not clear what the other one asks. */
  const deliver = async () => (isVaultHere() ? tell() : undefined);
  const sessions = watchSessions({
    journal,
    serviceOf: watched.serviceOf,
    readListRows: async (service) => {
      const { id, listRows } = await readService();
      return id === service ? listRows : undefined;
    },
    accounts,
    readSettings,
    changeHashKey: state.hashKey.change,
    readSkewSamples: state.skewSamples.read,
    seal,
    readTable: () => countryTable().catch(() => undefined), // a country is told later, when the file can be read
    deliver,
    now,
  });
  const watch = keepWatch({
    journal,
    readHeartbeat: state.heartbeat.read,
    changeHeartbeat: state.heartbeat.change,
    readSettings,
    hasAccess,
    readLockedAt: state.lockedAt.read,
    changeLockedAt: state.lockedAt.change,
    isSiteOpen: async () => isOpen(shippedOrigins()),
    readTrafficAt: state.siteTrafficAt.read,
    now,
  });
  const onSkew = async (skew: number): Promise<void> => {
    let byMs: number | undefined;
    await state.skewSamples.change((old) => {
      const next = withSkew(old, skew);
      byMs = next.byMs;
      return next.samples;
    });
    const at = now();
    if (byMs !== undefined)
      await sessions.observe({ id: `clock-jump:wire:${at}`, event: { kind: 'clock-jump', at, byMs } });
  };
  /** A page is many requests: what the cookies are held against needs no finer clock. */
  const noteTraffic = () => state.siteTrafficAt.change((old) => (Math.abs(now() - old) < 10_000 ? old : now()));
  const onCookie = watchCookies({
    isGuarded,
    observe: (observed, host) => sessions.observe(observed, host),
    cookiesOf,
    readTrafficAt: state.siteTrafficAt.read,
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    now,
  });
  const lookAtExtensions = watchExtensions({
    installed: otherExtensions,
    readHosts: async () => (await readService()).officialHosts,
    readKnown: state.knownExtensions.read,
    changeKnown: state.knownExtensions.change,
    observe: sessions.observe,
    now,
  });
  /** A private window's worker has the same storage: it must not beat over the other's heart. */
  const onPermissions = async (): Promise<void> => {
    if (isVaultHere()) await Promise.all([lookAtExtensions(), watch.heartbeat()]);
  };
  const onScreen = async (screen: string): Promise<void> => {
    if (isVaultHere()) await watch.onScreen(screen);
  };
  const onStart = async (why: GapReason): Promise<void> => {
    await watch.onStart(why);
    await lookAtExtensions();
  };
  /** What `webRequest` tells, of any request that it lets us see. */
  const onWire = async (details: RequestDetails): Promise<void> => {
    const { to, by } = partiesOf(details);
    if (!(await isGuarded(to))) return;
    const skew = details.statusCode === undefined ? undefined : skewFrom(details);
    if (skew !== undefined) await onSkew(skew);
    await noteTraffic();
    if (await isGuarded(by)) await sessions.observe(fromWebRequest(details), to);
  };
  const view = readSessions({
    journal,
    readSettings,
    readAccounts: state.accounts.read,
    readNames: watched.names,
    hasAccess,
    now,
  });
  const answer = answerRow({ journal, deliver, now });
  const countries = keepCountries(journal, deliver, now);
  return {
    record,
    watched,
    scriptHosts,
    isGuarded,
    countries,
    journal,
    deliver,
    sessions,
    onWire,
    onCookie,
    onPermissions,
    onScreen,
    onStart,
    watch,
    view,
    answer,
  };
}
