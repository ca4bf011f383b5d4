/** Runs in a page of the extension: what `tests/bench/vault.ts` hands to the browser. */
export { cryptoTimes } from './crypto';
export { screenTimes } from './screens';
