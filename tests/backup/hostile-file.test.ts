import { base64nopad } from '@scure/base';
import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { armored } from '../../src/backup/armor';
import { ageFile } from '../../src/backup/copies/age-file';
import { systemRandom } from '../../src/vault/bytes';
import { newRecoveryKey, recipientOf } from '../../src/vault/recovery-key';

// Files made by somebody who knows the recipient at most.
const recoveryKey = newRecoveryKey(systemRandom);
const text = (length: number) => base64nopad.encode(systemRandom(length));
const bytes = (file: string) => armored(new TextEncoder().encode(file));
const sealed = async (payload: string) => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipientOf(recoveryKey));
  return armored(await encrypter.encrypt(payload));
};

test('a file of nothing but doors is refused before a key is tried in each of them', async () => {
  const door = `-> X25519 ${text(32)}\n${text(32)}\n`;
  const file = bytes(`age-encryption.org/v1\n${door.repeat(5_000)}--- ${text(32)}\n${text(40)}`);
  const began = performance.now();
  expect(await ageFile.read(file, recoveryKey)).toEqual({ ok: false, why: 'notACopy' });
  expect(performance.now() - began).toBeLessThan(3_000); // ten seconds, when each is tried
});

test('what is nested without end is refused, not a crash', async () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const head = `"format":"tokenim-guardian-copy","version":1,"signature":"${text(64)}","signingKey":"${text(32)}"`;
  const file = await sealed(`{${head},"keys":${nested}}`);
  expect(await ageFile.read(file, recoveryKey)).toEqual({ ok: false, why: 'forged' });
});

test.each(['', 'null', '7', '[]', '{}', '{"format":"tokenim-guardian-copy"}', '{"__proto__":{"format":1}}'])(
  'sealed to the right key, but no copy: %s',
  async (payload) => {
    expect(await ageFile.read(await sealed(payload), recoveryKey)).toEqual({ ok: false, why: 'notACopy' });
  },
);
