import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ageFile } from '../backup/copies/age-file';
import type { Copy } from '../backup/copy';
import { davFolder, type FolderAccess, type FolderDeps, type FolderEntry } from '../backup/webdav/folder';
import { sweep } from '../backup/webdav/keep';
import type { DavRefusal, DavWhy } from '../backup/webdav/request';
import type { Connection } from '../vault/connection';
import { type CopyDeps, copyOf, payloadOf } from './make-copy';
import { changeVault, openSession } from './open-session';
import type { ClosedWhy, Refusal, VaultDeps, WriteWhy } from './vault-deps';

export interface DavDeps extends CopyDeps {
  forgetCopy(id: string): Promise<void>;
  folder: FolderDeps;
}

/** `davError_<why>` when `at` is the server (with the status it gave), else `vaultError_<why>`. */
export type DavFailure =
  | { ok: false; at: 'server'; why: DavWhy | 'altered'; status?: number }
  | { ok: false; at: 'vault'; why: ClosedWhy | WriteWhy | 'notConnected' };

/** A connection without its password. */
export type ShownConnection = Pick<Connection, 'url' | 'user'>;
export interface FolderCopy extends FolderEntry {
  /** Made by this browser. */
  isOwn: boolean;
}

const atServer = ({ why, status }: DavRefusal): DavFailure => ({
  ...{ ok: false, at: 'server', why },
  ...(status === undefined ? {} : { status }),
});
const inVault = ({ why }: Refusal<ClosedWhy | WriteWhy>): DavFailure => ({ ok: false, at: 'vault', why });

/** Looks whether the folder can be opened, makes it if it is not there, and keeps the way to it in the vault. */
export async function connectFolder(
  deps: DavDeps,
  typed: Pick<Connection, 'url' | 'user' | 'password'>,
): Promise<{ ok: true } | DavFailure> {
  const session = await openSession(deps);
  if (!session.ok) return inVault(session);
  const known = connectionOf(session.vault.manifest.connections);
  const connection: Connection = { kind: 'webdav', ...typed, device: known?.device ?? deps.folder.random(8) };
  const opened = await davFolder(connection, deps.folder).open();
  if (!opened.ok) return atServer(opened);
  return setConnections(deps, [connection]);
}

export const disconnectFolder = (deps: DavDeps): Promise<{ ok: true } | DavFailure> => setConnections(deps, []);

async function setConnections(deps: VaultDeps, connections: readonly Connection[]) {
  const done = await changeVault<never>(deps, async () => ({ ok: true, change: { connections } }));
  return done.ok ? done : inVault(done);
}

const connectionOf = (connections: readonly Connection[] = []) => connections.find(({ kind }) => kind === 'webdav');

export async function readConnection(
  deps: VaultDeps,
): Promise<{ ok: true; connection?: ShownConnection; counter: number } | DavFailure> {
  const session = await openSession(deps);
  if (!session.ok) return inVault(session);
  const found = connectionOf(session.vault.manifest.connections);
  const { counter } = session.vault.stored.manifest;
  return { ok: true, counter, ...(found && { connection: { url: found.url, user: found.user } }) };
}

async function connected(deps: VaultDeps): Promise<{ ok: true; access: FolderAccess } | DavFailure> {
  const session = await openSession(deps);
  if (!session.ok) return inVault(session);
  const access = connectionOf(session.vault.manifest.connections);
  return access ? { ok: true, access } : { ok: false, at: 'vault', why: 'notConnected' };
}

/**
 * A new copy in the folder. It counts as made when the server gave back exactly its bytes; only then do older ones of
 * this browser go, and what is remembered of them.
 */
export async function copyToFolder(
  deps: DavDeps,
): Promise<{ ok: true; name: string; copy: Copy; swept: number } | DavFailure> {
  const to = await connected(deps);
  if (!to.ok) return to;
  const made = await payloadOf(deps);
  if (!made.ok) return inVault(made);
  const bytes = await ageFile.write(made.payload, made.recipient);
  const folder = davFolder(to.access, deps.folder);
  const written = await folder.put(bytes, made.payload);
  if (!written.ok) return atServer(written);
  const copy = copyOf('webdav', made.payload, bytes);
  await deps.copyMade(copy);
  const gone = await sweep(folder, { name: written.name, device: to.access.device });
  for (const { digest } of gone) await deps.forgetCopy(digest);
  return { ok: true, name: written.name, copy, swept: gone.length };
}

/** The copies in the folder of this vault's connection, or by an access that is not kept (a new computer). */
export async function listFolder(
  deps: Pick<DavDeps, keyof VaultDeps | 'folder'>,
  access?: FolderAccess,
): Promise<{ ok: true; copies: FolderCopy[] } | DavFailure> {
  const from = access ? { ok: true as const, access } : await connected(deps);
  if (!from.ok) return from;
  const found = await davFolder(from.access, deps.folder).list();
  if (!found.ok) return atServer(found);
  return { ok: true, copies: found.copies.map((copy) => ({ ...copy, isOwn: copy.device === from.access.device })) };
}

/** The bytes of a copy. What is not what its name says was changed or exchanged at the server, and is not handed on. */
export async function fetchFromFolder(
  deps: Pick<DavDeps, keyof VaultDeps | 'folder'>,
  { name, digest }: FolderEntry,
  access?: FolderAccess,
): Promise<{ ok: true; bytes: Uint8Array } | DavFailure> {
  const from = access ? { ok: true as const, access } : await connected(deps);
  if (!from.ok) return from;
  const read = await davFolder(from.access, deps.folder).read(name);
  if (!read.ok) return atServer(read);
  const isSame = bytesToHex(sha256(read.bytes)).startsWith(digest);
  return isSame ? { ok: true, bytes: read.bytes } : { ok: false, at: 'server', why: 'altered' };
}
