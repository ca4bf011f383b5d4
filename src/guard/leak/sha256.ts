// The class behind the library's `sha256`: what else hangs on that would weigh as much as it does, in every page's script.
import { _SHA256 } from '@noble/hashes/sha2.js';

export const startSha256 = (): InstanceType<typeof _SHA256> => new _SHA256();
export const sha256 = (bytes: Uint8Array): Uint8Array => startSha256().update(bytes).digest();
