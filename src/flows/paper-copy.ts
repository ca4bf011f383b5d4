import { paperParts } from '../backup/copies/paper';
import type { Copy } from '../backup/copy';
import { partText } from '../backup/paper/part';
import { textOf } from '../backup/paper/parts';
import { utf8 } from '../vault/bytes';
import { fingerprintOf } from '../vault/signing';
import { type CopyDeps, copyOf, payloadOf } from './make-copy';
import { type ClosedWhy, type Refusal, refuse } from './vault-deps';

/** A copy that can be printed. It is remembered when it was: see `copyMade`. */
export interface PaperCopy {
  copy: Copy;
  /** Names the set on every page. */
  set: string;
  /** The texts of the codes, in their order. */
  codes: string[];
  fingerprint: string;
}

export async function makePaper(
  deps: CopyDeps,
): Promise<({ ok: true } & PaperCopy) | Refusal<ClosedWhy | 'tooLargeForPaper'>> {
  const made = await payloadOf(deps, 'recovery-key', false);
  if (!made.ok) return made;
  const { payload, recipient } = made;
  const parts = await paperParts(payload, recipient);
  if (!parts) return refuse('tooLargeForPaper');
  return {
    ok: true,
    copy: copyOf('paper', payload, utf8(textOf(parts))),
    set: parts[0]?.set ?? '',
    codes: parts.map(partText),
    fingerprint: fingerprintOf(payload.signingKey),
  };
}
