import type { Scheme } from './backup/shares/split';
import { makeAgeCopy } from './flows/make-copy';
import { makePaper } from './flows/paper-copy';
import { drillShares, makeShares } from './flows/share-key';
import { deps } from './panel';

/**
 * What our pages can do with copies of every kind. Apart from `panel`, because some kinds bring libraries that the popup
 * must not wait for.
 */
export const copyPanel = {
  /** Makes the file and has the worker remember it. The caller saves `bytes` under `fileName`. */
  makeAgeCopy: () => makeAgeCopy(deps),
  /** The codes to print; the caller tells the worker when they were. */
  makePaper: () => makePaper(deps),
  /** Shares of the recovery key that was typed; likewise. */
  makeShares: (typed: string, scheme: Scheme) => makeShares(deps, typed, scheme),
  drillShares: (texts: readonly string[]) => drillShares(deps, texts),
};
