import type { Generation } from './backup/sync-items';
import type { FolderAccess, FolderEntry } from './backup/webdav/folder';
import { drillCopy } from './flows/drill-copy';
import { makeAgeCopy } from './flows/make-copy';
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
import { deps } from './panel';
import { syncStore } from './platform/sync-store';
import { sendDav } from './platform/webdav';
import { systemRandom } from './vault/bytes';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** For names that must not meet another's; nothing secret. */
const name = (length: number): string => [...systemRandom(length)].map((byte) => letters[byte % 36]).join('');
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const forgetCopy = (id: string) => ask('forgetCopy', id);
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

  /** A WebDAV folder. Its password lies in the vault; without one, `access` is used once and not kept. */
  webdav: {
    connection: () => readConnection(away),
    connect: (typed: { url: string; user: string; password: string }) => connectFolder(away, typed),
    disconnect: () => disconnectFolder(away),
    copy: () => copyToFolder(away),
    list: (access?: FolderAccess) => listFolder(away, access),
    read: (entry: FolderEntry, access?: FolderAccess) => fetchFromFolder(away, entry, access),
    drill: (bytes: Uint8Array, typed: string) => drillCopy(deps, bytes, typed, 'webdav'),
  },
  /** The storage that the browser carries to other computers. */
  sync: {
    copy: () => copyToSync(away),
    look: () => lookAtSync(away),
    read: (generation: Generation) => fetchFromSync(away, generation),
    drill: (bytes: Uint8Array, typed: string) => drillCopy(deps, bytes, typed, 'sync'),
  },
};
