import { type Bytes, utf8 } from '../../vault/bytes';
import { canonicalJson } from '../../vault/canonical';
import type { CopyKind, LookWhy } from '../copy';
import { gunzip, gzip } from '../paper/gzip';
import { type Part, readPart } from '../paper/part';
import { cut, joined, linesIn, textOf } from '../paper/parts';
import { type Payload, readPayload } from '../payload';
import { sealFile, unsealFile } from '../sealed-file';

/**
 * The whole vault as numbered QR codes: the signed payload, packed with gzip, sealed to the recovery key as a binary age
 * file, cut into parts. The bytes of this kind are the texts of the codes, one a line: what a scanning program prints.
 */
export const paper: CopyKind = {
  id: 'paper',
  extension: 'txt',
  opensWith: 'recovery-key',

  async write(payload, recipient) {
    const parts = await paperParts(payload, recipient);
    if (!parts) throw new Error('the vault is too large for paper');
    return utf8(textOf(parts));
  },

  look(bytes) {
    const parts = partsOf(bytes);
    return parts.ok ? { ok: true } : parts;
  },

  async read(bytes, recoveryKey, vaultId) {
    const parts = partsOf(bytes);
    if (!parts.ok) return parts;
    const file = joined(parts.parts);
    if (!file) return { ok: false, why: 'damaged' };
    const opened = await unsealFile(file, recoveryKey, vaultId);
    if (!opened.ok) return opened;
    const text = await gunzip(opened.content);
    return text ? readPayload(new TextDecoder().decode(text)) : { ok: false, why: 'damaged' };
  },
};

/** `undefined` where the vault does not fit on paper reasonably. */
export async function paperParts(payload: Payload, recipient: string): Promise<Part[] | undefined> {
  const packed = await gzip(utf8(canonicalJson(payload)));
  const seal = (filling: number): Promise<Bytes> => sealFile(packed, { of: payload, recipient, filling });
  // A length of whole groups of base32 needs no padding, which QR's denser alphabet does not have.
  const bare = (await seal(0)).length;
  return cut(await seal(5 + ((5 - (bare % 5)) % 5)));
}

type Read = { ok: true; parts: Part[] } | { ok: false; why: LookWhy };

const partsOf = (bytes: Uint8Array): Read => partsIn(new TextDecoder().decode(bytes.subarray(0, 300_000)));

/** All parts of one copy, in their order; anything else on the lines is refused by name. */
function partsIn(text: string): Read {
  const lines = linesIn(text);
  const parts = new Map<number, Part>();
  for (const [at, line] of lines.entries()) {
    const read = readPart(line);
    if (!read.ok) {
      if (read.why === 'cutOff') return { ok: false, why: at === lines.length - 1 ? 'truncated' : 'damaged' };
      return {
        ok: false,
        why: read.why === 'notOurs' && at === 0 ? 'notACopy' : read.why === 'tooNew' ? 'tooNew' : 'damaged',
      };
    }
    const [first] = parts.values();
    if (first && (first.set !== read.part.set || first.total !== read.part.total)) return { ok: false, why: 'damaged' };
    parts.set(read.part.number, read.part);
  }
  const sorted = [...parts.values()].sort((a, b) => a.number - b.number);
  const [first] = sorted;
  if (!first || sorted.length < first.total) return { ok: false, why: 'truncated' };
  return { ok: true, parts: sorted };
}
