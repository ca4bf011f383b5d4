import { expect, test } from 'vitest';
import { systemRandom } from '../../src/vault/bytes';
import { nextWrite } from '../../src/vault/change';
import { type Connection, parseConnections } from '../../src/vault/connection';
import { openVault } from '../../src/vault/open';
import { applied, misfits } from '../../src/vault/root';
import { key, makeVault } from './fixtures';

const connection: Connection = {
  ...{ kind: 'webdav', url: 'https://dav.test/k/' },
  ...{ user: 'mei', password: 'plum-48', device: 'a1b2c3d4' },
};

test('connections lie sealed in the manifest, outlive other changes, and go when they are taken out', async () => {
  let { open } = await makeVault('connections', [key('a')]);
  const step = async (change: Parameters<typeof nextWrite>[1]) => {
    const stored = applied(open.stored, await nextWrite(open, change, systemRandom));
    if (!stored) throw new Error('the write does not apply');
    expect(misfits(stored)).toEqual([]);
    expect(JSON.stringify(stored)).not.toContain('plum-48');
    const opened = await openVault(stored, open.vaultKey);
    if (!opened.ok) throw new Error(opened.why);
    open = opened.vault;
    return opened.vault.manifest;
  };
  expect(open.manifest.connections).toBeUndefined();
  expect((await step({ connections: [connection] })).connections).toEqual([connection]);
  expect((await step({ put: [key('b')] })).connections).toEqual([connection]);
  const { connections, entries } = await step({ connections: [] });
  expect([connections, entries.length]).toEqual([undefined, 2]);
});

test('what is no connection is left out', () => {
  const wrong = [{ ...connection, url: 'javascript:alert(1)/' }, { ...connection, device: '../../x' }, 7, null];
  expect(parseConnections([connection, ...wrong])).toEqual([connection]);
  expect(parseConnections('x')).toEqual([]);
});
