import { argon2id as noble } from '@noble/hashes/argon2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/vault/bytes';
import { type Cost, costLimits, defaultCost, isCostAllowed, normalPassphrase, stretch } from '../../src/vault/kdf';
import vectors from '../vectors/argon2id.json';
import { quickCost, quickLimits } from './fixtures';

test('the default lies within what is allowed', () => {
  expect(isCostAllowed(defaultCost)).toBe(true);
  expect(defaultCost).toEqual({ memoryKiB: 128 * 1024, passes: 3, lanes: 1 });
});

const { floor, cap } = costLimits;
test.each<[string, Cost, boolean]>([
  ['the floor', floor, true],
  ['the cap', cap, true],
  ['less memory', { ...floor, memoryKiB: floor.memoryKiB - 1 }, false],
  ['fewer passes', { ...floor, passes: 2 }, false],
  ['no lane', { ...floor, lanes: 0 }, false],
  ['too much memory', { ...cap, memoryKiB: cap.memoryKiB + 1 }, false],
  ['too many passes', { ...cap, passes: 11 }, false],
  ['a fraction', { ...floor, passes: 3.5 }, false],
  ['text', { ...floor, memoryKiB: '131072' as unknown as number }, false],
  ['nothing', {} as Cost, false],
  ['infinity', { ...floor, memoryKiB: Number.POSITIVE_INFINITY }, false],
])('%s', (_name, cost, allowed) => {
  expect(isCostAllowed(cost)).toBe(allowed);
});

test('what is not allowed is refused, and a short salt too', async () => {
  const salt = new Uint8Array(16);
  expect(await stretch('passphrase', salt, quickCost)).toEqual({ ok: false, why: 'kdfRefused' });
  expect(await stretch('passphrase', salt.slice(1), quickCost, quickLimits)).toEqual({ ok: false, why: 'kdfRefused' });
});

test.each(vectors.reference)('reference implementation: $memoryKiB KiB, $lanes lanes', async (vector) => {
  const { memoryKiB, passes, lanes, password, salt, tag } = vector;
  const settings = { memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32 };
  expect(await argon2id({ password, salt, ...settings, outputType: 'hex' })).toBe(tag);
});

test('RFC 9106 section 5.3, by way of a second implementation that our own settings agree with', async () => {
  const { memoryKiB, passes, lanes, password, salt, secret, data, tag } = vectors.rfc9106;
  const options = { m: memoryKiB, t: passes, p: lanes, dkLen: 32 };
  const second = noble(hexToBytes(password), hexToBytes(salt), {
    ...options,
    key: hexToBytes(secret),
    personalization: hexToBytes(data), // the library in use does not offer this input
  });
  expect(bytesToHex(second)).toBe(tag);
  const ours = await stretch('violet harbour', utf8('sixteen bytes ..'), quickCost, quickLimits);
  const theirs = noble('violet harbour', utf8('sixteen bytes ..'), { m: 64, t: 1, p: 1, dkLen: 32 });
  expect(ours).toEqual({ ok: true, key: theirs });
});

test('the same passphrase, however it is typed', async () => {
  expect(normalPassphrase('  violet　harbour \n uncle ')).toBe('violet harbour uncle');
  expect(normalPassphrase('ｐａｓｓ')).toBe('pass');
  const salt = utf8('sixteen bytes ..');
  const once = await stretch('café  mañana', salt, quickCost, quickLimits);
  expect(once).toEqual(await stretch('café mañana ', salt, quickCost, quickLimits));
  expect(once).not.toEqual(await stretch('Café mañana', salt, quickCost, quickLimits));
});
