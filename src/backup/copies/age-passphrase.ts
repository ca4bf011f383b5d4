import { Encrypter } from 'age-encryption';
import { normalPassphrase } from '../../vault/kdf';
import { armored, headOf, isForPassphrase, unarmor } from '../armor';
import type { CopyKind } from '../copy';
import { openAge } from '../open-age';
import { printPayload, readPayload } from '../payload';

/** scrypt with N = 2^18, r = 8, p = 1: about a second, and 256 MiB. It is what the age tool takes. */
const usualWorkFactor = 18;
/** N = 2^20 takes 1 GiB. Above it a file is refused before any work. */
const mostWorkFactor = 20;

/**
 * An armored age file that a passphrase opens: `age -d copy.age` asks for it. The header names nobody (a scrypt stanza
 * must stand alone), so another vault's copy and another passphrase cannot be told apart before it is open.
 */
export const agePassphraseOf = (workFactor: number): CopyKind => ({
  id: 'age-passphrase',
  extension: 'age',
  opensWith: 'passphrase',

  look(bytes) {
    if (!isForPassphrase(bytes)) return { ok: false, why: 'notACopy' };
    const unarmored = unarmor(bytes);
    if (!unarmored.ok) return unarmored;
    const [, cost] = /^\S+\n-> \S+ \S+ (\d{1,9})\n/.exec(headOf(bytes)) ?? [];
    if (cost === undefined) return { ok: false, why: 'damaged' };
    return Number(cost) > mostWorkFactor ? { ok: false, why: 'tooCostly' } : { ok: true };
  },

  async write(payload, passphrase) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(normalPassphrase(passphrase));
    encrypter.setScryptWorkFactor(workFactor);
    return armored(await encrypter.encrypt(printPayload(payload)));
  },

  async read(bytes, passphrase) {
    const looked = this.look(bytes);
    if (!looked.ok) return looked;
    const unarmored = unarmor(bytes);
    if (!unarmored.ok) return unarmored;
    const secret = normalPassphrase(passphrase);
    const opened = await openAge(unarmored.file, (decrypter) => decrypter.addPassphrase(secret));
    if (opened.ok) return readPayload(new TextDecoder().decode(opened.content));
    return { ok: false, why: opened.why === 'noFit' ? 'wrongPassphrase' : opened.why };
  },
});

export const agePassphrase = agePassphraseOf(usualWorkFactor);
