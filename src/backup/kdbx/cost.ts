import { argon2d, argon2id } from 'hash-wasm';
import { ByteUtils, Consts, CryptoEngine, Int64, type VarDictionary } from 'kdbxweb';

/**
 * What a file may ask of this computer before its passphrase can be tried. KeePassXC writes 64 MiB and as many passes as
 * take a second, hence the generous number of passes; their product is capped at about ten seconds of work.
 */
export const kdbxCaps = { memoryKiB: 1_048_576, passes: 500, lanes: 64, kiBPasses: 8_388_608, aesRounds: 60_000_000 };

const kdf = { argon2d: 'argon2d', argon2id: 'argon2id', aes: 'aes' } as const;

const number = (value: unknown): number =>
  typeof value === 'number' ? value : value instanceof Int64 ? value.value : Number.NaN;

/** Read from the header, before any work is done. `unknownFormat`: a KDF, or a variant of one, that nobody here knows. */
export function judgeCost(
  parameters: VarDictionary | undefined,
): { ok: true } | { ok: false; why: 'tooCostly' | 'unknownFormat' | 'damaged' } {
  const uuid = parameters?.get('$UUID');
  if (!parameters || !(uuid instanceof ArrayBuffer)) return { ok: false, why: 'damaged' };
  const id = {
    [Consts.KdfId.Argon2d]: kdf.argon2d,
    [Consts.KdfId.Argon2id]: kdf.argon2id,
    [Consts.KdfId.Aes]: kdf.aes,
  }[ByteUtils.bytesToBase64(uuid)];
  if (!id) return { ok: false, why: 'unknownFormat' };
  if (id === kdf.aes) {
    const rounds = number(parameters.get('R'));
    if (!(rounds >= 1)) return { ok: false, why: 'damaged' };
    return rounds > kdbxCaps.aesRounds ? { ok: false, why: 'tooCostly' } : { ok: true };
  }
  const memoryKiB = number(parameters.get('M')) / 1024;
  const passes = number(parameters.get('I'));
  const lanes = number(parameters.get('P'));
  if (!(memoryKiB >= 8 && passes >= 1 && lanes >= 1) || memoryKiB < 8 * lanes) return { ok: false, why: 'damaged' };
  const { memoryKiB: mostMemory, passes: mostPasses, lanes: mostLanes, kiBPasses } = kdbxCaps;
  if (memoryKiB > mostMemory || passes > mostPasses || lanes > mostLanes || memoryKiB * passes > kiBPasses)
    return { ok: false, why: 'tooCostly' };
  return parameters.get('V') === 0x13 ? { ok: true } : { ok: false, why: 'unknownFormat' };
}

/** kdbxweb brings no Argon2 of its own. */
CryptoEngine.setArgon2Impl(async (password, salt, memory, iterations, length, parallelism, type) => {
  const hash = type === CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
  const key = await hash({
    password: new Uint8Array(password),
    salt: new Uint8Array(salt),
    memorySize: memory,
    iterations,
    parallelism,
    hashLength: length,
    outputType: 'binary',
  });
  return new Uint8Array(key).buffer;
});
