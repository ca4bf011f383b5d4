import type { CopyKindId } from '../../backup/copy';
import { tFor } from '../../i18n/t';
import type { Page } from '../../platform/tabs';
import type { IconName } from '../../ui/icon';

/** A kind of copy on the page of copies. */
export interface KindTile {
  kind: CopyKindId;
  icon: IconName;
  /** The page that makes it; without one it is a section of the page of copies. */
  page?: Page;
  /** The page that tries it, where the drill page cannot. */
  drill?: Page;
}

/** In the order of the page, the plainest first. Data only, since the popup reads it too. */
export const kindTiles: readonly KindTile[] = [
  { kind: 'age-file', icon: 'download' },
  { kind: 'age-passphrase', icon: 'lock' },
  { kind: 'kdbx', icon: 'key' },
  { kind: 'paper', icon: 'print', page: 'paper' },
  { kind: 'shares', icon: 'list', page: 'shares', drill: 'shares' },
  { kind: 'webdav', icon: 'globe', page: 'webdav', drill: 'webdav' },
  { kind: 'sync', icon: 'signins', page: 'sync', drill: 'sync' },
  { kind: 'elsewhere', icon: 'eye', drill: 'copies' },
];

export const tileOf = (kind: CopyKindId): KindTile | undefined => kindTiles.find((tile) => tile.kind === kind);

const words: Record<CopyKindId, string> = {
  'age-file': 'ageFile',
  'age-passphrase': 'agePassphrase',
  kdbx: 'kdbx',
  paper: 'paper',
  shares: 'shares',
  webdav: 'webdav',
  sync: 'sync',
  elsewhere: 'elsewhere',
};

export const copyKindName = (kind: CopyKindId): string => tFor('copyKind', words[kind]);
/** What it is, in a sentence. */
export const copyKindText = (kind: CopyKindId): string => tFor('copyKind', `${words[kind]}_text`);
/** Whether attached files are in it; nothing is said of kinds that hold no whole vault. */
export function copyKindFiles(kind: CopyKindId): string | undefined {
  if (kind === 'shares' || kind === 'elsewhere') return undefined;
  return tFor('copyKind', kind === 'paper' || kind === 'sync' ? 'withoutFiles' : 'withFiles');
}
/** Who can open it, and with what. */
export const copyKindWho = (kind: CopyKindId): string => tFor('copyKind', `${words[kind]}_who`);
