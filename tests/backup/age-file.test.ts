import { armor, Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileCap } from '../../src/backup/armor';
import { ageFile } from '../../src/backup/copies/age-file';
import { type Payload, signedPayload } from '../../src/backup/payload';
import type { Bytes } from '../../src/vault/bytes';
import { recipientOf } from '../../src/vault/recovery-key';
import { signingKeyOf } from '../../src/vault/signing';
import { key, type Made, makeVault } from '../vault/fixtures';
import vectors from '../vectors/age.json';
import { copyOf, otherVault, payloadOf } from './fixtures';

let made: Made;
let file: Bytes;
let vaultId: string;
beforeAll(async () => {
  made = await makeVault('copies', [key('a'), key('b', { label: '冷钱包', kind: 'wallet-secret' })]);
  file = await copyOf(made);
  vaultId = made.stored.manifest.vaultId;
});
const read = (bytes: Uint8Array, recoveryKey = made.recoveryKey) => ageFile.read(bytes, recoveryKey, vaultId);
const why = async (bytes: Uint8Array, recoveryKey?: string) => {
  const result = await read(bytes, recoveryKey);
  return result.ok ? 'opened' : result.why;
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (armored: string) => new Uint8Array(new TextEncoder().encode(armored));

test('gives back what was put in', async () => {
  expect(await read(file)).toEqual({ ok: true, payload: await payloadOf(made) });
});

test('survives what mail programs do to it', async () => {
  for (const changed of [text(file).replaceAll('\n', '\r\n'), `\ufeff${text(file)}`, `\n\n ${text(file)} \r\n\n`])
    expect(await why(bytesOf(changed))).toBe('opened');
});

test('a flipped bit in any byte of the header below the armor is called damaged', async () => {
  const bare = armor.decode(text(file));
  const wrong: string[] = [];
  const header = text(bare).indexOf('\n', text(bare).indexOf('\n---') + 1);
  for (let at = 0; at < header + 60; at++)
    for (const bit of [1, 4, 32]) {
      const flipped = bare.slice();
      flipped[at] = (flipped[at] as number) ^ bit;
      const answer = await why(bytesOf(armor.encode(flipped)));
      if (answer !== 'damaged') wrong.push(`${at}/${bit}: ${answer}`);
    }
  expect(wrong).toEqual([]);
});

test('truncated below the armor is damaged too', async () => {
  const bare = armor.decode(text(file));
  for (let length = 0; length < bare.length; length += 37)
    expect(await why(bytesOf(armor.encode(bare.subarray(0, length)))), String(length)).toBe('damaged');
});

describe('other files', () => {
  const someKey = vectors.debian.identity;

  test('another key is wrong, another vault is foreign', async () => {
    const other = await otherVault();
    expect(await why(file, someKey)).toBe('wrongKey');
    expect(await why(await copyOf(other))).toBe('foreignVault');
  });
  test('an age file of somebody else is no copy, whichever key opens it', async () => {
    expect(await why(bytesOf(vectors.debian.armored))).toBe('notACopy');
    expect(await why(bytesOf(vectors.debian.armored), someKey)).toBe('notACopy');
  });
  test.each(['hello', 'PK\u0003\u0004 zip', '{"format":"tokenim-guardian-copy"}', 'age-encryption.org/v1\n-> X25519'])(
    'no copy: %s',
    async (content) => expect(await why(bytesOf(content))).toBe('notACopy'),
  );
  test('a file above the cap is not even looked at', async () => {
    expect(await why(new Uint8Array(fileCap + 1))).toBe('tooBig');
  });
  test('a copy of a newer version says so', async () => {
    const { signature: _old, ...body } = await payloadOf(made);
    expect(await why(await copyOf(made, { ...body, version: 3, signature: 'x' }))).toBe('tooNew');
  });
});

describe('a copy made by somebody who knows the recipient', () => {
  test.each([
    ['without a signature', { signature: '' }],
    ['with the signature of another content', { counter: 99 }],
    ['with a key that did not sign', { signingKey: 'A'.repeat(43) }],
  ])('%s is forged', async (_name, change) => {
    expect(await why(await copyOf(made, { ...(await payloadOf(made)), ...change }))).toBe('forged');
  });
  test.each([{ keys: 'none' }, { keys: null }, { counter: 'x' }, { vaultId: 7 }])(
    'signed by a stranger, %j',
    async (odd) => {
      const seed = new Uint8Array(32).fill(7);
      const content = {
        ...(await payloadOf(made)),
        signature: undefined,
        signingKey: await signingKeyOf(seed),
        ...odd,
      };
      const payload = await signedPayload(content as unknown as Payload, seed);
      expect(await why(await copyOf(made, { ...payload, vaultId }))).toBe('forged');
    },
  );
  test('with a changed secret is forged', async () => {
    const payload = await payloadOf(made);
    const keys = payload.keys.map((row) => ({ ...row, key: { ...row.key, secret: 'not yours' } }));
    expect(await why(await copyOf(made, { ...payload, keys }))).toBe('forged');
  });
});

test('says nothing in the clear about what is in it', () => {
  const bare = text(armor.decode(text(file)));
  for (const word of ['冷钱包', 'Key a', 'lin@example.org', 'drawer']) expect(bare).not.toContain(word);
});

test('a file of the age tool opens with the library in use, and the slot text is readable to it', async () => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(vectors.debian.identity);
  expect(await decrypter.decrypt(armor.decode(vectors.debian.armored), 'text')).toBe(vectors.debian.plain);
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(vectors.debian.identity));
  expect(await decrypter.decrypt(await encrypter.encrypt('x'), 'text')).toBe('x');
});
