import type { ReminderId } from '../backup/cadence';
import type { Copy, CopyKindId, Proof } from '../backup/copy';
import type { OldCopy } from '../backup/old-copies';
import type { AddWatchedResult } from '../flows/edit-watched';
import type { RecordLine } from '../flows/export-record';
import type { Healed } from '../flows/heal-vault';
import type { InboxMerged, InboxTrouble } from '../flows/merge-inbox';
import type { Unresolved } from '../flows/resolve-countries';
import type { ListAct, ListAnswer } from '../guard/blocklist/blocklist';
import type { Exception } from '../guard/held/exception';
import type { LeakChoice, ShownLeak } from '../guard/held/leak';
import type { KeyMarks } from '../guard/held/marked-key';
import type { LeakReport } from '../guard/leak/leak';
import type { BannerWords, WatchSet } from '../guard/leak/watch-set';
import type { PageFacts } from '../guard/page';
import type { Severity, Verdict, Warning, WarningChoice } from '../guard/verdict';
import type { FactChange } from '../recovery/fact';
import type { Incident } from '../recovery/incident';
import type { ServiceProfile } from '../services/service';
import type { Alert } from '../sessions/alert';
import type { Answer, AnswerScope, ResolvedCountry, SeenRow } from '../sessions/event';
import type { PageReport } from '../sessions/report';
import type { BlindSpan } from '../sessions/review';
import type { Settings } from '../settings/settings';
import type { VaultWrite, WriteResult } from '../vault/store';

/** What a content script may ask. The sender's host and tab come from the browser, never from the message. */
export interface PageProtocol {
  /** Judges the page. An imitation is answered by taking the tab to our warning. */
  checkPage(facts: PageFacts): PageAnswer;
  /** What the official site's script saw: a submit, an outcome, a sign-in list. */
  reportOfficial(report: PageReport): void;
  /** What to watch for on this page; `undefined` where nothing is watched (the official site, switched off). */
  readWatch(): WatchSet | undefined;
  /** `stay`: the page may go on (an exception was made meanwhile); else the tab is being taken to our page. */
  reportLeak(report: LeakReport): { stay: boolean };
}

export interface PageAnswer {
  severity: Severity;
  /** Already in the user's language; the content script has no dictionary. */
  banner?: BannerWords;
}

/** What our own pages may ask. */
export interface PanelProtocol {
  readGlance(): Glance;
  readService(): ServiceProfile;

  readWarning(id: string): Warning | undefined;
  leaveWarning(choice: { id: string; choice: WarningChoice }): void;
  readLeak(id: string): ShownLeak | undefined;
  leaveLeak(choice: { id: string; choice: LeakChoice }): void;
  /** This installation's salt for the marks of keys. */
  readSalt(): string;
  /** What the panel made of the keys that it saw. No secret crosses a message. */
  setMarks(marks: KeyMarks): void;
  removeException(exception: Pick<Exception, 'mark' | 'site'>): void;

  /** Host verdict by name alone, for the link check and the guide. */
  judgeHost(host: string): Verdict;

  changeSettings(change: Partial<Settings>): Settings;
  /** Refused with a reason when the host is private, local or a public suffix. The permission is asked by the page, on the click. */
  addOfficialHost(host: string): AddHostResult;
  removeOfficialHost(host: string): void;
  trustHost(host: string): void;
  untrustHost(host: string): void;
  addWatchedService(service: { name: string; url: string }): AddWatchedResult;
  removeWatchedService(id: string): void;
  /** Selector of the rows of the sign-in list; `false` where it cannot be used. */
  changeListRows(selector: string): boolean;
  changeServiceUrls(urls: Partial<ServiceProfile['urls']>): ServiceProfile;
  /** Adding from an address fetches it; the permission for its host is asked by the page, on the click. */
  changeBlocklists(act: ListAct): ListAnswer;

  /** Where the vault stands, after everything that can be healed was healed. */
  lookAtVault(): Glance['vault'];
  /** The only way into the vault's database. Acknowledged after the transaction is complete. */
  commitVault(write: VaultWrite): WriteResult;
  /** In place of a vault that cannot be healed; refused while an intact one stands. */
  replaceVault(write: VaultWrite): WriteResult;
  /** The user has read what was mended. */
  healedRead(): void;
  /** The vault took its inbox in: it can be emptied up to there. */
  inboxMerged(merged: InboxMerged): void;
  inboxTroubleRead(): void;
  copyMade(copy: Copy): void;
  /** `kind` is for a copy that this browser did not make. */
  copyProven(proven: { id: string; kind?: CopyKindId; proof: Proof }): void;
  forgetCopy(id: string): void;
  /** The copy lies outside this house, or no longer does. */
  placeCopy(place: { id: string; away: boolean }): void;
  /** The passphrase was typed, rightly or wrongly. */
  recalled(isRight: boolean): void;
  /** Puts the prompt that stands now off for a week; once. */
  snooze(): void;
  /** At this time (epoch ms): copies that the old key opens have to be destroyed. */
  recoveryKeyReplaced(at: number): void;
  /** A drill met a copy that only the old key opens. */
  oldCopyFound(old: OldCopy): void;
  /** A copy that the old key opened is destroyed. */
  oldCopyGone(id: string): void;

  /** A secret was copied. Answers whether the clipboard is going to be cleared. */
  secretCopied(): boolean;

  readSessions(): SessionsView;
  /** The journal, to be handed to the user: nothing sealed, no hash of a network or a place. */
  readRecord(): readonly RecordLine[];
  /** Rows whose country another version of the table told, or none; opened and looked up anew by an unlocked panel. */
  unresolvedCountries(table: string): readonly Unresolved[];
  resolvedCountries(found: { table: string; rows: readonly ResolvedCountry[] }): void;
  /** `withdrawn` takes an answer back; `scope` says how far "me" reaches. */
  /** Rows of the sign-in list that the user pasted or wrote down; read and capped like the page's. Answers how many. */
  bringRows(report: PageReport & { to?: string }): number;
  answerRow(answer: { rowId: string; answer: Answer | 'withdrawn'; scope?: AnswerScope }): void;

  openIncident(kind: Incident['kind']): Incident;
  /** Changes facts of the open incident; every change is a line of its timeline. */
  changeFacts(change: FactChange): Incident;
  closeIncident(): void;

  eraseEverything(): void;
}

export type AddHostResult =
  | { ok: true; host: string; origins: string[] }
  | { ok: false; why: 'not-a-host' | 'private' | 'public-suffix' | 'already' };

/** The state at a glance; holds nothing that needs the vault. */
export interface Glance {
  shield: 'calm' | 'due' | 'alert';
  /** `notHere`: a private window has no vault. */
  vault: 'none' | 'locked' | 'unlocked' | 'damaged' | 'notHere';
  /** The tab in front, if the guard judged it. */
  site?: { host: string; severity: Severity; listed?: boolean };
  alerts: readonly Alert[];
  copies: readonly Copy[];
  /** Something was damaged and was mended; until the user has read it. */
  healed?: Healed;
  /** Not all that was noted for the vault could be taken in; until the user has read it. */
  inboxTrouble?: InboxTrouble;
  incident?: Incident;
  /** When the sign-in list was last read, and since when this browser is watching. */
  watch: { on: boolean; since?: number; listReadAt?: number };
  next: NextAction;
  /** What is due of copies and passphrase; one at a time. */
  reminder?: { id: ReminderId; canSnooze: boolean };
}

/** The one action that the popup's first screen offers. */
export type NextAction =
  | 'setUp'
  | 'changeKey'
  | 'answerAlert'
  | 'continueGuide'
  | 'makeCopy'
  | 'drillCopy'
  | 'recallPassphrase'
  | 'addKey'
  | 'openSignInList'
  | 'nothing';

export interface SessionsView {
  /** Side by side, the first one first. */
  accounts: readonly AccountView[];
  /** The rest is of all accounts together: ids of rows and alerts of the further ones begin with theirs. */
  alerts: readonly Alert[];
  rows: readonly JudgedRow[];
  watch: Glance['watch'];
  /** Why something cannot be checked, as message ids. */
  cannotCheck: readonly string[];
}

/** What the watch knows of one account. */
export interface AccountView {
  key: string;
  /** The service's name and id; which of its accounts it is, from 1. */
  service: string;
  serviceId: string;
  nth: number;
  /** What the site calls it, sealed for an unlocked page. */
  sealed?: string;
  alerts: readonly Alert[];
  /** What is worth a look and no question. */
  noted: readonly Alert[];
  rows: readonly JudgedRow[];
  watch: Glance['watch'];
  cannotCheck: readonly string[];
  /** When the watch was off or blind, in the last 90 days. */
  blind: readonly BlindSpan[];
}

export interface JudgedRow {
  row: SeenRow;
  /** `unknown` where the journal cannot tell (before the watch began, or a gap). */
  origin: 'this-browser' | 'elsewhere' | 'unknown';
  answer?: Answer;
  /** How far "me" reaches; absent: that device on that network. */
  scope?: AnswerScope;
  /** What spoke against it, as message ids, the weightiest first; at most 3. */
  reasons?: readonly string[];
  /** An open alert names this row. */
  alert?: string;
}
