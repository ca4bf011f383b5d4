import { describe, expect, test } from 'vitest';
import { copyKinds } from '../../src/backup/copies';
import { slotOf } from '../../src/vault/open';
import { payloadOf } from '../backup/fixtures';
import { key, makeVault } from '../vault/fixtures';

/** What every kind of copy must hold. */
describe.each(copyKinds)('a copy of kind $id', (kind) => {
  const made = makeVault('contract', [key('a'), key('b', { label: '冷钱包', kind: 'wallet-secret' })]);
  const write = async () => {
    const { stored, open, recoveryKey } = await made;
    const payload = await payloadOf({ open });
    const file = await kind.write(payload, slotOf(stored.slots, 'recovery')?.recipient ?? '');
    const read = async (bytes: Uint8Array) => {
      const result = await kind.read(bytes, recoveryKey, stored.manifest.vaultId);
      return result.ok ? 'opened' : result.why;
    };
    return { payload, file, read, recoveryKey };
  };

  test('gives back what was put in', async () => {
    const { payload, file, recoveryKey } = await write();
    expect(await kind.read(file, recoveryKey)).toEqual({ ok: true, payload });
  });

  test('every single truncation is called truncated', async () => {
    const { file, read } = await write();
    const answers = new Set<string>();
    for (let length = 0; length < file.length; length++) answers.add(await read(file.slice(0, length)));
    expect([...answers]).toEqual(['truncated']);
  }, 90_000);

  test('a flipped bit in any byte is called damaged', async () => {
    const { file, read } = await write();
    const wrong: string[] = [];
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      const answer = await read(flipped);
      if (answer !== 'damaged') wrong.push(`${at}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  }, 90_000);
});
