import { newNonce, openBytes, sealBytes } from './aes';
import { type Bytes, type Random, utf8 } from './bytes';
import { canonicalJson } from './canonical';
import { type Connection, parseConnections } from './connection';
import { deriveKey } from './derive';
import { type Leaf, rootOf } from './root';
import type { StoredManifest } from './store';
import { sumOf } from './sum';

/** What the manifest knows of one record. */
export interface Entry extends Leaf {
  /** The manifest counter at which this revision was written: a copy with a lower one cannot have it. */
  at: number;
  /** SHA-256 of the key's canonical JSON, hex: what a copy is held against. */
  content: string;
}

export interface Manifest {
  /** SHA-256 of the manifest before, hex; empty for the first. */
  prev: string;
  entries: readonly Entry[];
  /** How copies outside are reached. In no copy: whoever finds one must not find the way to the others. */
  connections?: readonly Connection[];
}

type Header = Omit<StoredManifest, 'sealed'>;

const bound = ({ vaultId, schema, epoch, counter, count, root, slots }: Header): Bytes =>
  utf8(canonicalJson(['manifest', vaultId, schema, epoch, counter, count, root, slots]));

const keyOf = (vaultKey: Bytes, { vaultId, counter }: Header) => deriveKey(vaultKey, vaultId, `manifest/${counter}`);

export const manifestHash = (manifest: StoredManifest): string => sumOf(manifest);

export async function sealManifest(
  vaultKey: Bytes,
  place: Pick<Header, 'vaultId' | 'schema' | 'epoch' | 'counter' | 'slots'>,
  manifest: Manifest,
  random: Random,
): Promise<StoredManifest> {
  const entries = [...manifest.entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const header: Header = { ...place, count: entries.length, root: rootOf(entries) };
  const body = utf8(
    canonicalJson({
      prev: manifest.prev,
      entries: entries.map(({ id, rev, at, seal, content }) => [id, rev, at, seal, content]),
      connections: manifest.connections?.length ? manifest.connections : undefined,
    }),
  );
  const sealed = await sealBytes(await keyOf(vaultKey, header), newNonce(random), body, bound(header));
  return { ...header, sealed };
}

/** `undefined` when the header or the body is not what was sealed. */
export async function openManifest(vaultKey: Bytes, stored: StoredManifest): Promise<Manifest | undefined> {
  const plain = await openBytes(await keyOf(vaultKey, stored), stored.sealed, bound(stored));
  if (!plain) return undefined;
  // Authenticated: it has the shape in which `sealManifest` wrote it.
  const body = JSON.parse(new TextDecoder().decode(plain)) as {
    prev: string;
    entries: EntryRow[];
    connections?: unknown;
  };
  const entries = body.entries.map(([id, rev, at, seal, content]) => ({ id, rev, at, seal, content }));
  const connections = parseConnections(body.connections);
  return { prev: body.prev, entries, ...(connections.length > 0 && { connections }) };
}
type EntryRow = [id: string, rev: number, at: number, seal: string, content: string];
