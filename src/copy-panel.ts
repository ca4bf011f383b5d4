import { copyKinds } from './backup/copies';
import type { CopyKindId } from './backup/copy';
import { recognise } from './backup/recognise';
import { drillCopy } from './flows/drill-copy';
import { makeAgeCopy, makeCopy } from './flows/make-copy';
import { openCopy, restoreCopy } from './flows/restore-copy';
import { deps, marked } from './panel';

export type { DrillResult, DrillWhy } from './flows/drill-copy';
export type { CopyFile } from './flows/make-copy';
export type { CopyContents, OpenCopyWhy } from './flows/restore-copy';

import type { Scheme } from './backup/shares/split';
import { makePaper } from './flows/paper-copy';
import { drillShares, makeShares } from './flows/share-key';

/**
 * What our pages can do with copies of every kind. Apart from `panel`, because some kinds bring libraries that the popup
 * must not wait for.
 */
export const copyPanel = {
  /** Makes the file and has the worker remember it. The caller saves `bytes` under `fileName`. */
  makeAgeCopy: () => makeAgeCopy(deps),
  /** Makes the file, but nothing is remembered: it counts once its passphrase was typed back, by `copyMade`. */
  makePassphraseCopy(id: CopyKindId, passphrase: string) {
    const kind = copyKinds.find((one) => one.id === id);
    if (kind?.opensWith !== 'passphrase') throw new Error(`${id} takes no passphrase`);
    return makeCopy({ ...deps, copyMade: async () => {} }, kind, passphrase);
  },
  copyMade: deps.copyMade,
  /** Does the file open with what was typed? */
  async opens(id: CopyKindId, file: Uint8Array, typed: string): Promise<boolean> {
    return (await copyKinds.find((one) => one.id === id)?.read(file, typed))?.ok === true;
  },

  /** Which kind of copy a file is, by its bytes. */
  recognise,
  /** Opens a copy with its secret and holds it against the vault, which stays as it is. The proof is remembered. */
  drill: (file: Uint8Array, typed: string) => drillCopy(deps, file, typed),

  /** What stands in a copy; for a browser that has no vault. */
  openCopy: (file: Uint8Array, typed: string) => openCopy(deps, file, typed),
  /** A whole vault again from a copy, unlocked. Refused where an intact one stands. */
  restore: (what: { file: Uint8Array; typed: string; passphrase: string }) => marked(restoreCopy(deps, what), what),
  /** The codes to print; the caller tells the worker when they were. */
  makePaper: () => makePaper(deps),
  /** Shares of the recovery key that was typed; likewise. */
  makeShares: (typed: string, scheme: Scheme) => makeShares(deps, typed, scheme),
  drillShares: (texts: readonly string[]) => drillShares(deps, texts),
};
