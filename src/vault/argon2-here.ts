import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes';

export interface Argon2Job {
  password: string;
  salt: Bytes;
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** 32 bytes of Argon2id, RFC 9106. Blocks its thread for as long as it takes; rejects when there is no memory. */
export async function argon2Here({ password, salt, memoryKiB, passes, lanes }: Argon2Job): Promise<Bytes> {
  const key = await argon2id({
    password,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(key);
}
