import { makeAgeCopy } from './flows/make-copy';
import { deps } from './panel';

/**
 * What our pages can do with copies of every kind. Apart from `panel`, because some kinds bring libraries that the popup
 * must not wait for.
 */
export const copyPanel = {
  /** Makes the file and has the worker remember it. The caller saves `bytes` under `fileName`. */
  makeAgeCopy: () => makeAgeCopy(deps),
};
