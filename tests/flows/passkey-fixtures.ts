import { sha256 } from '@noble/hashes/sha2.js';
import type { Authenticators, Touched } from '../../src/flows/passkeys';
import { concat, fromText, toText, utf8 } from '../../src/vault/bytes';
import type { Touch } from '../../src/vault/slots/passkey';

/** Authenticators in memory: each credential answers a question with a hash of its own secret and the question. */
export function tokens() {
  const made: { credential: string; question: string }[] = [];
  let says: Touched | undefined;
  const answer = (credential: string, question: string): Touch => ({
    credential,
    secret: new Uint8Array(sha256(concat(utf8(`token ${credential}`), fromText(question) ?? utf8('')))),
  });
  const authenticators: Authenticators = {
    async create({ question }) {
      if (says) return says;
      const credential = toText(utf8(`credential-${made.length}`));
      made.push({ credential, question });
      return { ok: true, ...answer(credential, question) };
    },
    async ask([first]) {
      if (says) return says;
      return first ? { ok: true, ...answer(first.credential, first.question) } : { ok: false, why: 'passkeyCancelled' };
    },
  };
  return {
    authenticators,
    made,
    touchOf: (at: number) => answer(made[at]?.credential ?? '', made[at]?.question ?? ''),
    /** From now on, instead of an answer. */
    say: (touched: Touched | undefined) => {
      says = touched;
    },
  };
}
