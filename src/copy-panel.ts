import { copyKinds } from './backup/copies';
import type { CopyKindId } from './backup/copy';
import { recognise } from './backup/recognise';
import type { Scheme } from './backup/shares/split';
import type { Generation } from './backup/sync-items';
import type { FolderAccess, FolderEntry } from './backup/webdav/folder';
import { compareElsewhere, listElsewhere } from './flows/compare-elsewhere';
import { type DrillDeps, drillCopy } from './flows/drill-copy';
import { type ImportRow, importKeys, importNeeds, previewImport } from './flows/import-keys';
import { makeAgeCopy, makeCopy } from './flows/make-copy';
import { makePaper } from './flows/paper-copy';
import { openCopy, restoreCopy } from './flows/restore-copy';
import { drillShares, makeShares } from './flows/share-key';
import { copyToSync, fetchFromSync, lookAtSync, type SyncDeps } from './flows/sync-copy';
import {
  connectFolder,
  copyToFolder,
  type DavDeps,
  disconnectFolder,
  fetchFromFolder,
  listFolder,
  readConnection,
} from './flows/webdav-copy';
import { ask } from './messages/send';
import { deps, marked } from './panel';
import { syncStore } from './platform/sync-store';
import { sendDav } from './platform/webdav';
import { systemRandom } from './vault/bytes';

export type { ElsewhereKey } from './flows/compare-elsewhere';
export type { DrillResult, DrillWhy } from './flows/drill-copy';
export type { ImportRow } from './flows/import-keys';
export type { CopyFile } from './flows/make-copy';
export type { CopyContents } from './flows/restore-copy';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** For names that must not meet another's; nothing secret. */
const name = (length: number): string => [...systemRandom(length)].map((byte) => letters[byte % 36]).join('');
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const forgetCopy = (id: string) => ask('forgetCopy', id);
const drilling: DrillDeps = { ...deps, oldCopyFound: (old) => ask('oldCopyFound', old) };
const away: DavDeps & SyncDeps = {
  ...deps,
  forgetCopy,
  folder: { send: sendDav, random: name, wait },
  sync: syncStore,
  name,
};

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
  drill: (file: Uint8Array, typed: string) => drillCopy(drilling, file, typed),

  listElsewhere: () => listElsewhere(deps),
  /** Holds what another place keeps against one key; the same is remembered as a proof of that place. */
  compareElsewhere: (keyId: string, typed: string) => compareElsewhere(deps, keyId, typed),

  /** What stands in a copy; for a browser that has no vault. */
  openCopy: (file: Uint8Array, typed: string) => openCopy(deps, file, typed),
  /** A whole vault again from a copy, unlocked. Refused where an intact one stands. */
  restore: (what: Parameters<typeof restoreCopy>[1]) => marked(restoreCopy(deps, what), what),
  /** The codes to print; the caller tells the worker when they were. */
  makePaper: () => makePaper(deps),
  /** Shares of the recovery key that was typed; likewise. */
  makeShares: (typed: string, scheme: Scheme) => makeShares(deps, typed, scheme),
  drillShares: (texts: readonly string[]) => drillShares(deps, texts),

  /** A WebDAV folder. Its password lies in the vault; without one, `access` is used once and not kept. */
  webdav: {
    connection: () => readConnection(away),
    connect: (typed: { url: string; user: string; password: string }) => connectFolder(away, typed),
    disconnect: () => disconnectFolder(away),
    copy: () => copyToFolder(away),
    list: (access?: FolderAccess) => listFolder(away, access),
    read: (entry: FolderEntry, access?: FolderAccess) => fetchFromFolder(away, entry, access),
    drill: (bytes: Uint8Array, typed: string) => drillCopy(drilling, bytes, typed, 'webdav'),
  },
  /** The storage that the browser carries to other computers. */
  sync: {
    copy: () => copyToSync(away),
    look: () => lookAtSync(away),
    read: (generation: Generation) => fetchFromSync(away, generation),
    drill: (bytes: Uint8Array, typed: string) => drillCopy(drilling, bytes, typed, 'sync'),
  },

  /** What opens a file that keys could be taken from; `undefined` for any other. */
  importNeeds,
  /** The keys of the file, each with how it stands to the vault. Nothing is changed. */
  previewImport: (file: Uint8Array, typed: string) => previewImport(deps, file, typed),
  /** Takes the chosen ones in. Nothing is replaced by what is older. */
  importKeys: (chosen: readonly ImportRow[]) => marked(importKeys(deps, chosen)),
};
