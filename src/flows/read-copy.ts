import type { CopyKind, ProofBy, ReadWhy } from '../backup/copy';
import type { Payload } from '../backup/payload';
import { recognise } from '../backup/recognise';
import { parseRecoveryKey } from '../vault/recovery-key';
import type { Refusal } from './vault-deps';

export interface ReadCopy {
  kind: CopyKind;
  payload: Payload;
  by: ProofBy;
  /** The one that opened it; absent where a passphrase did. */
  recoveryKey?: string;
}

/** Opens a file of any kind with the secret that its kind asks for: the recovery key from paper, or its own passphrase. */
export async function readCopy(
  file: Uint8Array,
  typed: string,
  vaultId?: string,
): Promise<({ ok: true } & ReadCopy) | Refusal<ReadWhy | 'typoInKey'>> {
  const recognised = recognise(file);
  if (!recognised.ok) return recognised;
  const { kind } = recognised;
  if (kind.opensWith === 'passphrase') {
    const read = await kind.read(file, typed, vaultId);
    return read.ok ? { ok: true, kind, payload: read.payload, by: 'passphrase' } : read;
  }
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return parsed;
  const read = await kind.read(file, parsed.key, vaultId);
  return read.ok ? { ok: true, kind, payload: read.payload, by: 'recovery-key', recoveryKey: parsed.key } : read;
}
