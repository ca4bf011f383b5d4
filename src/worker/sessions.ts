import { answerRow } from '../flows/answer-row';
import { deliverAlerts } from '../flows/deliver-alerts';
import { keepWatch } from '../flows/keep-watch';
import { readSessions } from '../flows/read-sessions';
import { sayAlert } from '../flows/say-alert';
import { watchSessions } from '../flows/watch-sessions';
import { type Language, type Translate, tagOf } from '../i18n/t';
import { openJournal } from '../platform/journal-db';
import { setBadge, show, shownIds, withdraw } from '../platform/notices';
import { fromWebRequest, partiesOf, type RequestDetails, skewFrom } from '../platform/session-source';
import { state } from '../platform/state';
import { isVaultHere } from '../platform/unlocked';
import { readVault } from '../platform/vault-db';
import { isChangeUrgent } from '../recovery/triage';
import { foldedJournal } from '../sessions/folded-journal';
import { signals } from '../sessions/signals';
import { sealRaw } from '../vault/seal';

interface SessionsNeed {
  isGuarded(host: string): Promise<boolean>;
  language(): Promise<Language>;
  speak(): Promise<Translate>;
}

/** The watch over sign-ins: its journal, its alerts, and what is told of them. */
export function sessionsOf({ isGuarded, language, speak }: SessionsNeed) {
  const now = Date.now;
  const readSettings = state.settings.read;
  const journal = foldedJournal(openJournal(), signals);
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
      await setBadge(questions + Number(gotOut), isGrave || gotOut ? 'alert' : 'due');
    },
    now,
  });
  /** A private window has a journal of its own, but shares badge and outbox: it must not clear what the other one asks. */
  const deliver = async () => (isVaultHere() ? tell() : undefined);
  const sessions = watchSessions({
    journal,
    isOfficial: isGuarded,
    readSettings,
    changeHashKey: state.hashKey.change,
    readSkewSamples: state.skewSamples.read,
    seal: async (text, rowId) => {
      const found = await readVault();
      return found.at === 'stored' ? sealRaw(found.vault.slots.inboxKey, text, rowId) : undefined;
    },
    deliver,
    now,
  });
  const watch = keepWatch({
    journal,
    readHeartbeat: state.heartbeat.read,
    changeHeartbeat: state.heartbeat.change,
    readSettings,
    now,
  });
  /** What `webRequest` tells, of any request that it lets us see. */
  const onWire = async (details: RequestDetails): Promise<void> => {
    const { to, by } = partiesOf(details);
    if (!(await isGuarded(to))) return;
    const skew = details.statusCode === undefined ? undefined : skewFrom(details);
    if (skew !== undefined) await state.skewSamples.change((old) => [...old, skew].slice(-5));
    if (await isGuarded(by)) await sessions.observe(fromWebRequest(details));
  };
  const view = readSessions({ journal, readSettings, now });
  const answer = answerRow({ journal, deliver, now });
  return { journal, deliver, sessions, onWire, watch, view, answer };
}
