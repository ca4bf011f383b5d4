import { describe, expect, test } from 'vitest';
import { copyKinds } from '../../src/backup/copies';
import { agePassphraseOf } from '../../src/backup/copies/age-passphrase';
import { kdbxOf } from '../../src/backup/copies/kdbx';
import type { CopyKind, CopyKindId, ReadWhy } from '../../src/backup/copy';
import { recognise } from '../../src/backup/recognise';
import { slotOf } from '../../src/vault/open';
import { payloadOf } from '../backup/fixtures';
import { key, makeVault } from '../vault/fixtures';
import vectors from '../vectors/copies.json';

/** The same kinds with the least cost: each of their thousand files below is opened. */
const quick: Partial<Record<CopyKindId, CopyKind>> = {
  'age-passphrase': agePassphraseOf(1),
  kdbx: kdbxOf({ memoryKiB: 8, passes: 1 }),
};

/**
 * A flipped bit is called damaged. Where only a key could tell, it may look like another passphrase; and a number that
 * was changed may ask for more bytes than there are, or for more work than is allowed.
 */
const alsoSaid: Partial<Record<CopyKindId, readonly ReadWhy[]>> = {
  'age-passphrase': ['wrongPassphrase', 'tooCostly', 'notACopy'],
  kdbx: ['wrongPassphrase', 'truncated', 'unknownFormat'],
};
/** So many bytes of a file at most are answered by one of these. */
const mostOther: Partial<Record<CopyKindId, number>> = { 'age-passphrase': 140, kdbx: 56 };

/** What every kind of copy must hold. */
describe.each(copyKinds.map(({ id }) => id))('a copy of kind %s', (id) => {
  const usual = copyKinds.find((one) => one.id === id) as CopyKind;
  const kind = quick[id] ?? usual;
  const made = makeVault('contract', [key('a'), key('b', { label: '冷钱包', kind: 'wallet-secret' })]);
  const write = async () => {
    const { stored, open, recoveryKey } = await made;
    const payload = await payloadOf({ open });
    const forKey = kind.opensWith === 'recovery-key';
    const secret = forKey ? recoveryKey : 'violin kettle harbour mosaic pepper lantern';
    const file = await kind.write(payload, forKey ? (slotOf(stored.slots, 'recovery')?.recipient ?? '') : secret);
    // As the flows do: first what the bytes alone say.
    const read = async (bytes: Uint8Array) => {
      const looked = recognise(bytes);
      if (!looked.ok) return looked.why;
      const result = await looked.kind.read(bytes, secret, stored.manifest.vaultId);
      return result.ok ? 'opened' : result.why;
    };
    return { payload, file, read, secret };
  };

  test('gives back what was put in', async () => {
    const { payload, file, secret } = await write();
    expect(await usual.read(file, secret)).toEqual({ ok: true, payload });
  });

  test('a file of long ago still opens', async () => {
    const frozen = vectors[id as keyof typeof vectors];
    const file = new Uint8Array(Buffer.from(frozen.file, 'base64'));
    expect(recognise(file)).toMatchObject({ ok: true, kind: { id } });
    expect(await usual.read(file, frozen.secret)).toEqual({ ok: true, payload: frozen.payload });
  });

  test('is recognised by its bytes, and by no other kind', async () => {
    const { file } = await write();
    expect(copyKinds.filter((one) => one.look(file).ok).map((one) => one.id)).toEqual([id]);
    expect(recognise(file)).toMatchObject({ ok: true, kind: { id } });
    expect(recognise(file.slice(0, -3))).toEqual({ ok: false, why: 'truncated' });
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
    let other = 0;
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      const answer = await read(flipped);
      if (answer === 'damaged') continue;
      if (alsoSaid[id]?.some((one) => one === answer)) other++;
      else wrong.push(`${at}: ${answer}`);
    }
    expect(wrong).toEqual([]);
    expect(other).toBeLessThanOrEqual(mostOther[id] ?? 0);
  }, 90_000);
});
