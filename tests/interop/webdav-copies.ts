import { createHash } from 'node:crypto';
import { copyName } from '../../src/backup/webdav/names';
import type { Send } from '../../src/backup/webdav/request';
import { basic } from '../../src/backup/webdav/request';
import { drillCopy } from '../../src/flows/drill-copy';
import { saveKey } from '../../src/flows/save-key';
import { connectFolder, copyToFolder, type DavDeps, fetchFromFolder, listFolder } from '../../src/flows/webdav-copy';
import { copyOf, payloadOf } from '../backup/fixtures';
import { withVault } from '../flows/vault-fixtures';
import { makeVault } from '../vault/fixtures';
import { password, user } from './dav-servers';

/**
 * A server is not believed: a copy of an older state is named as one, one that somebody made with the public recipient
 * alone is refused as forged, and one whose bytes were exchanged is not handed on.
 */
export async function believeNothing(
  port: number,
  send: Send,
  hold: (what: string, is: boolean) => void,
): Promise<void> {
  const url = `http://127.0.0.1:${port}/believed/`;
  const { world, deps: base, recoveryKey } = await withVault();
  let counted = 0;
  const deps: DavDeps = {
    ...base,
    forgetCopy: async (id) => {
      world.made = world.made.filter((copy) => copy.id !== id);
    },
    folder: { send, random: (length) => String(++counted).padStart(length, 'a'), wait: async () => undefined },
  };
  hold('connects by the flow', (await connectFolder(deps, { url, user, password })).ok);
  const first = await copyToFolder(deps);
  await saveKey(deps, { kind: 'account-key', label: 'later', account: '', secret: 'a later key' });
  const second = await copyToFolder(deps);
  const drill = async (name: string | undefined) => {
    const listed = await listFolder(deps);
    const entry = listed.ok ? listed.copies.find((copy) => copy.name === name) : undefined;
    const read = entry && (await fetchFromFolder(deps, entry));
    if (!read?.ok) return read?.why ?? 'not listed';
    return drillCopy(base, read.bytes, recoveryKey, 'webdav');
  };
  if (!first.ok || !second.ok) return hold('two copies are made', false);

  const older = await drill(first.name);
  const isNamed = typeof older !== 'string' && older.ok && older.newest?.counter === second.copy.counter;
  hold('an older copy is named, with the day and counter of the newest', isNamed);
  const newest = await drill(second.name);
  hold('the newest is not', typeof newest !== 'string' && newest.ok && newest.newest === undefined);

  const stored = world.vault;
  if (!stored) return hold('the vault stands', false);
  const stranger = await makeVault('stranger');
  const payload = await payloadOf(stranger, { vaultId: stored.manifest.vaultId, counter: 1_000 });
  const forged = await copyOf({ ...stranger, stored }, payload);
  const name = copyName(
    { madeAt: payload.madeAt, counter: 1_000, digest: createHash('sha256').update(forged).digest('hex') },
    'intruder',
  );
  const lay = (path: string, body: Uint8Array<ArrayBuffer>) =>
    send({
      method: 'PUT',
      url: `${url}${path}`,
      headers: { authorization: basic(user, password) },
      body,
      mostBytes: 10_000,
    });
  await lay(name, new Uint8Array(forged));
  const refused = await drill(name);
  hold(
    'a forged one is refused by its signature',
    typeof refused !== 'string' && !refused.ok && refused.why === 'forged',
  );

  await lay(second.name, new Uint8Array(forged));
  hold('bytes that were exchanged are not handed on', (await drill(second.name)) === 'altered');
}
