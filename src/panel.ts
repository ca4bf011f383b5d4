import type { Copy } from './backup/copy';
import { changePassphrase, type PassphraseChange } from './flows/change-passphrase';
import { beginVault, confirmVault, creation } from './flows/create-vault';
import { fitStrength, readyToUnlock } from './flows/fit-strength';
import { inTurn } from './flows/in-turn';
import { knownVault } from './flows/known-vault';
import { forgetSeen, listKeys } from './flows/list-keys';
import { makeAgeCopy } from './flows/make-copy';
import { type MarkDeps, markKeys, markPassphrase, markTypedPassphrase, type Typed } from './flows/mark-keys';
import { storedVault } from './flows/open-session';
import { hasPasskey, unlockWithPasskey } from './flows/passkeys';
import { readRaw } from './flows/read-raw';
import { recallPassphrase } from './flows/recall-passphrase';
import { resolveCountries } from './flows/resolve-countries';
import type { RestoreDeps } from './flows/restore-copy';
import { checkSecret, type KeyDraft, removeKey, retireKey, reveal, saveKey } from './flows/save-key';
import { readSecondFactor, removeTotp, setCodes, setTotp, useCode } from './flows/second-factor';
import { unlock, unlockWithRecoveryKey, waitsUntil } from './flows/unlock-vault';
import { ask } from './messages/send';
import { countryTable } from './platform/country-table';
import { authenticators } from './platform/passkeys';
import { state } from './platform/state';
import {
  attempts,
  creationDraft,
  doorUses,
  isVaultHere,
  keepUnlocked,
  lock,
  locksAt,
  marksDue,
  pace,
  useVaultKey,
} from './platform/unlocked';
import { readHead, readVault } from './platform/vault-db';
import { systemRandom } from './vault/bytes';
import { calibrate } from './vault/calibrate';
import { costLimits } from './vault/kdf';
import { fingerprintOf } from './vault/signing';

export type { Creation } from './flows/create-vault';
export type { KeyDraft } from './flows/save-key';
export type { KeySummary } from './vault/key';
export { advise } from './vault/passphrase';

/** Where the vault stands, as a screen needs it. */
export interface VaultStatus {
  /** `notHere`: a private window has no vault. `creating`: a recovery key waits for its confirmation. */
  state: 'none' | 'creating' | 'locked' | 'unlocked' | 'damaged' | 'notHere';
  /** While unlocked: when it locks unless it is used (epoch ms). */
  locksAt?: number;
  /** After wrong attempts: before this time (epoch ms) no further one is taken. */
  retryAt?: number;
}

/** What flows need of this browser: for `copy-panel.ts`, which pages load and the popup does not. */
export const deps: RestoreDeps & MarkDeps & { readCopies(): Promise<readonly Copy[]> } = {
  isHere: isVaultHere,
  ...knownVault({ readVault: readHealed, readHead, commit: (write) => ask('commitVault', write) }),
  replace: (write) => ask('replaceVault', write),
  useVaultKey,
  keepUnlocked,
  lock,
  attempts,
  doorUses,
  pace,
  draft: creationDraft,
  readCopies: state.copies.read,
  readSalt: () => ask('readSalt'),
  setMarks: (marks) => ask('setMarks', marks),
  copyMade: (copy) => ask('copyMade', copy),
  copyProven: (proven) => ask('copyProven', proven),
  random: systemRandom,
  now: Date.now,
  cost: () => calibrate(),
  limits: costLimits,
};

/** A database that was lost while a page of ours was open must not read as "no vault": the worker heals it first. */
async function readHealed(): ReturnType<typeof readVault> {
  const found = await readVault();
  if (found.at === 'stored') return found;
  const vault = await ask('lookAtVault');
  return vault === 'locked' || vault === 'unlocked' ? readVault() : found;
}

async function status(): Promise<VaultStatus> {
  if (!isVaultHere()) return { state: 'notHere' };
  // The worker compares all places, and heals.
  const [retryAt, lockTime, state] = [await waitsUntil(deps), await locksAt(), await ask('lookAtVault')];
  const open = lockTime === undefined ? (retryAt === undefined ? {} : { retryAt }) : { locksAt: lockTime };
  if (state !== 'unlocked') forgetSeen();
  if (state === 'none' && (await creation(deps))) return { state: 'creating' };
  return { state, ...open };
}

/** Of the vault's signing key, for the sheet. */
async function fingerprint(): Promise<string | undefined> {
  const stored = await storedVault(deps);
  return stored.ok ? fingerprintOf(stored.vault.slots.signingKey) : undefined;
}

/** After what changed the keys or saw a secret typed. Marks help to recognise keys; the act itself succeeded without. */
export async function marked<R extends { ok: boolean }>(act: Promise<R>, typed?: Typed): Promise<R> {
  const done = await act;
  if (done.ok) await tried(markKeys(deps, typed));
  return done;
}
const tried = (marking: Promise<void>): Promise<void> => marking.catch(() => undefined); // the worker did not answer: the next unlocking marks them

const turn = inTurn();
/**
 * Marks behind what stands on the screen: a thousand keys are opened for it. When the page closes before that is done, the
 * keys' old marks stay, those that were kept in memory only are missing, and `marksDue` remembers it: the next list or
 * unlocking marks every key. All that is lost for good is the mark of a secret that was typed and is not stored; it is
 * recognised again once it is typed again.
 */
async function markedBehind(typed: Typed = {}, only?: string): Promise<void> {
  const owed = await marksDue.read();
  await marksDue.change(() => true);
  void turn(() => tried(markKeys(deps, typed, owed ? undefined : only).then(marksDue.clear)));
}
/** For a list: marks what an unlocking or a closed page left undone. */
async function catchUp(): Promise<void> {
  if (await marksDue.read()) void turn(() => tried(markKeys(deps).then(marksDue.clear)));
}

/** The screen goes on first: whoever shows it calls `catchUp` then. */
async function unlocked<R extends { ok: boolean }>(act: Promise<R>, passphrase?: string): Promise<R> {
  const done = await act;
  if (!done.ok) return done;
  await marksDue.change(() => true);
  void tried(lookUpCountries());
  if (passphrase !== undefined) {
    void tried(markTypedPassphrase(deps, passphrase));
    void fitStrength(deps, passphrase).catch(() => undefined); // the next unlocking tries again
    void noteRecall(true).catch(() => undefined); // the worker did not answer: it is asked for once too often
  }
  return done;
}

/** What was typed proves to be a key that is not stored: it can be recognised again. */
async function checkTyped(id: string, typed: string) {
  const checked = await checkSecret(deps, id, typed);
  if (checked.ok && checked.same) await tried(markKeys(deps, { secrets: { [id]: typed } }));
  return checked;
}

/** Now the addresses of the sign-in list can be opened: their countries are looked up anew. Nobody waits for it. */
const lookUpCountries = () =>
  resolveCountries({
    unresolved: (table) => ask('unresolvedCountries', table),
    openRaw: (sealed, rowId) => readRaw(deps, sealed, rowId),
    table: countryTable,
    resolved: (found) => ask('resolvedCountries', found),
  });

const typedOf = (id: string, { secretToCheck }: KeyDraft): Typed =>
  secretToCheck === undefined ? {} : { secrets: { [id]: secretToCheck } };

/** Who opens the vault with the passphrase knows it: that is asked for no earlier than after a while without. */
const noteRecall = (isRight: boolean) => ask('recalled', isRight);

async function beginCreation(passphrase: string) {
  const begun = await beginVault(deps, passphrase);
  if (begun.ok) await tried(markPassphrase(deps, passphrase));
  return begun;
}
async function abandonCreation() {
  await creationDraft.clear();
  if ((await readVault()).at === 'empty') await tried(markPassphrase(deps));
}

/**
 * All that a popup, an options page or another page of ours can do with the vault. Every refusal is a value whose `why`
 * is an id: `vaultError_<why>` in the messages, `drillError_<why>` for a drill.
 */
export const panel = {
  status,
  fingerprint,

  /** Makes a vault that exists only after `confirmRecoveryKey`. A second call replaces the draft of the first. */
  create: ({ passphrase }: { passphrase: string }) => beginCreation(passphrase),
  /** The draft that waits for its confirmation, if the popup was closed in between. */
  creation: () => creation(deps),
  /** Opens the new vault's recovery slot with what was typed from paper, and only then stores the vault, unlocked. */
  confirmRecoveryKey: (typed: string) => marked(confirmVault(deps, typed)),
  abandonCreation,

  /** While the passphrase is typed. Answers how to let go, when it is not used. */
  readyToUnlock: () => readyToUnlock(deps),
  unlock: (passphrase: string) => unlocked(unlock(deps, passphrase), passphrase),
  /** After an unlocking, when the screen stands: does what it left for later. */
  catchUp,
  /** Only whether it is still known; nothing is unlocked. */
  recall: (passphrase: string) => recallPassphrase({ ...deps, recalled: noteRecall }, passphrase),
  unlockWithRecoveryKey: (typed: string) => unlocked(unlockWithRecoveryKey(deps, typed)),
  /** Whether a passkey may be asked: the vault has one. */
  hasPasskey: () => hasPasskey(deps),
  unlockWithPasskey: () => unlocked(unlockWithPasskey({ ...deps, authenticators })),
  async lock() {
    forgetSeen();
    await lock();
  },
  /** With the old passphrase, or with the recovery key when that one is forgotten. */
  changePassphrase: (change: PassphraseChange) => marked(changePassphrase(deps, change), { passphrase: change.next }),

  /** Marks the keys of an unlocked vault for the pages' guard, when that was just switched on. */
  markKeys: () => tried(markKeys(deps)),

  async listKeys() {
    const listed = await listKeys(deps);
    if (listed.ok) void tried(catchUp());
    return listed;
  },
  /** A draft without an id is a new key. */
  async saveKey(draft: KeyDraft) {
    const done = await saveKey(deps, draft);
    if (done.ok) void tried(markedBehind(typedOf(done.id, draft), done.id));
    return done;
  },
  removeKey: (id: string) => marked(removeKey(deps, id)),
  retireKey: (id: string, proof: 'seen-refused' | 'said-refused') => marked(retireKey(deps, id, proof)),
  reveal: (id: string) => reveal(deps, id),
  /** Compares with the stored secret, or with its slow check (about a quarter of a second). */
  checkSecret: checkTyped,

  /** Makes the file and has the worker remember it. The caller saves `bytes` under `fileName`. */
  makeAgeCopy: () => makeAgeCopy(deps),

  /** One-time codes and backup codes of a key. */
  secondFactor: {
    read: (id: string) => readSecondFactor(deps, id),
    setTotp: (id: string, typed: string) => setTotp(deps, id, typed),
    removeTotp: (id: string) => removeTotp(deps, id),
    setCodes: (id: string, text: string) => setCodes(deps, id, text),
    useCode: (what: { id: string; code: string; used: boolean }) => useCode(deps, what),
  },

  /** Opens a text that the worker sealed; `aad` is what it was bound to. */
  readRaw: (sealed: string, aad: string) => readRaw(deps, sealed, aad),
};
