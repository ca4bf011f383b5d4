import { type KeyMarks, type MarkedKey, passphraseId } from '../guard/held/marked-key';
import { isStrong, marksOf } from '../guard/leak/marks-of';
import { type Bytes, fromText } from '../vault/bytes';
import { readKeys } from '../vault/open';
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
 */
export async function markKeys(deps: MarkDeps, typed: Typed = {}): Promise<void> {
  const [session, salt] = [await openSession(deps), fromText(await deps.readSalt())];
  if (!session.ok || !salt) return;
  const { keys, damage } = await readKeys(session.vault);
  const marks = { strong: [] as MarkedKey[], weak: [] as MarkedKey[], keep: damage.map(({ id }) => id) };
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
