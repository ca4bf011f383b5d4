import startSodium, { type Sodium } from 'libsodium-sumo';
import type { Argon2Job } from './argon2-here';
import { type Bytes, utf8 } from './bytes';

/** What libsodium's `crypto_pwhash` is fixed to: Argon2id of version 1.3, one lane, a salt of 16 bytes. */
const saltLength = 16;
const keyLength = 32;
const argon2id13 = 2;
/** A job uses its memory and a little more, for what is written beside it. */
const beside = 64 * 1024;
const page = 4096;

let started: Promise<Sodium> | undefined;
const sodium = (): Promise<Sodium> => {
  started ??= start();
  return started;
};
async function start(): Promise<Sodium> {
  const lib = await startSodium({ getRandomValue: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 });
  if (lib._sodium_init() < 0) throw new Error('libsodium did not start');
  return lib;
}

export const isForSodium = ({ salt, lanes }: Argon2Job): boolean => lanes === 1 && salt.length === saltLength;

/**
 * 32 bytes of Argon2id by libsodium, which knows the processor's vectors: as fast as the native tool. For jobs that
 * `isForSodium`; blocks its thread for as long as it takes. Rejects when there is no memory.
 */
export async function argon2BySodium({ password, salt, memoryKiB, passes }: Argon2Job): Promise<Bytes> {
  const lib = await sodium();
  const typed = utf8(password);
  const place = take(lib, keyLength + saltLength + typed.length);
  try {
    const [saltAt, typedAt] = [place + keyLength, place + keyLength + saltLength];
    lib.HEAPU8.set(salt, saltAt);
    lib.HEAPU8.set(typed, typedAt);
    // Numbers of 64 bits are handed over in halves, the low one first.
    const [out, secret, cost] = [
      [place, keyLength, 0] as const,
      [typedAt, typed.length, 0] as const,
      [passes, 0] as const,
    ];
    if (lib._crypto_pwhash(...out, ...secret, saltAt, ...cost, memoryKiB * 1024, argon2id13) !== 0)
      throw new Error('no memory for Argon2id');
    return new Uint8Array(lib.HEAPU8.slice(place, place + keyLength));
  } finally {
    lib.HEAPU8.fill(0, place, place + keyLength + saltLength + typed.length);
    lib._free(place);
  }
}

/**
 * Does ahead what a first job waits for: the code is loaded and has run often enough to be compiled well, and the
 * system has given the memory, every page of it.
 */
export async function readySodium(memoryKiB: number): Promise<void> {
  const small: Argon2Job = { password: 'a', salt: new Uint8Array(saltLength), memoryKiB: 2048, passes: 1, lanes: 1 };
  for (let time = 0; time < 4; time++) await argon2BySodium(small);
  const lib = await sodium();
  const size = memoryKiB * 1024 + beside;
  const place = take(lib, size);
  for (let at = place; at < place + size; at += page) lib.HEAPU8[at] = 0;
  lib._free(place);
}

function take(lib: Sodium, length: number): number {
  const place = lib._malloc(length);
  if (place === 0) throw new Error('no memory');
  return place;
}
