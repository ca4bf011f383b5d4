import { keepMarks } from '../flows/keep-marks';
import { keyGotOut, openForLeak, subjectKindOf } from '../flows/key-got-out';
import { leaveLeak, showLeak } from '../flows/leave-leak';
import { noteForVault } from '../flows/note-for-vault';
import { type KeyWatchDeps, readWatch } from '../flows/read-watch';
import { reportLeak } from '../flows/report-leak';
import type { Leak } from '../guard/held/leak';
import { wordTables } from '../guard/leak/word-tables';
import type { Verdict } from '../guard/verdict';
import type { Translate } from '../i18n/t';
import { show } from '../platform/notices';
import { state } from '../platform/state';
import { optionsUrl, pageUrl, sendTab } from '../platform/tabs';
import { isVaultHere, locksAt } from '../platform/unlocked';
import { readVault } from '../platform/vault-db';
import type { ServiceProfile } from '../services/service';
import { systemRandom, toText } from '../vault/bytes';

interface LeakNeed {
  readService(): Promise<ServiceProfile>;
  judgeHost(host: string): Promise<Verdict>;
  speak(): Promise<Translate>;
  newId(): string;
  /** An imitation got a part of a key at least. */
  typedOn(host: string): Promise<unknown>;
  /** The badge counts a key that got out. */
  showBadge(): Promise<void>;
}

/** Guarded keys typed or pasted where they do not belong: what pages watch for, and what happens when one is seen. */
export function leakGuard({ readService, judgeHost, speak, newId, typedOn, showBadge }: LeakNeed) {
  const now = Date.now;
  const marks = keepMarks({
    changeSalt: state.leakSalt.change,
    changeStrong: state.strongMarks.change,
    changeSession: state.sessionMarks.change,
    readStrong: state.strongMarks.read,
    readSession: state.sessionMarks.read,
    changeExceptions: state.exceptions.change,
    readSettings: state.settings.read,
    newSalt: () => toText(crypto.getRandomValues(new Uint8Array(32))),
    now,
  });
  const watching: KeyWatchDeps = {
    readService,
    readTabs: state.tabs.read,
    readSettings: state.settings.read,
    knownMarks: marks.known,
    readExceptions: state.exceptions.read,
  };
  const recording = {
    changeIncident: state.incident.change,
    isPrivate: () => !isVaultHere(),
    newId,
    now,
  };
  const note = noteForVault({
    async readInboxKey() {
      const found = isVaultHere() ? await readVault() : undefined;
      return found?.at === 'stored' ? found.vault.slots : undefined;
    },
    changeInbox: state.inbox.change,
    isLocked: async () => (await locksAt()) === undefined,
    random: systemRandom,
  });
  const gotOut = keyGotOut({ ...recording, note, readSettings: state.settings.read, notify: show, speak });
  const leaving = {
    changeLeaks: state.leaks.change,
    readLeaks: state.leaks.read,
    knownMarks: marks.known,
    readService,
    judgeHost,
    allow: marks.allow,
    openIncident: openForLeak(recording),
    changing,
    goTo: sendTab,
  };
  return {
    readWatch: readWatch({ ...watching, salt: marks.salt, words: wordTables, speak }),
    reportLeak: reportLeak({
      ...watching,
      changeLeaks: state.leaks.change,
      judgeHost,
      typedOn,
      stop: (tabId, { id }) => sendTab(tabId, pageUrl('leak', { id })),
      gotOut: async (leak) => {
        await gotOut(leak);
        await showBadge();
      },
      newId,
      now,
    }),
    readSalt: marks.salt,
    setMarks: marks.set,
    forgetMarks: marks.forget,
    removeException: marks.removeException,
    readLeak: showLeak(leaving),
    leaveLeak: leaveLeak(leaving),
  };
}

/** A key is changed step by step in the guide; what opens the vault, in its settings. */
const changing = (leak: Leak): string =>
  ({
    key: pageUrl('guide'),
    wallet: pageUrl('guide'),
    passphrase: optionsUrl('passphrase'),
    recoveryKey: optionsUrl('copies'),
  })[subjectKindOf(leak)];
