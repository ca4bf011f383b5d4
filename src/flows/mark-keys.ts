import { type KeyMarks, type MarkedKey, passphraseId } from '../guard/held/marked-key';
import { isStrong, marksOf } from '../guard/leak/marks-of';
import { type Bytes, fromText } from '../vault/bytes';
import { type OpenVault, readKey, readKeys } from '../vault/open';
import { noteSeen } from './list-keys';
import { openSession } from './open-session';
import type { VaultDeps } from './vault-deps';

export interface MarkDeps extends VaultDeps {
  readSalt(): Promise<string>;
  setMarks(marks: KeyMarks): Promise<void>;
}

/** Secrets that were typed just now and are not stored. */
export interface Typed {
  passphrase?: string;
  /** By the id of their key. */
  secrets?: Readonly<Record<string, string>>;
}

/**
 * Marks every key of the unlocked vault, so that pages can be watched for it. A key that was seen to be refused opens
 * nothing any more and is left out; of one that is only said to be refused nobody knows, so it is still recognised.
 * `only`: after this key was saved; the others keep the marks that they have.
 */
export async function markKeys(deps: MarkDeps, typed: Typed = {}, only?: string): Promise<void> {
  const [session, salt] = [await openSession(deps), fromText(await deps.readSalt())];
  if (!session.ok || !salt) return;
  const { keys, keep } = await (only === undefined ? everyKey(session.vault) : oneKey(session.vault, only));
  const marks = { strong: [] as MarkedKey[], weak: [] as MarkedKey[], keep };
  for (const { id, kind, secret, check, retiredProof } of keys) {
    if (retiredProof === 'seen-refused') continue;
    const seen = secret ?? typed.secrets?.[id];
    const mark = seen === undefined ? undefined : marksOf(salt, id, seen);
    if (mark && seen !== undefined) marks[isStrong(seen) ? 'strong' : 'weak'].push({ ...mark, kind });
    else if (seen === undefined && check !== undefined) marks.keep.push(id);
  }
  const passphrase = passphraseMark(salt, typed.passphrase);
  if (passphrase) marks.weak.push(passphrase);
  else if (typed.passphrase === undefined) marks.keep.push(passphraseId);
  await deps.setMarks(marks);
}

/** A passphrase that just opened the vault can be marked only now: nobody will know it later. Every key stays as it is marked. */
export async function markTypedPassphrase(deps: MarkDeps, passphrase: string): Promise<void> {
  const [session, salt] = [await openSession(deps), fromText(await deps.readSalt())];
  const mark = salt && passphraseMark(salt, passphrase);
  if (!session.ok) return;
  const keep = session.vault.manifest.entries.map(({ id }) => id);
  await deps.setMarks({ strong: [], weak: mark ? [mark] : [], keep });
}

async function everyKey(vault: OpenVault) {
  const { keys, damage } = await readKeys(vault);
  noteSeen(vault, keys);
  return { keys, keep: damage.map(({ id }) => id) };
}

/** A thousand keys need not be opened for one. */
async function oneKey(vault: OpenVault, id: string) {
  const key = await readKey(vault, id);
  const others = vault.manifest.entries.filter((entry) => entry.id !== id).map((entry) => entry.id);
  return { keys: key ? [key] : [], keep: others };
}

/** Marks the passphrase of a vault that is not made yet; without one, takes every mark away. */
export async function markPassphrase(deps: MarkDeps, passphrase?: string): Promise<void> {
  const salt = fromText(await deps.readSalt());
  const mark = salt && passphraseMark(salt, passphrase);
  await deps.setMarks({ strong: [], weak: mark ? [mark] : [], keep: [] });
}

/** However good it is, it is kept in memory only: it opens everything. */
function passphraseMark(salt: Bytes, passphrase: string | undefined): MarkedKey | undefined {
  const mark = passphrase === undefined ? undefined : marksOf(salt, passphraseId, passphrase);
  return mark && { ...mark, kind: 'passphrase' };
}
