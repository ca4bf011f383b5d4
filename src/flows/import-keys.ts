import type { ReadWhy } from '../backup/copy';
import { type BitwardenWhy, bitwardenIn } from '../backup/foreign/bitwarden';
import type { Found, FoundIn } from '../backup/foreign/found';
import { entriesOf } from '../backup/foreign/kdbx-entries';
import { openKdbx } from '../backup/kdbx/open';
import { recognise } from '../backup/recognise';
import { attachmentCaps, contentOf, leftOutOf, sizeOfFiles, withFilesOf } from '../vault/attachment';
import { toText } from '../vault/bytes';
import { sameSecret } from '../vault/check';
import { type GuardedKey, parseKey, withSightingsOf } from '../vault/key';
import { type OpenVault, readKeys } from '../vault/open';
import { changeVault, openSession } from './open-session';
import { readCopy } from './read-copy';
import { type ClosedWhy, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** What opens a file that may be imported; `nothing` for one that lies open. */
export type ImportNeeds = 'recovery-key' | 'passphrase' | 'nothing';

/**
 * How a key of the file stands to the vault: not in it; there as it is; there in an earlier state, which it would
 * replace; there in a later state; or another secret under the same name. The last two are only ever put beside.
 */
export type ImportState = 'new' | 'same' | 'newer' | 'older' | 'differs';

export interface ImportRow {
  key: GuardedKey;
  /** Of our own copies, whose revisions can be compared with the vault's. */
  rev?: number;
  state: ImportState;
  /** When the vault's own was changed last, where there is one. */
  knownAt?: number;
}

/** What of a file cannot be taken in: entries, and attached files that are too large or too many. */
type NotTaken = Pick<FoundIn, 'skipped' | 'filesSkipped'>;

export type ImportWhy = ReadWhy | BitwardenWhy | 'typoInKey' | 'nothingToImport';

/** `undefined` for a file that nothing can be taken from. */
export function importNeeds(file: Uint8Array): ImportNeeds | undefined {
  const bitwarden = bitwardenIn(file);
  if (bitwarden) return bitwarden.sealed ? 'passphrase' : 'nothing';
  const recognised = recognise(file);
  return recognised.ok ? recognised.kind.opensWith : undefined;
}

/** What is in the file, held against the vault; nothing is changed. */
export async function previewImport(
  deps: VaultDeps,
  file: Uint8Array,
  typed: string,
): Promise<({ ok: true; rows: ImportRow[] } & NotTaken) | Refusal<ImportWhy | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const read = await readFile(deps, session.vault, file, typed);
  if (!read.ok) return read;
  if (read.rows.length === 0) return refuse('nothingToImport');
  const { rows, ...left } = read;
  const { keys } = await readKeys(session.vault);
  return { ...left, rows: rows.map(judging(session.vault, keys)) };
}

/** Takes the chosen keys in. What stands in the vault by then is asked again: nothing newer is ever replaced. */
export async function importKeys(
  deps: VaultDeps,
  chosen: readonly ImportRow[],
): Promise<{ ok: true; added: number; replaced: number } | Refusal<'filesTotal' | ClosedWhy | WriteWhy>> {
  let [added, replaced] = [0, 0];
  const done = await changeVault<'filesTotal' | ClosedWhy>(deps, async (vault) => {
    const { keys } = await readKeys(vault);
    const judge = judging(vault, keys);
    const rows = chosen.map(judge).filter(({ state }) => state !== 'same');
    [added, replaced] = [rows.length, rows.filter(({ state }) => state === 'newer').length];
    const known = new Map(keys.map((key) => [key.id, key]));
    // A copy may have had no room for files, and knows nothing of what was noted since: what lies here of both stays.
    const put = rows.map(({ key, state }) => {
      if (state === 'older' || state === 'differs') return { ...key, id: newId(deps) };
      const here = known.get(key.id);
      return withSightingsOf(withFilesOf(key, here), here);
    });
    for (const key of put) known.set(key.id, key);
    if (sizeOfFiles([...known.values()]) > attachmentCaps.inAll) return refuse('filesTotal');
    return { ok: true, change: { put } };
  });
  return done.ok ? { ok: true, added: added - replaced, replaced } : done;
}

type Unjudged = Pick<ImportRow, 'key' | 'rev'>;

async function readFile(
  deps: VaultDeps,
  { stored }: OpenVault,
  file: Uint8Array,
  typed: string,
): Promise<({ ok: true; rows: Unjudged[] } & NotTaken) | Refusal<ImportWhy>> {
  const bitwarden = bitwardenIn(file);
  if (bitwarden) return taken(deps, await bitwarden.open(typed));
  const read = await readCopy(file, typed);
  if (read.ok) {
    const { payload } = read;
    const ours = payload.vaultId === stored.manifest.vaultId;
    if (ours && payload.signingKey !== stored.slots.signingKey) return refuse('forged');
    return { ok: true, rows: payload.keys.map(({ key, rev }) => (ours ? { key, rev } : { key })), skipped: 0 };
  }
  const recognised = recognise(file);
  if (!recognised.ok || recognised.kind.id !== 'kdbx' || (read.why !== 'notACopy' && read.why !== 'wrongPassphrase'))
    return read;
  // Somebody's own database: its password counts letter by letter.
  const opened = await openKdbx(file, typed);
  return opened.ok ? taken(deps, { ok: true, ...entriesOf(opened.database) }) : opened;
}

function taken<Why extends ImportWhy>(
  deps: VaultDeps,
  read: ({ ok: true; found: Found[] } & NotTaken) | Refusal<Why>,
): ({ ok: true; rows: Unjudged[] } & NotTaken) | Refusal<Why> {
  if (!read.ok) return read;
  const { found: all, ...left } = read;
  const at = deps.now();
  const rows = all.flatMap(({ secret, ...found }) => {
    const own = { id: newId(deps), keptAt: [], createdAt: at, changedAt: at };
    const key = parseKey({ ...found, ...own, ...(secret.trim() !== '' && { secret }) });
    return key ? [{ key }] : [];
  });
  return { ...left, rows };
}

const newId = (deps: VaultDeps): string => toText(deps.random(12));

/** By id and revision for what is ours, else by name, account and secret. */
function judging(vault: OpenVault, keys: readonly GuardedKey[]): (row: Unjudged) => ImportRow {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const entries = new Map(vault.manifest.entries.map((entry) => [entry.id, entry]));
  return ({ key, rev }) => {
    const entry = entries.get(key.id);
    const known = byId.get(key.id);
    const row = { key, ...(rev !== undefined && { rev }), ...(known && { knownAt: known.changedAt }) };
    if (entry) {
      if (contentOf(key) === entry.content) return { ...row, state: bringsFiles(key, known) ? 'newer' : 'same' };
      const later = rev === undefined ? key.changedAt > (known?.changedAt ?? 0) : rev > entry.rev;
      return { ...row, state: later ? 'newer' : 'older' };
    }
    const alike = keys.filter(({ label, account }) => label === key.label && account === key.account);
    if (alike.some((one) => isSame(one, key))) return { ...row, state: 'same' };
    return { ...row, state: alike.length > 0 ? 'differs' : 'new' };
  };
}

/** The same key, of which the vault lacks a file that lies in the copy. */
const bringsFiles = (key: GuardedKey, known: GuardedKey | undefined): boolean =>
  known !== undefined && leftOutOf(withFilesOf(known, key)) < leftOutOf(known);

const isSame = (a: GuardedKey, b: GuardedKey): boolean =>
  a.secret !== undefined && b.secret !== undefined && sameSecret(a.secret, b.secret);
