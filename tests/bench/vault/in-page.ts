/** Runs in a page of the extension: what `tests/bench/vault.ts` hands to the browser. */
export { cryptoTimes } from './crypto';
export { screenTimes } from './screens';

/** The bench has no file of its own for the thread in which Argon2id runs: it takes the built extension's. */
export function threadsFrom(file: string): void {
  const Own = Worker;
  const thread = class extends Own {
    constructor() {
      super(file, { type: 'module' });
    }
  };
  Object.assign(globalThis, { Worker: thread });
}
