import type { Copy } from './backup/copy';
import { changePassphrase, type PassphraseChange } from './flows/change-passphrase';
import { beginVault, confirmVault, creation } from './flows/create-vault';
import { makeAgeCopy } from './flows/make-copy';
import { type MarkDeps, markKeys, markPassphrase, type Typed } from './flows/mark-keys';
import { storedVault } from './flows/open-session';
import { hasPasskey, unlockWithPasskey } from './flows/passkeys';
import { readRaw } from './flows/read-raw';
import { recallPassphrase } from './flows/recall-passphrase';
import { resolveCountries } from './flows/resolve-countries';
import type { RestoreDeps } from './flows/restore-copy';
import { checkSecret, type KeyDraft, listKeys, removeKey, retireKey, reveal, saveKey } from './flows/save-key';
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
  useVaultKey,
} from './platform/unlocked';
import { readVault } from './platform/vault-db';
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
  readVault: readHealed,
  commit: (write) => ask('commitVault', write),
  replace: (write) => ask('replaceVault', write),
  useVaultKey,
  keepUnlocked,
  lock,
  attempts,
  doorUses,
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
  if (state === 'none' && (await creation(deps))) return { state: 'creating' };
  return { state, ...open };
}

/** Of the vault's signing key, for the sheet. */
async function fingerprint(): Promise<string | undefined> {
  const stored = await storedVault(deps);
  return stored.ok ? fingerprintOf(stored.vault.slots.signingKey) : undefined;
}

/** After what changed the keys or saw a secret typed. Marks help to recognise keys; the act itself succeeded without. */
export async function marked<R extends { ok: boolean }>(
  act: Promise<R>,
  typed?: Typed | ((done: R) => Typed),
  only?: (done: R) => string | undefined,
): Promise<R> {
  const done = await act;
  if (done.ok) await tried(markKeys(deps, typeof typed === 'function' ? typed(done) : typed, only?.(done)));
  return done;
}
const tried = (marking: Promise<void>): Promise<void> => marking.catch(() => undefined); // the worker did not answer: the next unlocking marks them

/** What was typed proves to be a key that is not stored: it can be recognised again. */
async function checkTyped(id: string, typed: string) {
  const checked = await checkSecret(deps, id, typed);
  if (checked.ok && checked.same) await tried(markKeys(deps, { secrets: { [id]: typed } }));
  return checked;
}

/** Now the addresses of the sign-in list can be opened: their countries are looked up anew. Nobody waits for it. */
async function opened<R extends { ok: boolean }>(act: Promise<R>): Promise<R> {
  const done = await act;
  if (done.ok) void tried(lookUpCountries());
  return done;
}
const lookUpCountries = () =>
  resolveCountries({
    unresolved: (table) => ask('unresolvedCountries', table),
    openRaw: (sealed, rowId) => readRaw(deps, sealed, rowId),
    table: countryTable,
    resolved: (found) => ask('resolvedCountries', found),
  });

const idOf = (done: { ok: boolean; id?: string }) => done.id;
const saved = (draft: KeyDraft) => (done: { ok: boolean; id?: string }) =>
  done.id !== undefined && draft.secretToCheck !== undefined ? { secrets: { [done.id]: draft.secretToCheck } } : {};

const noteRecall = (isRight: boolean) => ask('recalled', isRight);
/** Who opens the vault with the passphrase knows it: that is asked for no earlier than after a while without. */
async function noting<R extends { ok: boolean }>(unlocking: Promise<R>): Promise<R> {
  const opened = await unlocking;
  if (opened.ok) await noteRecall(true).catch(() => undefined); // the worker did not answer: it is asked for once too often
  return opened;
}

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

  unlock: (passphrase: string) => opened(marked(noting(unlock(deps, passphrase)), { passphrase })),
  /** Only whether it is still known; nothing is unlocked. */
  recall: (passphrase: string) => recallPassphrase({ ...deps, recalled: noteRecall }, passphrase),
  unlockWithRecoveryKey: (typed: string) => opened(marked(unlockWithRecoveryKey(deps, typed))),
  /** Whether a passkey may be asked: the vault has one. */
  hasPasskey: () => hasPasskey(deps),
  unlockWithPasskey: () => marked(unlockWithPasskey({ ...deps, authenticators })),
  lock,
  /** With the old passphrase, or with the recovery key when that one is forgotten. */
  changePassphrase: (change: PassphraseChange) => marked(changePassphrase(deps, change), { passphrase: change.next }),

  /** Marks the keys of an unlocked vault for the pages' guard, when that was just switched on. */
  markKeys: () => tried(markKeys(deps)),

  listKeys: () => listKeys(deps),
  /** A draft without an id is a new key. */
  saveKey: (draft: KeyDraft) => marked(saveKey(deps, draft), saved(draft), idOf),
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
