/** Runs in a page of the extension: what `tests/bench/vault.ts` hands to the browser. */
export { cryptoTimes } from './crypto';
export { screenTimes } from './screens';

/** Argon2id runs in the page here: the file of the product's own thread is not among what the browser was handed. */
export const withoutThreads = (): void => void Object.assign(globalThis, { Worker: undefined });
