import { attachmentCaps, attachmentOf, bytesOf, freeName, sizeOfFiles } from '../vault/attachment';
import type { Bytes } from '../vault/bytes';
import type { GuardedKey } from '../vault/key';
import { readKey, readKeys } from '../vault/open';
import { changeVault, openSession } from './open-session';
import { type ClosedWhy, type Done, type Refusal, refuse, type VaultDeps, type WriteWhy } from './vault-deps';

/** `vaultError_<why>` in the messages. */
export type FileWhy = 'noKey' | 'fileEmpty' | 'fileTooBig' | 'filesFull' | 'filesTotal';

/** A file for a key; the same file is there once. Refused whole where it does not fit: nothing is cut. */
export async function addFile(
  deps: VaultDeps,
  id: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<Done | Refusal<FileWhy | ClosedWhy | WriteWhy>> {
  if (bytes.length === 0) return refuse('fileEmpty');
  if (bytes.length > attachmentCaps.bytes) return refuse('fileTooBig');
  const added = attachmentOf(name, bytes);
  return changeVault<FileWhy>(deps, async (vault) => {
    const { keys } = await readKeys(vault);
    const key = keys.find((one) => one.id === id);
    if (!key) return refuse('noKey');
    const others = (key.attachments ?? []).filter(({ digest }) => digest !== added.digest);
    if (others.length >= attachmentCaps.count) return refuse('filesFull');
    const file = {
      ...added,
      name: freeName(
        added.name,
        others.map((one) => one.name),
      ),
    };
    const next = { ...key, attachments: [...others, file], changedAt: deps.now() };
    if (sizeOfFiles([...keys.filter((one) => one !== key), next]) > attachmentCaps.inAll) return refuse('filesTotal');
    return { ok: true, change: { put: [next] } };
  });
}

export const removeFile = (
  deps: VaultDeps,
  id: string,
  name: string,
): Promise<Done | Refusal<'noKey' | ClosedWhy | WriteWhy>> =>
  changeVault<'noKey'>(deps, async (vault) => {
    const key = await readKey(vault, id);
    if (!key) return refuse('noKey');
    const { attachments = [], ...rest } = key;
    const left = attachments.filter((one) => one.name !== name);
    const next: GuardedKey = { ...rest, ...(left.length > 0 && { attachments: left }), changedAt: deps.now() };
    return { ok: true, change: { put: [next] } };
  });

/** The bytes as they were taken in. */
export async function readFileOf(
  deps: VaultDeps,
  id: string,
  name: string,
): Promise<{ ok: true; bytes: Bytes } | Refusal<'noKey' | 'fileGone' | ClosedWhy>> {
  const session = await openSession(deps);
  if (!session.ok) return session;
  const key = await readKey(session.vault, id);
  if (!key) return refuse('noKey');
  const file = key.attachments?.find((one) => one.name === name);
  const bytes = file && bytesOf(file);
  return bytes ? { ok: true, bytes } : refuse('fileGone');
}
