import { Decrypter, type Identity, type Stanza } from 'age-encryption';
import type { Bytes } from '../vault/bytes';

/** Ours have one or two. Each one may cost a key exchange (2 ms), so a file of nothing else would keep a tab busy for minutes. */
const mostStanzas = 20;

export type OpenedAge =
  | { ok: true; content: Bytes }
  /** `notACopy`: nothing of ours; `damaged`: the header cannot be read, or the secret fits and the rest does not. */
  | { ok: false; why: 'notACopy' | 'damaged' }
  /** The header is an age header, but the secret opens none of its stanzas. */
  | { ok: false; why: 'noFit'; stanzas: readonly Stanza[] };

/** Opens an age file with the identity that `add` gives, and tells how far it came where it does not open. */
export async function openAge(file: Bytes, add: (decrypter: Decrypter) => void): Promise<OpenedAge> {
  let seen: readonly Stanza[] | undefined;
  let fits = true;
  // Identities are asked in order until one knows the file key: these two only note how far it came.
  const first: Identity = {
    unwrapFileKey(stanzas) {
      seen = stanzas;
      if (stanzas.length > mostStanzas) throw new Error('too many stanzas');
      return null;
    },
  };
  const last: Identity = {
    unwrapFileKey() {
      fits = false;
      return null;
    },
  };
  const decrypter = new Decrypter();
  decrypter.addIdentity(first);
  add(decrypter);
  decrypter.addIdentity(last);
  try {
    return { ok: true, content: new Uint8Array(await decrypter.decrypt(file)) };
  } catch {
    if (seen && seen.length > mostStanzas) return { ok: false, why: 'notACopy' };
    return !seen || fits ? { ok: false, why: 'damaged' } : { ok: false, why: 'noFit', stanzas: seen };
  }
}
